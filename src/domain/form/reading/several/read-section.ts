import { saysNone } from '../../../language/talk/speech.ts';
import { parseAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, isTelling } from '../base/accepts.ts';
import type { AskedColumn, Claim, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { withBrokenNumber } from '../checks/broken-number.ts';
import { saysWholeAgain } from '../counts/whole-counts.ts';
import { alignments } from '../parts/align.ts';
import { type SectionPart, sectionParts } from '../parts/section-parts.ts';
import { listedClaim, listValue, mayBe } from './listed-value.ts';
import { readParts } from './read-parts.ts';

const MAX_LENGTH = 1000;
const MAX_PARTS = 24;

/** An answer to columns that were asked as a numbered list: by number, by name, or in their order where every part fits its column.
 *  A part that may be for several columns is asked about, never placed by guess. */
export const readSection: Interpreter = (context, text) => {
  const { list, focus } = context;
  if (!list || !focus || text.length > MAX_LENGTH) return null;
  const parts = sectionParts(context, list, text);
  if (parts.length === 0 || parts.length > MAX_PARTS || isSaidTwice(context, parts)) return null;
  const [only] = parts;
  if (only && parts.length === 1 && only.field === null) return single(context, list, only.text);
  const told = parts.filter(({ field }) => field !== null);
  const free = parts
    .filter(({ field }) => field === null)
    .map((part) => part.text)
    .filter((part) => !saysWholeAgain(context, part));
  const open = openColumns(context, list).filter((field) => !told.some((part) => part.field === field));
  const placed = settled(context, told, free.length === 0 ? noClaims : inOrder(context, open, free));
  const reading = placed && withBrokenNumber(context, placed);
  // One line for the first column, with blanks inside: the whole of it is for the column.
  const isOneAnswer =
    reading?.claims.length === 1 &&
    reading.claims[0]?.field === focus &&
    reading.unused.length + reading.refused.length > 0 &&
    !(placed !== reading && reading.unused.length === 0);
  if (isOneAnswer && !text.includes('\n')) return null;
  // 联系人 陆敏 工会主席: columns of another part of the form are named.
  if (reading?.which && readParts(context, text)) return null;
  return reading && isOfAnother(context, reading) ? { ...reading, doubt: 'beside' } : reading;
};

/** 副班长姚思远 男 30: whose name is left over, the rest is his. */
function isOfAnother({ focus }: MessageContext, { claims, unused }: Reading): boolean {
  return focus?.kind === 'name' && unused.length > 0 && !claims.some(({ field }) => field === focus);
}

/** 三十二（32）: one number in words and in figures. */
function isSaidTwice(context: MessageContext, [first, second, ...more]: readonly SectionPart[]): boolean {
  const { focus } = context;
  if (!focus || !asksFor(focus, 'amount') || !first || !second || more.length > 0 || first.text === second.text)
    return false;
  const value = listValue(context, focus, first.text);
  return value !== null && !/\d/u.test(first.text) && value === listValue(context, focus, second.text);
}

type Placed = Pick<Reading, 'claims' | 'refused' | 'unused'> & { isUnsure?: boolean; which?: boolean };

const noClaims: Placed = { claims: [], refused: [], unused: [] };

/** Columns of the list without an answer, in its order. */
function openColumns({ answers, focus }: MessageContext, list: readonly AskedColumn[]): FormField[] {
  return list.map(({ field }) => field).filter((field) => field === focus || answers[field.id] === undefined);
}

/** One answer that does not fit the first column: what only one other column takes, or a question which one is meant. */
function single(context: MessageContext, list: readonly AskedColumn[], text: string): Reading | null {
  const { focus } = context;
  // 没有 is said of the column that asks first, never of another one.
  if (!focus || asksFor(focus, 'amount') || saysNone(text) || listValue(context, focus, text) !== null) return null;
  const open = openColumns(context, list);
  const fitting = open.filter((field) => isTelling(field) && mayBe(context, open, field, text));
  const [field] = fitting;
  if (!field) return null;
  if (fitting.length > 1) return { ...empty, which: { words: [text], fields: fitting } };
  const claims = [listedClaim(context, field, text)].filter((claim) => claim !== null);
  // A word may look like a name or an organisation by chance, a figure may be any column's.
  const isChance = asksFor(field, 'words') || asksFor(field, 'amount');
  return { ...empty, claims, ...(isChance ? { doubt: 'beside' as const } : {}) };
}

const empty: Reading = { claims: [], refused: [], unused: [], weakness: 0 };

function settled(context: MessageContext, told: readonly SectionPart[], placed: Placed): Reading | null {
  const named = told.map(({ field, text }) => (field ? namedPart(context, field, text) : noClaims));
  const claims = [...named.flatMap((one) => one.claims), ...placed.claims];
  const refused = [...named.flatMap((one) => one.refused), ...placed.refused];
  const unused = [...named.flatMap((one) => one.unused), ...placed.unused];
  const isRepeated = claims.some(({ field }, at) => claims.findIndex((one) => one.field === field) !== at);
  if (isRepeated || claims.length + refused.length === 0) {
    if (!placed.which || claims.length > 0) return null;
    return { ...empty, which: { words: placed.unused, fields: context.list?.map(({ field }) => field) ?? [] } };
  }
  const doubt = placed.isUnsure ? { doubt: 'beside' as const } : {};
  return { claims, refused, unused, weakness: 0, isListed: true, ...doubt };
}

/** A part that says its column. What the column refuses is told with its reason; what does not read like it is said back. */
function namedPart(context: MessageContext, field: FormField, text: string): Placed {
  const claim = listedClaim(context, field, text);
  if (claim) return { claims: [{ ...claim, isNamed: true }], refused: [], unused: [] };
  return misfit(context, field, text);
}

function misfit(context: MessageContext, field: FormField, text: string): Placed {
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: context.today });
  return parsed.kind === 'refused'
    ? { claims: [], refused: [{ field, refused: parsed }], unused: [] }
    : { claims: [], refused: [], unused: [text] };
}

/** Parts without a number or a name, placed by their order and by what fits. */
function inOrder(context: MessageContext, open: readonly FormField[], parts: readonly string[]): Placed {
  const inPlace = parts.map((text, at) => (open[at] ? listedClaim(context, open[at], text) : null));
  const isEvery = inPlace.every((claim) => claim !== null);
  if (parts.length === open.length && isEvery) return { ...noClaims, claims: kept(inPlace) };
  if (parts.length > open.length) return tooMany(context, open, parts);
  const found = alignments(open, parts, (field, text) => mayBe(context, open, field, text));
  const [one] = found;
  if (found.length === 1 && one) return placedAs(context, parts, one);
  if (found.length > 1 && isEvery)
    return { ...noClaims, claims: kept(inPlace), isUnsure: !isPlainBeginning(context, kept(inPlace)) };
  return found.length > 1 ? { ...noClaims, unused: [...parts], which: true } : byKind(context, open, parts);
}

function kept(claims: readonly (Claim | null)[]): Claim[] {
  return claims.filter((claim) => claim !== null);
}

function placedAs(context: MessageContext, parts: readonly string[], columns: readonly FormField[]): Placed {
  return {
    ...noClaims,
    claims: kept(parts.map((text, at) => (columns[at] ? listedClaim(context, columns[at], text) : null))),
  };
}

/** The first columns of the list, in its order: plain with one number that might be another's, or where a whole sum agrees. */
function isPlainBeginning({ form, answers }: MessageContext, claims: readonly Claim[]): boolean {
  if (claims.filter(({ value }) => typeof value === 'number').length < 2) return true;
  const valueFor = (id: string) => claims.find(({ field }) => field.id === id)?.value;
  return form.checks.some(
    (check) =>
      check.kind === 'sum' &&
      !check.mayBeLess &&
      check.parts.length === claims.length &&
      check.parts.every((id) => valueFor(id) !== undefined) &&
      check.parts.reduce((sum, id) => sum + Number(valueFor(id)), 0) === answers[check.whole],
  );
}

/** More parts than columns: nobody can tell which one is beside the form. */
function tooMany(context: MessageContext, open: readonly FormField[], parts: readonly string[]): Placed {
  const placed = byKind(context, open, parts);
  const isCounts = open.every((field) => asksFor(field, 'amount'));
  if (!isCounts && placed.claims.length > 0) return placed;
  return { ...noClaims, unused: [...parts], which: isCounts || isOfList(context, open, parts) };
}

/** Where the order does not hold: parts that one column alone takes, in whatever order; in place, what fits and could be for no column that was missed. */
function byKind(context: MessageContext, open: readonly FormField[], parts: readonly string[]): Placed {
  const fits = (field: FormField, text: string) => mayBe(context, open, field, text);
  const isInPlace = parts.length === open.length;
  const missed = isInPlace ? open.filter((field, at) => !fits(field, parts[at] ?? '')) : [];
  // A number with too many digits stands in its place all the same.
  const strange = missed.filter(
    (field) => !asksFor(field, 'amount') || acceptedValue(context, field, parts[open.indexOf(field)] ?? '') === null,
  );
  const columns = parts.map((text, at) => {
    const own = open[at];
    if (isInPlace && own && fits(own, text)) {
      const isTwice = parts.some(
        (other, place) => place !== at && missed.includes(open[place] ?? own) && fits(own, other),
      );
      return isTwice || strange.some((field) => fits(field, text)) ? null : own;
    }
    const fitting = open.filter((field) => fits(field, text));
    const [field] = fitting;
    const isOnly = field && fitting.length === 1 && parts.filter((other) => fits(field, other)).length === 1;
    return isOnly ? field : null;
  });
  const claims = kept(parts.map((text, at) => (columns[at] ? listedClaim(context, columns[at], text) : null)));
  const left = parts.filter((_, at) => !columns[at]);
  if (claims.length * 2 < parts.length)
    return { ...noClaims, unused: [...parts], which: isOfList(context, open, parts) };
  // What stands for another column is no answer to the one in whose place it is; the one asked first is told of all the same.
  const isOwn = (field: FormField) => {
    const part = parts[open.indexOf(field)];
    if (context.focus && missed.includes(context.focus)) return true;
    return !columns.includes(field) && part !== undefined && left.includes(part);
  };
  return { claims, ...refusedIn(context, isInPlace ? missed.filter(isOwn) : [], open, parts, left) };
}

/** 联系人就写我，电话13800000000: words of which none fits any column of the list are no answers to it. */
function isOfList(context: MessageContext, open: readonly FormField[], parts: readonly string[]): boolean {
  return parts.some((text) => open.some((field) => mayBe(context, open, field, text)));
}

/** What does not stand in its place: refused with its column's reason, or left over. */
function refusedIn(
  context: MessageContext,
  missed: readonly FormField[],
  open: readonly FormField[],
  parts: readonly string[],
  left: readonly string[],
): Pick<Reading, 'refused' | 'unused'> {
  const wrong = missed.map((field) => misfit(context, field, parts[open.indexOf(field)] ?? ''));
  const told = missed
    .filter((_, at) => (wrong[at]?.refused.length ?? 0) > 0)
    .map((field) => parts[open.indexOf(field)]);
  return { refused: wrong.flatMap(({ refused }) => refused), unused: left.filter((text) => !told.includes(text)) };
}
