import { paragraphsIn, withoutLine } from '../../../domain/application/answers/paragraphs.ts';
import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { writtenText } from '../../../domain/application/answers/written-text.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { cutIn } from '../../../domain/language/answers/text-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { takeCommand } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type LongText = FieldOf<'long-text'>;
type Clearing = Extract<BookmarkMode, { kind: 'clearing-text' }>;

/** Words that take away of a long text what was written: 重写, 第三段不对，删了, 刚才那些不是材料. Nothing goes before a yes. */
export const textListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(journey.application)) return null;
  const field = fieldAt(journey, place);
  const { mode } = journey.bookmark;
  if (field?.kind !== 'long-text' || mode?.kind === 'writing' || mode?.kind === 'adding-paragraph') return null;
  if (mode?.kind === 'clearing-text' && mode.field === field.id) {
    const answered = clear(journey, place, field, mode, heard.text);
    if (answered) return answered;
  }
  const isAll = clearsAll(journey, field, heard.text) && paragraphsOf(journey, field).length > 0;
  const cut = isAll ? null : cutIn(heard.text);
  if (!isAll && !cut) return null;
  const closed = closedForm(journey);
  if (closed) return stayAt(journey, place, closed);
  if (!cut) return ask(journey, place, field, null);
  const count = paragraphsOf(journey, field).length;
  if (cut.kind === 'last' && count > 0)
    return cut.count >= count
      ? ask(journey, place, field, null)
      : ask(journey, place, field, count - cut.count + 1, count);
  if (cut.kind === 'last') return null;
  const number = cut.kind === 'sent' || cut.number === 'last' ? count : cut.number;
  if (number < 1 || number > count) {
    const { misses } = journey.bookmark;
    const part = say('text.no-such', { number, pieces: count, misses });
    return stayAt({ ...journey, bookmark: { ...journey.bookmark, misses: misses + 1 } }, place, [part]);
  }
  return ask(journey, place, field, number);
};

/** 重写, 清空事迹材料: also with the column's name. */
function clearsAll({ vocabulary }: JourneyScene, field: LongText, text: string): boolean {
  const names = namesOf(field).filter((name) => text.includes(name));
  return [text, ...names.map((name) => text.replace(name, ''))].some((words) => means(vocabulary, 'restart', words));
}

/** A line is a paragraph. */
function paragraphsOf({ application }: JourneyScene, { id }: LongText): string[] {
  return writtenText(application, id)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function ask(journey: JourneyScene, place: JourneyPlace, field: LongText, number: number | null, to?: number): Outcome {
  const paragraphs = paragraphsOf(journey, field);
  const quote = number === null ? '' : (paragraphs[number - 1] ?? '');
  const count = countCharacters(writtenText(journey.application, field.id));
  // Of the whole as many are told as while it was collected: a heading is none.
  const pieces = number === null ? paragraphsIn(paragraphs) : paragraphs.length;
  const part = say('text.clear', { label: field.label, count, pieces, number, ...(to ? { to } : {}), quote });
  const mode: Clearing = { kind: 'clearing-text', field: field.id, paragraph: number, ...(to ? { to } : {}), count };
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, misses: 0, mode } }, place, [part]);
}

/** Yes takes it away, no leaves it. @returns null when the words are neither */
function clear(
  journey: JourneyScene,
  place: JourneyPlace,
  field: LongText,
  { paragraph, to, count }: Clearing,
  text: string,
): Outcome | null {
  const { vocabulary, application } = journey;
  const standing = countCharacters(writtenText(application, field.id));
  const isNo = (['no', 'keep', 'call-off', 'back', 'leave-help', 'undo', 'mistake', 'slip'] as const).some((word) =>
    means(vocabulary, word, text),
  );
  if (isNo) return settled(journey, place, [say('text.stays', { label: field.label, count: standing })]);
  const isYes = means(vocabulary, 'yes', text) || (paragraph === null && means(vocabulary, 'restart', text));
  if (!isYes) return null;
  const { minCharacters: min, maxCharacters: max, label, id } = field;
  const paragraphs = paragraphsOf(journey, field);
  // Somebody else may have changed it on the page meanwhile: it is asked about anew.
  if (standing !== count)
    return ask(journey, place, field, paragraph && paragraph <= paragraphs.length ? paragraph : null);
  const left = withoutThese(paragraphs, paragraph, to);
  if (left.length === 0) {
    const parts = [say('text.removed', { label, pieces: 0, count: 0, min, max })];
    return takeCommand(journey, place, {
      kind: 'command',
      command: { kind: 'restart-text', field: id },
      parts,
      stays: true,
      mode: null,
    });
  }
  const rest = left.join('\n');
  const parts = [
    say('text.cut', { label, number: paragraph ?? 0, ...(to ? { to } : {}), count: countCharacters(rest), min }),
  ];
  const command = { kind: 'edit-text' as const, field: id, text: rest };
  return takeCommand(journey, place, { kind: 'command', command, parts, stays: true, mode: null });
}

function withoutThese(paragraphs: readonly string[], from: number | null, to?: number): readonly string[] {
  if (from === null) return [];
  return to === undefined ? withoutLine(paragraphs, from - 1) : paragraphs.filter((_, at) => at < from - 1 || at >= to);
}

function settled(journey: JourneyScene, place: JourneyPlace, parts: Part[]): Outcome {
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, mode: null, misses: 0 } }, place, parts);
}
