import type { Answers, AnswerValue } from './base/answers.ts';
import { type Refused, refuse } from './base/parsed.ts';
import { printAnswer } from './parse-answer.ts';
import type { FormCheck, FormDefinition, FormField } from './schema.ts';

type AtMost = Extract<FormCheck, { kind: 'at-most' }>;
type Sum = Extract<FormCheck, { kind: 'sum' }>;

/** A field of a check with its number; null while it has no answer. */
interface CheckedField {
  id: string;
  label: string;
  value: number | null;
}

/** What a check finds: the fields together, and what they are held against. */
export interface BrokenCheck<Check extends FormCheck = FormCheck> {
  check: Check;
  fields: CheckedField[];
  against: CheckedField;
  total: number;
}

/** Why an answer cannot stand beside the others: 其中(女) over 人数, the end of a range before its beginning, in whichever of the two was
 *  given last. A limit without an answer refuses nothing. @returns null when it can */
export function checkAnswer(
  form: FormDefinition,
  answers: Answers,
  field: FormField,
  value: AnswerValue,
): Refused | null {
  const reversed = reversedDays(form, answers, field, value);
  if (reversed) return reversed;
  const checks = limitsFor(form, field.id);
  if (checks.length === 0) return null;
  const [broken] = brokenOf(form, (id) => (id === field.id ? value : answers[id]), checks);
  if (!broken) return null;
  return refuse('more-than-limit', {
    count: broken.total,
    limit: broken.against.value,
    labels: broken.fields.filter(({ value: known }) => known !== null).map(({ label }) => label),
    limitLabel: broken.against.label,
  });
}

/** A day before the one that it may not come before. */
function reversedDays(form: FormDefinition, answers: Answers, field: FormField, value: AnswerValue): Refused | null {
  if (field.kind !== 'date') return null;
  const dayOf = (id: string) => (id === field.id ? value : answers[id]);
  for (const last of form.fields) {
    if (last.kind !== 'date' || last.notBefore === undefined) continue;
    if (last !== field && last.notBefore !== field.id) continue;
    const first = form.fields.find(({ id }) => id === last.notBefore);
    const [from, to] = [dayOf(last.notBefore), dayOf(last.id)];
    if (!first || typeof from !== 'string' || typeof to !== 'string' || from <= to) continue;
    return refuse('days-reversed', {
      label: last.label,
      day: printAnswer(last, to),
      firstLabel: first.label,
      firstDay: printAnswer(first, from),
    });
  }
  return null;
}

type ValueIn = (id: string) => AnswerValue | undefined;

function brokenOf(form: FormDefinition, numberOf: ValueIn, checks: readonly AtMost[]): BrokenCheck<AtMost>[] {
  return checks
    .map((check) => held(form, numberOf, check, check.fields, check.limit))
    .filter(({ total, against }) => against.value !== null && total > against.value);
}

/** Sums whose parts and whole are all answered and do not agree. They are pointed out and may be kept by an explicit yes. */
export function openSums(form: FormDefinition, answers: Answers): BrokenCheck<Sum>[] {
  return sumsOf(form)
    .filter((check) => isSumBroken(check, answers))
    .map((check) => held(form, (id) => answers[id], check, check.parts, check.whole));
}

/** Whether a part of a sum would be more than its whole. */
export function isOverWhole(form: FormDefinition, answers: Answers, { id }: FormField, value: AnswerValue): boolean {
  return sumsOf(form).some(({ parts, whole }) => {
    const stated = answers[whole];
    return parts.includes(id) && typeof value === 'number' && typeof stated === 'number' && value > stated;
  });
}

/** Every message asks, most of a form without such a sum. */
function isSumBroken({ parts, whole, mayBeLess }: Sum, answers: Answers): boolean {
  const stated = answers[whole];
  if (typeof stated !== 'number') return false;
  let total = 0;
  for (const id of parts) {
    const value = answers[id];
    if (typeof value !== 'number') return false;
    total += value;
  }
  return mayBeLess ? total > stated : total !== stated;
}

function held<Check extends FormCheck>(
  form: FormDefinition,
  numberOf: ValueIn,
  check: Check,
  ids: readonly string[],
  whole: string,
): BrokenCheck<Check> {
  const fields = ids.map((id) => checkedField(form, numberOf, id));
  const total = fields.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return { check, fields, against: checkedField(form, numberOf, whole), total };
}

const limits = new WeakMap<FormDefinition, readonly AtMost[]>();
const sums = new WeakMap<FormDefinition, readonly Sum[]>();

function limitsOf(form: FormDefinition): readonly AtMost[] {
  const known = limits.get(form) ?? form.checks.filter((check) => check.kind === 'at-most');
  limits.set(form, known);
  return known;
}

const limitsByField = new WeakMap<FormDefinition, Map<string, readonly AtMost[]>>();

/** The limits that a field has a part in. */
function limitsFor(form: FormDefinition, id: string): readonly AtMost[] {
  const known = limitsByField.get(form) ?? new Map<string, readonly AtMost[]>();
  limitsByField.set(form, known);
  const own = known.get(id) ?? limitsOf(form).filter(({ fields, limit }) => limit === id || fields.includes(id));
  known.set(id, own);
  return own;
}

function sumsOf(form: FormDefinition): readonly Sum[] {
  const known = sums.get(form) ?? form.checks.filter((check) => check.kind === 'sum');
  sums.set(form, known);
  return known;
}

const labels = new WeakMap<FormDefinition, ReadonlyMap<string, string>>();

function labelsOf(form: FormDefinition): ReadonlyMap<string, string> {
  const known = labels.get(form) ?? new Map(form.fields.map(({ id, label }) => [id, label]));
  labels.set(form, known);
  return known;
}

function checkedField(form: FormDefinition, numberOf: ValueIn, id: string): CheckedField {
  const value = numberOf(id);
  const label = labelsOf(form).get(id) ?? id;
  return { id, label, value: typeof value === 'number' ? value : null };
}
