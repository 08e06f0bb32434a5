import { formOf, isSubmitted, missingFields } from '../../../domain/application/answers/progress.ts';
import { isWritten, writtenText } from '../../../domain/application/answers/written-text.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { blankForms } from '../../base/blank-forms.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { DONE, type JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { filledOnPage } from '../../journey/place/filled-on-page.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { clearTransientMode, takeAnswer, takeCommand } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { aboutPlace, answerAt, closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** What has to do with the pages that texts and the whole form are written on: asked for by a word, or something was written there.
 *  @returns null for the rest */
export const pageListener: Listener = (journey, place, heard) => {
  if (heard.kind === 'text-written') return writtenTurn(journey, place, heard.field);
  if (heard.kind === 'form-written') return leftTurn(journey, place);
  if (heard.kind !== 'text') return null;
  if (means(journey.vocabulary, 'web-page', heard.text)) return offer(journey, place);
  if (isSubmitted(journey.application)) return null;
  const isSent = saysFileSent(journey, place, heard.text);
  // Where a stamped paper is awaited, a file is that paper.
  if (aboutPlace(journey.track, place.place)?.takesFiles)
    return isSent ? takeAnswer(journey, place, answerAt(place.place, heard, journey)) : null;
  if (!isSent && !means(journey.vocabulary, 'import', heard.text)) return null;
  const form = say('page.import', { application: journey.application.id });
  const asked = fieldAt(journey, place);
  const text = asked && isWritten(asked) ? [say('page.text', textOf(journey, asked))] : [];
  const none = isSent ? [say('import.none', {})] : [];
  const closed = closedForm(journey);
  return closed
    ? stayAt(journey, place, [...none, ...closed])
    : arrive(journey, place, [...none, ...text, form, ...(isSent ? [] : blankForms(journey))]);
};

/** Word发了: a file is taken for sent. 发了 and 收到了吗 may mean it too, but where pieces or pictures come in; a stamped paper that came is no file that is missing. */
function saysFileSent(journey: JourneyScene, place: JourneyPlace, text: string): boolean {
  const { application, vocabulary } = journey;
  const field = fieldAt(journey, place);
  if (application.stamped && field === null) return false;
  const isCollecting = field !== null && traitsOf(field).isLong;
  return (
    means(vocabulary, 'file-sent', text) || (!isCollecting && !application.printed && means(vocabulary, 'sent', text))
  );
}

function textOf({ application }: JourneyScene, { id, label }: { id: string; label: string }) {
  return { application: application.id, field: id, label };
}

/** The whole form, at the column asked; the text that is asked has a page of its own besides. */
function offer(journey: JourneyScene, place: JourneyPlace): Outcome {
  const isClosed = isSubmitted(journey.application);
  const closed = isClosed ? null : closedForm(journey);
  if (closed) return stayAt(journey, place, closed);
  const asked = isClosed ? null : fieldAt(journey, place);
  const text: Part[] = asked && isWritten(asked) ? [say('page.text', textOf(journey, asked))] : [];
  const form = say('page.form', {
    application: journey.application.id,
    field: asked?.id ?? null,
    open: missingFields(journey.track, journey.application).length,
    total: formOf(journey.track).fields.length,
    isClosed,
  });
  return isClosed ? stayAt(journey, place, [form]) : arrive(journey, place, [...text, form]);
}

/** The text is taken over as the answer; the conversation goes on to what is open. */
function writtenTurn(journey: JourneyScene, place: JourneyPlace, id: string): Outcome {
  const field = formOf(journey.track).fields.find((known) => known.id === id);
  if (!field) return stayAt(journey, place, [say('unknown-field', { typed: id })]);
  const count = countCharacters(writtenText(journey.application, id));
  const parts = [say('form.taken', { label: field.label, text: String(count) })];
  const command = { kind: 'finish-text' as const, field: id };
  return takeCommand(clearTransientMode(journey), place, { kind: 'command', command, parts });
}

/** Back from the page of the whole form: what was filled in there, and on to what is open. */
function leftTurn(journey: JourneyScene, place: JourneyPlace): Outcome {
  const { track, application } = journey;
  const labels = filledOnPage(journey).map(({ label }) => label);
  const left = missingFields(track, application).length;
  const settled = clearTransientMode(journey);
  const said = [say('page.form-left', { labels, left })];
  const open = openPlacesFor(settled);
  const next = open.has(place.place) ? place : step(track, place, { type: 'go-on', open });
  return next.place === DONE ? stayAt(settled, next, said) : arrive(settled, next, said);
}
