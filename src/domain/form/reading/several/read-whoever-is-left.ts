import { isWomen } from '../../../language/numbers/counted.ts';
import { type AllTold, type RestTold, whoeverIsLeft } from '../../../language/numbers/whoever-is-left.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { acceptedValue, isLong } from '../base/accepts.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { wholeOf } from '../counts/whole-counts.ts';
import { readCounts } from './read-counts.ts';

/** 管理3 技术5 其余都是护理员, 全是女的 where a part of a whole is asked: the difference, held for a yes; 32个都是女同志 where the whole is asked:
 *  both numbers. Where a name is asked, numbers in front with their words say what is counted.
 *  @returns null for anything else, and where the difference cannot be told */
export function readWhoeverIsLeft(context: MessageContext, text: string): Reading | null {
  const { focus } = context;
  if (!focus || isLong(focus)) return null;
  const told = whoeverIsLeft(text);
  if (!told) return null;
  if (focus.kind !== 'count') return told.kind === 'rest' ? restElsewhere(context, told, text) : null;
  return told.kind === 'rest' ? restOf(context, focus, told) : allOf(context, focus, told);
}

/** 管理2 技术5 剩下都是员工 where no number is asked; as long as the whole is not known, the numbers in front alone. */
function restElsewhere(context: MessageContext, told: RestTold, text: string): Reading | null {
  const claims = told.front === '' ? null : plainCounts(context, told.front);
  const [first] = claims ?? [];
  if (!claims || !first || !sumOf(context, first.field)) return null;
  const left = text.trim().slice(told.front.length).trim();
  return restOf(context, first.field, told) ?? { claims, refused: [], unused: [left], weakness: 0 };
}

/** The sum, all of which is told by its parts, that a column is a part of. */
function sumOf({ form: { checks } }: MessageContext, { id }: FormField) {
  for (const check of checks) if (check.kind === 'sum' && !check.mayBeLess && check.parts.includes(id)) return check;
  return null;
}

function restOf(context: MessageContext, focus: FormField, { front, noun }: RestTold): Reading | null {
  const { form } = context;
  const sum = sumOf(context, focus);
  if (!sum) return null;
  const before = front === '' ? [] : (plainCounts(context, front) ?? null);
  if (before === null) return null;
  const told = (id: string) => before.find(({ field }) => field.id === id)?.value ?? context.answers[id];
  const parts = form.fields.filter(({ id }) => sum.parts.includes(id));
  const open = parts.filter(({ id }) => !before.some(({ field }) => field.id === id));
  const field = meant(context, focus, open, noun);
  const others = parts.filter((part) => part !== field);
  const known = others.filter(({ id }) => typeof told(id) === 'number');
  const whole = told(sum.whole);
  if (!field || typeof whole !== 'number' || known.length === 0) return null;
  const rest = known.reduce((left, { id }) => left - Number(told(id)), whole);
  // 其余都是高中: nobody is left for another part.
  const none = others.filter((part) => !known.includes(part)).map((part) => claimOf(part, noun, 0));
  return heldWith(context, [...before, claimOf(field, noun, rest), ...none]);
}

/** The part that the word names, the one asked, or the only one left. */
function meant(
  { answers }: MessageContext,
  focus: FormField,
  open: readonly FormField[],
  noun: string,
): FormField | undefined {
  const named = open.find((field) => namesOf(field).some((name) => name.length > 1 && noun.includes(name)));
  if (named) return named;
  const left = open.filter(({ id }) => answers[id] === undefined);
  return left.length === 1 ? left[0] : left.length === 0 && open.includes(focus) ? focus : undefined;
}

/** Numbers of other parts in front, each with its word. */
function plainCounts(context: MessageContext, front: string): readonly Claim[] | null {
  const read = readCounts(context, front);
  return read && !read.doubt && read.unused.length === 0 && read.weakness === 0 ? read.claims : null;
}

function allOf(context: MessageContext, focus: FormField, { whole, but, noun }: AllTold): Reading | null {
  const { form, answers } = context;
  const isOwn = named(focus, noun);
  const all = isOwn ? wholeOf(form, focus) : focus;
  const part = isOwn ? focus : form.fields.find((field) => wholeOf(form, field) === focus && named(field, noun));
  const count = whole ?? (all ? answers[all.id] : undefined);
  if (!all || !part || typeof count !== 'number') return null;
  const claim = claimOf(part, noun, count - but);
  if (all !== focus) return heldWith(context, [claim]);
  const isFit = acceptedValue(context, all, String(count)) === count;
  return whole !== null && isFit
    ? { claims: [claimOf(all, String(count), count), claim], refused: [], unused: [], weakness: 0 }
    : null;
}

/** 女同志 where the column counts the women, by any word for it. */
function named(field: FormField, noun: string): boolean {
  return namesOf(field).some((name) => name === noun || (isWomen(name) && noun.startsWith(name)));
}

function claimOf(field: FormField, text: string, value: number): Claim {
  return { field, text, value, isNamed: true };
}

function heldWith(context: MessageContext, claims: readonly Claim[]): Reading | null {
  const isFit = claims.every(({ field, value }) => acceptedValue(context, field, String(value)) === value);
  return isFit ? { claims, refused: [], unused: [], weakness: 0, doubt: 'beside' } : null;
}
