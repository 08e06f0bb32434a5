import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { type AwardFields, awardsOf } from '../../../domain/form/awards-of.ts';
import { awardsAlone } from '../../../domain/language/answers/award.ts';
import { YEAR_BECOMES } from '../../../domain/language/answers/award-words.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { takeAnswer } from '../../journey/taking/take-answer.ts';
import { answerAward, awardLines, changeAwards } from '../../steps/columns/answer-award.ts';
import { fieldPlace } from '../../steps/form.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Awards where something else is asked: 2019年那个奖是市总工会颁的, 奖励重复了，删掉后面两个 of those that were told, and in a long text a message that tells nothing but awards.
 *  @returns null for other words, and where the awards or their certificates are asked, but for 奖励改成2020年的 */
export const awardsListener: Listener = (journey, place, heard) => {
  const both = awardsOf(formOf(journey.track));
  if (heard.kind !== 'text' || !both || isSubmitted(journey.application)) return null;
  const asked = fieldAt(journey, place);
  const isOwn = asked === both.awards || asked === both.certificates;
  if (isOwn && !(journey.bookmark.mode === null && YEAR_BECOMES.test(heard.text))) return null;
  const told = asked?.kind === 'long-text' && journey.bookmark.mode === null ? awardsTold(journey, heard.text) : null;
  if (told !== null) return closedOr(journey, place, () => takeThere(journey, place, both.awards, told));
  if (awardLines(journey, both.awards).length === 0) return null;
  const answer = changeAwards(both.awards, heard.text, journey, true);
  if (!answer) return null;
  return closedOr(journey, place, () => takeAnswer(journey, place, answer));
};

function awardsTold({ now }: JourneyScene, text: string): string | null {
  return awardsAlone(text, shanghaiDay(now));
}

function closedOr(journey: JourneyScene, place: JourneyPlace, take: () => Outcome | null): Outcome | null {
  const closed = closedForm(journey);
  return closed ? stayAt(journey, place, closed) : take();
}

/** At the awards' own question, which is left again once all is told. */
function takeThere(
  journey: JourneyScene,
  place: JourneyPlace,
  awards: AwardFields['awards'],
  text: string,
): Outcome | null {
  const there = step(journey.track, place, { type: 'visit', place: fieldPlace(awards.id) });
  const answer = answerAward(awards, { kind: 'text', text }, journey);
  return answer && takeAnswer(journey, there, answer);
}
