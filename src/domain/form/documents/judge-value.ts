import { looksLikeName } from '../../language/names/looks-like.ts';
import { namesIn } from '../../language/names/names-in.ts';
import { tickedWords } from '../../language/printed/boxes.ts';
import { isFillingNote, isNoAnswer, withoutFillingNote } from '../../language/printed/filled-in-words.ts';
import { AROUND_DATE, LINE_END, LINE_TO_WRITE_ON, NO_TELEPHONE } from '../../language/printed/form-signs.ts';
import { DAY_LABEL } from '../../language/printed/print-words.ts';
import { speechOf } from '../../language/talk/speech.ts';
import { withoutEnds } from '../../language/text/ends.ts';
import { foldOdd } from '../../language/text/fold-odd.ts';
import { optionsMentioned } from '../base/options.ts';
import { fits, plainValue } from '../reading/base/accepts.ts';
import type { FieldOf, FormField } from '../schema.ts';
import { asksFor, traitsOf } from '../traits-of.ts';
import type { DocumentPart } from './document-part.ts';

/** What is in a cell for a column, as an answer. @param marked underlined pieces  @returns null when nothing was filled in */
export function judgeValue(field: FormField, written: string, marked: readonly string[] = []): DocumentPart | null {
  if (traitsOf(field).runsOverLines) return judgeLong(field, written);
  const text = withoutLines(field, foldOdd(written)).trim();
  if (isBlank(text) || isFillingNote(text)) return null;
  if (field.kind === 'choice' || field.kind === 'choices') return judgeOptions(field, text, marked);
  const answer = withoutFillingNote(text);
  const part = { field, text: answer };
  return isSure(field, answer) ? part : { ...part, isDoubtful: true };
}

/** Blanks, underscores and the day's empty places are nothing. */
export function isBlank(text: string): boolean {
  return text.replace(AROUND_DATE, '').replace(DAY_LABEL, '') === '';
}

function judgeLong(field: FormField, written: string): DocumentPart | null {
  const text = written.trim();
  if (isBlank(text)) return null;
  const isShort = [...text].length <= 40;
  if (isShort && isFillingNote(text)) return null;
  const isElsewhere = isShort && text !== field.none && (isNoAnswer(text) || speechOf(text) !== null);
  return isElsewhere ? { field, text, isDoubtful: true } : { field, text };
}

/** The line that the print draws under an answer. */
function withoutLines({ kind }: FormField, text: string): string {
  return kind === 'email' ? withoutEnds(text, LINE_END) : text.replace(LINE_TO_WRITE_ON, ' ');
}

function isSure(field: FormField, text: string): boolean {
  if (isNoAnswer(text) || (text !== field.none && speechOf(text) !== null)) return false;
  // Nothing is rounded in silence.
  if (field.kind === 'decimal' && /\.\d{2}/u.test(text.normalize('NFKC'))) return false;
  if (asksFor(field, 'amount')) return plainValue({ today: ANY_DAY }, field, text) !== null;
  if (field.kind === 'email') return !/\s/u.test(text);
  if (field.kind === 'name') return namesIn(text) <= 1;
  // A number, an address or a day in a column of words is another column's.
  if (field.kind !== 'text') return true;
  if (field.looks === 'address' && !fits(field, text)) return false;
  if (field.looks === 'organisation' && looksLikeName(text) && !fits(field, text)) return false;
  return NO_TELEPHONE.test(text.normalize('NFKC')) && !(text.includes('@') && !/\s/u.test(text));
}

/** For columns of numbers, which know no day. */
const ANY_DAY = '2000-01-01';

type Options = FieldOf<'choice'> | FieldOf<'choices'>;

/** Options that are printed with places to mark them: the marked ones; none, when nothing is marked; a doubt where it is not clear. */
function judgeOptions(field: Options, text: string, marked: readonly string[]): DocumentPart | null {
  const doubt = { field, text, isDoubtful: true };
  if (isNoAnswer(text)) return doubt;
  const ticked = tickedWords(text);
  if (ticked === null) return hasStrayMark(field, text) ? doubt : null;
  const isOther = field.kind === 'choice' && optionsMentioned(field.options, ticked).length === 0;
  if (ticked !== text) return isOther ? doubt : { field, text: ticked };
  const printed = optionsMentioned(field.options, text);
  if (printed.length < 2) return { field, text };
  const chosen = optionsMentioned(field.options, marked.join('\u3001'));
  if (chosen.length > 0 && chosen.length < printed.length)
    return { field, text: chosen.map(({ label }) => label).join('\u3001') };
  // The print's own list, as it came.
  if (printed.length === field.options.length && field.options.length > 2) return null;
  return field.kind === 'choice' ? doubt : { field, text };
}

/** A mark behind an option, or a letter in the place of a box: something was marked, and it is not clear what. */
function hasStrayMark({ options }: Options, text: string): boolean {
  const words = options.flatMap(({ label, aliases }) => [label, ...label.split('/'), ...aliases]);
  const longest = [...words].sort((a, b) => b.length - a.length);
  const rest = longest.reduce((left, word) => left.replaceAll(word, ''), text);
  return /[A-Za-z\u221a\u2713\u2714\u2299\u25ce\u00d7\u2717\u2718]/u.test(rest);
}
