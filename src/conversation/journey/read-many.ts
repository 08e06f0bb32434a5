import { formOf, missingFields } from '../../domain/application/progress.ts';
import { isHelper } from '../../domain/application/together.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { countCharacters } from '../../domain/form/base/answers.ts';
import { printAnswer } from '../../domain/form/fields/registry.ts';
import { type ReadMessage, readMessage } from '../../domain/form/reading/read-message.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { refusalOf } from '../steps/form.ts';
import { aboutStep, stepAt } from '../steps/registry.ts';
import { fieldAt } from './field-at.ts';
import { DONE, type Place } from './machine.ts';

/** Several answers in one message, or one for another column than the one asked. @returns null when it is for the place alone */
export function manyAnswer(journey: JourneyScene, place: Place, text: string): StepAnswer | null {
  const step = stepAt(journey.track, place.place);
  // A helper who was asked everything may still name a column.
  const isHelperAtEnd = place.place === DONE && isHelper(journey.application, journey.person.id);
  const reads = step ? aboutStep(step).readsColumns : isHelperAtEnd ? 'named' : 'none';
  if (reads === 'none') return null;
  const { application, bookmark, now, track } = journey;
  const form = formOf(track);
  const read = readMessage(
    {
      form,
      answers: application.answers,
      focus: fieldAt(journey, place),
      last: form.fields.find(({ id }) => id === bookmark.lastField) ?? null,
      wasMissed: bookmark.misses > 0,
      today: shanghaiDay(now),
    },
    text,
  );
  if (!read || (reads === 'named' && !isPlain(journey, read, text))) return null;
  return read.taken.length + read.begun.length > 0 ? taken(journey, read) : doubted(journey, read);
}

/** After the form only what clearly names a column changes one. */
function isPlain({ track }: JourneyScene, { taken: changes, doubts }: ReadMessage, text: string): boolean {
  const isNamed = [...changes, ...doubts].every(({ field }) =>
    text.replace(/\s/gu, '').includes(
      field.label
        .split('.')
        .at(-1)
        ?.replace(/\([^()]*\)/gu, '') ?? '',
    ),
  );
  return isNamed && formOf(track).fields.length > 0;
}

function taken(journey: JourneyScene, { taken: answers, doubts, begun }: ReadMessage): StepAnswer {
  const filled = answers.map(({ field, value }) => ({
    label: field.label,
    text:
      field.kind === 'long-text' && typeof value === 'string'
        ? String(countCharacters(value))
        : printAnswer(field, value),
  }));
  const started = begun.map(({ field, text }) => ({ label: field.label, text: String(countCharacters(text)) }));
  const [only] = filled;
  const command = {
    kind: 'answer-many' as const,
    answers: answers.map(({ field, value }) => ({ field: field.id, value })),
    pieces: begun.map(({ field, text }) => ({ field: field.id, text })),
  };
  if (only && filled.length === 1 && doubts.length + begun.length === 0)
    return { kind: 'command', command, parts: [say('form.taken', only)] };
  const ids = new Set(answers.map(({ field }) => field.id));
  const left = missingFields(journey.track, journey.application).filter(({ id }) => !ids.has(id)).length;
  return {
    kind: 'command',
    command,
    parts: [say('many.taken', { filled: [...filled, ...started], doubts: doubtsOf(journey, doubts), left })],
  };
}

function doubted(journey: JourneyScene, { doubts }: ReadMessage): StepAnswer {
  const [first, ...more] = doubts;
  const parts: Part[] =
    first && more.length === 0
      ? [say('form.refused', refusalOf(first.field, first.refused, journey))]
      : [say('many.taken', { filled: [], doubts: doubtsOf(journey, doubts), left: null })];
  return { kind: 'say', isMiss: true, parts };
}

function doubtsOf(journey: JourneyScene, doubts: ReadMessage['doubts']) {
  return doubts.map(({ field, refused }) => refusalOf(field, refused, journey));
}
