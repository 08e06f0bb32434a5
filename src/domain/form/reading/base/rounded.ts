import { numbersIn } from '../../../language/numbers/counted.ts';
import type { Claim } from './reading.ts';

/** 41.25 where one decimal is taken: the only number that was said is not the one that would stand. */
export function isRounded({ field, text, value }: Claim): boolean {
  if (field.kind !== 'decimal') return false;
  const [said, ...more] = numbersIn(text.normalize('NFKC'));
  return said !== undefined && more.length === 0 && said.value !== value;
}
