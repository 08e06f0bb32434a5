import { looksLike } from '../../../language/names/looks-like.ts';
import { isWorker, jobBeside } from '../../../language/numbers/beside-number.ts';
import { isAbout, numbersIn, OTHERS } from '../../../language/numbers/counted.ts';
import { countsPeople } from '../../../language/numbers/unit-words.ts';
import type { FormField } from '../../schema.ts';
import { heldReading } from '../base/held-reading.ts';
import type { MessageContext, Reading } from '../base/reading.ts';

/** 护理员18个, 保洁阿姨24个 where people are counted: what they are by their work, and how many. Held for a yes, but where it is just what the column's sum lacks. */
export function jobCounted(context: MessageContext, field: FormField, text: string): Reading | null {
  if (field.kind !== 'count' || !countsPeople(field.unit)) return null;
  const [number, ...more] = numbersIn(text);
  const job = jobBeside(text);
  if (!number || more.length > 0 || job === null || OTHERS.test(job) || isAbout(text)) return null;
  const isJob = isWorker(job) || looksLike('post', job) || looksLike('position', job);
  if (!isJob || number.value < field.min || number.value > field.max) return null;
  const reading = heldReading(field, text, number.value, 'beside');
  if (!isWorker(job) || !isWhatLacks(context, field, number.value)) return reading;
  return { ...reading, weakness: 0, doubt: undefined };
}

/** 24 of 32 people, where 3 and 5 are counted in the other parts. */
function isWhatLacks({ form, answers }: MessageContext, { id }: FormField, value: number): boolean {
  return form.checks.some((check) => {
    if (check.kind !== 'sum' || check.mayBeLess || !check.parts.includes(id)) return false;
    const others = check.parts.filter((part) => part !== id).map((part) => answers[part]);
    if (!others.every((other) => typeof other === 'number')) return false;
    return others.reduce((sum, other) => sum + other, value) === answers[check.whole];
  });
}
