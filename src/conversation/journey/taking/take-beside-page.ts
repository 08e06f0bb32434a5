import type { ApplicantCommand } from '../../../domain/application/record/commands.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { step } from '../machine/step.ts';
import { arrive } from '../place/arrive.ts';
import { fieldAt } from '../place/field-at.ts';
import { filledOnPage } from '../place/filled-on-page.ts';
import { openPlacesFor } from '../place/open-places-for.ts';
import { holdClaims } from '../reading/many-answer.ts';
import { takeAnswer } from './take-answer.ts';

/** Takes an answer where the same person may have filled in the column on a page meanwhile: another value is asked about, and what was no
 *  answer leads on to what is open. */
export function takeBesidePage(journey: JourneyScene, place: JourneyPlace, answer: StepAnswer): Outcome {
  const filled = filledOnPage(journey);
  if (filled.length === 0) return takeAnswer(journey, place, answer);
  const noticed = say('page.form-noticed', { labels: filled.map(({ label }) => label) });
  const asked = fieldAt(journey, place);
  if (asked && filled.includes(asked)) {
    const other = answer.kind === 'command' ? otherValue(journey, asked, answer.command) : undefined;
    if (other !== undefined) {
      const claim = { field: asked, text: '', value: other, isNamed: true };
      return takeAnswer(journey, place, holdClaims(journey, [claim], 'change', []));
    }
    if (answer.kind === 'say' && answer.isMiss) {
      const open = openPlacesFor(journey);
      return arrive(journey, step(journey.track, place, { type: 'go-on', open }), [noticed]);
    }
  }
  const outcome = takeAnswer(journey, place, answer);
  return outcome.bookmark.place === place.place ? outcome : { ...outcome, parts: [noticed, ...outcome.parts] };
}

/** What a command alone would put in the place of the column's answer. */
function otherValue({ application }: JourneyScene, { id }: FormField, command: ApplicantCommand) {
  if (command.kind !== 'answer' || command.field !== id) return undefined;
  return JSON.stringify(command.value) === JSON.stringify(application.answers[id]) ? undefined : command.value;
}
