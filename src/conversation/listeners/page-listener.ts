import { formOf, isSubmitted } from '../../domain/application/progress.ts';
import { isWritten, writtenText } from '../../domain/application/written-text.ts';
import { countCharacters } from '../../domain/form/base/answers.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { means } from '../base/words.ts';
import { stay } from '../journey/arrive.ts';
import { fieldAt } from '../journey/field-at.ts';
import type { Place } from '../journey/machine.ts';
import { clearTransientMode, takeCommand } from '../journey/take-answer.ts';
import { aboutPlace, closedForm } from '../steps/registry.ts';
import type { Listener } from './listener.ts';

/** What has to do with the page for long texts: it is asked for by a word, or something was written on it. @returns null for the rest */
export const pageListener: Listener = (journey, place, heard) => {
  if (heard.kind === 'text-written') return writtenTurn(journey, place, heard.field);
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  if (means(journey.vocabulary, 'web-page', heard.text)) return offer(journey, place, []);
  // Where a stamped paper is awaited, a file is that paper.
  const isImport =
    means(journey.vocabulary, 'import', heard.text) && !aboutPlace(journey.track, place.place)?.takesFiles;
  if (!isImport) return null;
  const form = say('page.import', { application: journey.application.id });
  const asked = fieldAt(journey, place);
  if (asked && isWritten(asked)) return offer(journey, place, [form]);
  return stay(journey, place, closedForm(journey) ?? [form]);
};

/** The text asked at the place, or being written; else the form's long one. */
function offer(journey: JourneyScene, place: Place, also: Part[]): Outcome {
  const closed = closedForm(journey);
  if (closed) return stay(journey, place, closed);
  const asked = fieldAt(journey, place);
  const field =
    asked && isWritten(asked) ? asked : formOf(journey.track).fields.find(({ kind }) => kind === 'long-text');
  const application = journey.application.id;
  const page = field ? [say('page.text', { application, field: field.id, label: field.label })] : [];
  return stay(journey, place, [...page, ...also]);
}

/** The text is taken over as the answer; the conversation goes on to what is open. */
function writtenTurn(journey: JourneyScene, place: Place, id: string): Outcome {
  const field = formOf(journey.track).fields.find((known) => known.id === id);
  if (!field) return stay(journey, place, [say('unknown-field', { typed: id })]);
  const count = countCharacters(writtenText(journey.application, id));
  const parts = [say('form.taken', { label: field.label, text: String(count) })];
  const command = { kind: 'finish-text' as const, field: id };
  return takeCommand(clearTransientMode(journey), place, { kind: 'command', command, parts });
}
