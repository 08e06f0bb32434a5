import { formOf } from '../../../domain/application/answers/progress.ts';
import type { Understood } from '../../../domain/form/reading/understand.ts';
import { endsAsName } from '../../../domain/language/names/looks-like.ts';
import { type AskedAbout, askedAbout, withLater } from '../../base/asked-about.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** The values that are asked about, with those of a second message that names its columns, or is doubtful itself: a long paste arrives in parts, and nobody
 *  answers between them. Of one column the later value counts. @returns null when nothing is asked about, or one value is said anew */
export function joinedHeld(
  { track, person }: JourneyScene,
  read: Understood,
  typed: string,
): readonly AskedAbout[] | null {
  const mode = person.bookmark?.mode;
  if (mode?.kind !== 'holding' || (!read.isNamed && !read.held) || read.speech || read.which) return null;
  const told = read.held?.claims ?? read.taken;
  const count = told.length + read.begun.length + read.doubts.length;
  const [only] = mode.answers;
  const isSame = mode.answers.length === 1 && told.every(({ field }) => field.id === only?.field);
  if (count === 0 || (count === 1 && (isSame || isBareAnswer(mode.answers, read, typed)))) return null;
  const before = askedAbout(formOf(track), mode.answers);
  // The same value once more, without a name: it is for another column than was thought.
  const isMoved = ({ value }: AskedAbout) => !read.isNamed && told.some((one) => String(one.value) === String(value));
  const left = before.filter((one) => !isMoved(one));
  return left.length === 0 ? null : withLater<AskedAbout>(left, told);
}

/** 邮编200072 while another value is asked about, or 汉族，护士长，中共党员: plainly answers other columns, and is stored. @returns what stays asked about; null where the
 *  message is doubtful itself, or the bare answer of the column asked */
export function heldBeside(
  { track, person }: JourneyScene,
  { taken, held, begun, doubts, isNamed }: Understood,
  typed: string,
): readonly AskedAbout[] | null {
  const mode = person.bookmark?.mode;
  const isOther = isNamed || taken.length > 1;
  if (mode?.kind !== 'holding' || !isOther || held || taken.length === 0 || begun.length + doubts.length > 0)
    return null;
  const left = mode.answers.filter(({ field }) => !taken.some((one) => one.field.id === field));
  return taken.length === 1 && isBareAnswer(mode.answers, { taken }, typed) ? null : askedAbout(formOf(track), left);
}

/** The column asked, answered by its value alone beside one that is asked about: the form goes on, and what was asked about is said to be open. */
function isBareAnswer(asked: readonly unknown[], { taken }: Pick<Understood, 'taken'>, typed: string): boolean {
  return asked.length === 1 && String(taken[0]?.value) === typed.trim();
}

/** The name that is asked about typed once more, or another one for its column that ends as such a name does: it is meant, though it reads oddly.
 *  @returns null for everything else */
export function saidInstead(
  { person }: JourneyScene,
  { held, begun, doubts }: Understood,
): readonly AskedAbout[] | null {
  const mode = person.bookmark?.mode;
  const [asked, ...more] = mode?.kind === 'holding' ? mode.answers : [];
  const [said, ...others] = held?.claims ?? [];
  if (!asked || !said || more.length + others.length + begun.length + doubts.length > 0) return null;
  const { field, value } = said;
  if (field.id !== asked.field || field.kind !== 'text') return null;
  const isName = held?.why === 'unlike' && field.looks !== undefined && endsAsName(field.looks, String(value));
  return value === asked.value || isName ? [said] : null;
}

/** 还是19, 窗口服务 while a name is asked about: words without the name of a column that are doubtful for a free text, and may be
 *  meant for any other column. What is asked about already stays; of a single one, only words that are plainly something else.
 *  @returns what stays asked about; null where the words count */
export function keptBeside(
  { track, person }: JourneyScene,
  read: Understood,
  typed: string,
): readonly AskedAbout[] | null {
  const mode = person.bookmark?.mode;
  const [only, ...more] = read.held?.claims ?? [];
  // 还是19 as a name is no answer at all.
  if (mode?.kind === 'holding' && read.speech === 'sentence' && FIGURED.test(typed.normalize('NFKC')))
    return askedAbout(formOf(track), mode.answers);
  if (mode?.kind !== 'holding' || !only || more.length > 0 || only.text.trim() !== typed.trim()) return null;
  if (only.field.kind !== 'text' || read.held?.why !== 'unlike') return null;
  const isHeld = mode.answers.some(({ field }) => field === only.field.id);
  if (mode.answers.length === 1 && !(isHeld && isOfOther(track, only.text))) return null;
  return askedAbout(formOf(track), mode.answers);
}

/** A figure or an option is no better name. */
function isOfOther(track: JourneyScene['track'], text: string): boolean {
  return FIGURED.test(text.normalize('NFKC')) || optionWordsIn(formOf(track)).has(text.trim());
}

const FIGURED = /^[^\d]{0,4}\d[^\n]{0,6}$/u;

/** 服务类/窗口服务 by either of its words, in columns that take one option or several. */
function optionWordsIn({ fields }: ReturnType<typeof formOf>): ReadonlySet<string> {
  const options = fields.flatMap((field) => (field.kind === 'choice' || field.kind === 'choices' ? field.options : []));
  return new Set(options.flatMap(({ label, aliases }) => [label, ...label.split('/'), ...aliases]));
}
