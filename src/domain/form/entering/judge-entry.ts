import { numbersIn } from '../../language/numbers/counted.ts';
import { speechOf } from '../../language/talk/speech.ts';
import type { Answers, AnswerValue } from '../base/answers.ts';
import type { Refused } from '../base/parsed.ts';
import { parseAnswer, printAnswer } from '../parse-answer.ts';
import { readAsked } from '../reading/asked/read-asked.ts';
import { isLong, plainValue } from '../reading/base/accepts.ts';
import type { Doubt } from '../reading/base/reading.ts';
import { readCounts } from '../reading/several/read-counts.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { asksFor } from '../traits-of.ts';

/** What was entered for one column: its value, and why it is asked about before it is stored; or why it is not valid. */
export type JudgedEntry = { kind: 'value'; value: AnswerValue; doubt: Doubt | null } | Refused;

/** A sentence as short as this may be one about the column, in a column of several lines too. */
const SHORT = 40;

interface About {
  form: FormDefinition;
  answers: Answers;
  /** `YYYY-MM-DD`, in Shanghai. */
  today: string;
}

/** Reads what was entered into the place of one column, by the rules that the chat reads the answer to its question by. Never throws. */
export function judgeEntry(about: About, field: FormField, text: string): JudgedEntry {
  const { form, answers, today } = about;
  const added = asksFor(field, 'amount') ? addedUp(about, field, text) : null;
  if (added !== null) return { kind: 'value', value: added, doubt: null };
  const parsed = parseAnswer(field, { kind: 'text', text }, { today });
  if (parsed.kind === 'refused') return parsed;
  const { value } = parsed;
  const known = answers[field.id];
  if (field.prefill && isBut(known, value)) return { kind: 'value', value: known, doubt: null };
  if (isNone(field, value)) return { kind: 'value', value, doubt: null };
  if (asksFor(field, 'amount')) {
    const isPlain = plainValue({ today }, field, text) === value && isAllOf(text, value);
    return { kind: 'value', value, doubt: isPlain ? null : 'about' };
  }
  if ([...text].length <= SHORT && field.kind !== 'promise' && speechOf(text) !== null)
    return { kind: 'value', value, doubt: 'unlike' };
  if (isLong(field)) return { kind: 'value', value, doubt: null };
  const read = readAsked({ today, form, answers, focus: field, ...NOTHING_ELSE }, text);
  const [claim] = read?.claims ?? [];
  return { kind: 'value', value: claim?.value ?? value, doubt: read?.doubt ?? null };
}

/** 普陀 typed over 普陀区, which is there already: the same except for its last character. */
function isBut(known: AnswerValue | undefined, value: AnswerValue): known is string {
  if (typeof known !== 'string' || typeof value !== 'string' || value === '') return false;
  return known.startsWith(value) && [...known].length - [...value].length === 1;
}

/** 本科5 大专3: two words of one column, whose numbers are counted together. @returns null for anything else */
function addedUp({ form, answers, today }: About, field: FormField, text: string): AnswerValue | null {
  if (numbersIn(text).length < 2) return null;
  const read = readCounts({ today, form, answers, focus: field, ...NOTHING_ELSE }, text.trim());
  const [claim, ...more] = read?.claims ?? [];
  const isPlain = read && claim?.field === field && more.length === 0 && read.unused.length === 0 && !read.doubt;
  return isPlain && claim ? claim.value : null;
}

/** Whether a number is kept as it was entered: digits beyond the column's are asked about. */
function isAllOf(text: string, value: AnswerValue): boolean {
  return numbersIn(text.normalize('NFKC'))[0]?.value === value;
}

const NOTHING_ELSE = { last: null, wasMissed: false, offered: null };

function isNone({ none }: FormField, value: AnswerValue): boolean {
  return (none !== undefined && value === none) || (Array.isArray(value) && value.length === 0);
}

/** Whether an answer reads unlike what its column takes: whoever reviews it looks twice. */
export function isOddAnswer(form: FormDefinition, field: FormField, value: AnswerValue): boolean {
  if (typeof value !== 'string' || isLong(field)) return false;
  const entry = judgeEntry({ form, answers: {}, today: ANY_DAY }, field, printAnswer(field, value));
  return entry.kind === 'refused' || entry.doubt !== null;
}

/** For answers that are already, which name their year. */
const ANY_DAY = '2000-01-01';
