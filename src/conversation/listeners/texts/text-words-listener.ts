import { fieldOf, formOf, isFieldDone, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { isWritten, type WrittenField, writtenText } from '../../../domain/application/answers/written-text.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { type WordsChange, wordsAt, wordsChangeIn } from '../../../domain/language/answers/words-change.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode, takeAnswer, takeCommand } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { aboutPlace, closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type Changing = Extract<BookmarkMode, { kind: 'changing-words' }>;

/** One place where words stand, with the text it is in. */
interface Spot {
  field: WrittenField;
  text: string;
  at: number;
}

/** So many characters of a text are shown around the words. */
const AROUND = 10;
const MOST_SHOWN = 4;

/** 第2段里146改成156, 把X换成Y: words of a long text become others, whether it is being collected or was answered; asked about with what stands there before
 *  and after. @returns null for everything else, and where no text holds them and none was meant */
export const textWordsListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  const { mode } = journey.bookmark;
  if (mode?.kind === 'changing-words') {
    const settled = settle(journey, place, mode, heard.text);
    if (settled) return settled;
  }
  if ((aboutPlace(journey.track, place.place)?.readsColumns ?? 'none') === 'none' || mode?.kind === 'writing')
    return null;
  const change = wordsChangeIn(heard.text);
  const texts = change ? textsMeant(journey, change) : null;
  if (!change || !texts) return null;
  const spots = texts.flatMap((field) => spotsIn(journey, field, change));
  const isPlaced = change.text !== null || change.paragraph !== null;
  const isMeant = spots.length > 0 || (change.isPlain && isCollecting(journey, place));
  if (!isPlaced && (!isMeant || isForColumn(journey, place, heard.text))) return null;
  const closed = closedForm(journey);
  return closed ? stayAt(journey, place, closed) : ask(clearTransientMode(journey), place, change, spots);
};

/** The texts that hold something, or the one that is named. @returns null where what is named is none of them */
function textsMeant({ track, application }: JourneyScene, change: WordsChange): WrittenField[] | null {
  const form = formOf(track);
  const texts = form.fields.filter(isWritten).filter(({ id }) => writtenText(application, id) !== '');
  const named = change.text === null ? null : fieldAlone(form, change.text);
  if (change.text !== null && !texts.some((field) => field === named)) return null;
  return named ? texts.filter((field) => field === named) : texts;
}

function isCollecting(journey: JourneyScene, place: JourneyPlace): boolean {
  return fieldAt(journey, place)?.kind === 'long-text';
}

/** 年龄改成43: another column's, whatever the text holds. */
function isForColumn(journey: JourneyScene, place: JourneyPlace, text: string): boolean {
  const many = manyAnswer(journey, place, text);
  if (!many) return false;
  const { kind } = many;
  if (kind === 'command') return true;
  if (kind !== 'say') return false;
  const asked = many.mode?.kind === 'holding' ? many.mode.answers : [];
  const isOfText = ({ field }: { field: string }) => fieldOf(journey.track, field)?.kind === 'long-text';
  return many.mode?.kind === 'placing-answer' || asked.some((one) => !isOfText(one));
}

function spotsIn({ application }: JourneyScene, field: WrittenField, change: WordsChange): Spot[] {
  const text = writtenText(application, field.id);
  const lines = text.split('\n');
  const { paragraph } = change;
  const meant = paragraph === 'last' ? lines.length - 1 : paragraph === null ? null : paragraph - 1;
  const starts = lines.map((_, at) => lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1));
  const from = meant === null ? 0 : (starts[meant] ?? text.length);
  const to = meant === null ? text.length : from + (lines[meant] ?? '').length;
  return wordsAt(text, change.old)
    .filter((at) => at >= from && at + change.old.length <= to)
    .map((at) => ({ field, text, at }));
}

/** Where the words stand once, what is there before and after; where they do not, or several times, that. */
function ask(journey: JourneyScene, place: JourneyPlace, change: WordsChange, spots: readonly Spot[]): Outcome {
  const { old, said } = change;
  const [spot, ...more] = spots;
  const { misses } = journey.bookmark;
  if (!spot || more.length > 0) {
    const shown = spots.slice(0, MOST_SHOWN).map((one) => around(one, old, old));
    const part = say('text.words-where', { old, count: spots.length, shown, misses });
    return takeAnswer(journey, place, { kind: 'say', isMiss: true, parts: [part] });
  }
  const { field, at } = spot;
  const values = { label: field.label, before: around(spot, old, old), after: around(spot, old, said) };
  const mode: Changing = { kind: 'changing-words', field: field.id, at, old, said };
  return takeAnswer(journey, place, { kind: 'say', parts: [say('text.words-sure', values)], mode });
}

/** The words with what stands beside them in their line. */
function around({ text, at }: Spot, old: string, shown: string): string {
  const front =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(at + old.length, at + old.length + AROUND).split('\n')[0] ?? '';
  return `${front}${shown}${behind}`;
}

/** Yes changes the text, unless it changed meanwhile; no leaves it. @returns null when the words are neither */
function settle(journey: JourneyScene, place: JourneyPlace, mode: Changing, text: string): Outcome | null {
  const { vocabulary, application } = journey;
  const field = fieldOf(journey.track, mode.field);
  if (!field || !isWritten(field)) return null;
  const says = (words: readonly Parameters<typeof means>[1][]) => words.some((word) => means(vocabulary, word, text));
  const settled = clearTransientMode(journey);
  const { at, old, said } = mode;
  const before = writtenText(application, field.id);
  const isStanding = before.startsWith(old, at);
  if (says(['no', 'keep', 'call-off', 'undo', 'mistake', 'slip']) || (says(['yes']) && !isStanding))
    return takeAnswer(settled, place, { kind: 'say', parts: [say('text.words-kept', { label: field.label })] });
  if (!says(['yes'])) return null;
  const after = before.slice(0, at) + said + before.slice(at + old.length);
  const isAnswered = isFieldDone(application, field) && (application.pieces[field.id] ?? []).length === 0;
  const command = isAnswered
    ? ({ kind: 'answer', field: field.id, value: after } as const)
    : ({ kind: 'edit-text', field: field.id, text: after } as const);
  const part = say('text.words-changed', { label: field.label, count: countCharacters(after) });
  return takeCommand(settled, place, { kind: 'command', command, parts: [part], stays: !isAnswered, mode: null });
}
