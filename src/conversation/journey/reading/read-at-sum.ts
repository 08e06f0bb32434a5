import { isFieldDone } from '../../../domain/application/answers/progress.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import { isTelling } from '../../../domain/form/reading/base/accepts.ts';
import type { MessageContext } from '../../../domain/form/reading/base/reading.ts';
import { type Understood, understand } from '../../../domain/form/reading/understand.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { numbersIn } from '../../../domain/language/numbers/counted.ts';
import { withoutAgain } from '../../../domain/language/talk/instruction.ts';
import type { JourneyScene } from '../../base/scene.ts';

type Sum = Extract<FormDefinition['checks'][number], { kind: 'sum' }>;

/** What is said while a sum is questioned, where no column is asked: read also as where its numbers are asked, and as where the next open column is. Such a
 *  reading counts when every column in it is named, nothing of it is left over, and it tells more. */
export function understandAtSum(
  journey: JourneyScene,
  context: MessageContext,
  sum: Sum,
  typed: string,
): Understood | null {
  const said = withoutAgain(typed);
  const { fields } = context.form;
  const ofSum = fields.filter(({ id }) => id === sum.whole || sum.parts.includes(id));
  const next = fields.find(
    (field) => !ofSum.includes(field) && !field.prefill && isTelling(field) && !isFieldDone(journey.application, field),
  );
  const [focus] = ofSum;
  const list = ofSum.map((field, at) => ({ number: at + 1, field }));
  const other = [
    ...(focus ? [understand({ ...context, focus, list }, said)] : []),
    ...(next ? [understand({ ...context, focus: next }, said)] : []),
  ];
  return other.reduce<Understood | null>(
    (best, one) => (one && isPlainlyNamed(one, said) && toldIn(one) > toldIn(best) ? one : best),
    understand({ ...context, last: fixedBy(journey, ofSum, sum, said) ?? context.last }, said),
  );
}

/** 不对是33个: the only column with which the sum agrees when that number stands in it. */
function fixedBy(
  { application: { answers } }: JourneyScene,
  ofSum: readonly FormField[],
  { parts, whole }: Sum,
  said: string,
): FormField | null {
  const [number, ...more] = numbersIn(said);
  if (!number || more.length > 0) return null;
  const total = parts.reduce((sum, id) => sum + Number(answers[id] ?? 0), 0);
  const fixing = ofSum.filter(({ id }) =>
    id === whole ? total === number.value : total - Number(answers[id] ?? 0) + number.value === answers[whole],
  );
  return fixing.length === 1 ? (fixing[0] ?? null) : null;
}

/** How many answers a reading tells; those of one that leaves words over do not count. */
function toldIn(read: Understood | null): number {
  if (!read || read.unused.length > 0) return 0;
  return read.taken.length + (read.held?.claims.length ?? 0);
}

function isPlainlyNamed({ taken, held, unused, doubts, speech, which }: Understood, said: string): boolean {
  const isNamed = (field: FormField) => namesOf(field).some((name) => said.includes(name));
  const claims = [...taken, ...(held?.claims ?? [])];
  return unused.length + doubts.length === 0 && !speech && !which && claims.every(({ field }) => isNamed(field));
}
