import { withoutThousands } from '../../../language/numbers/thousands.ts';
import { asksFor } from '../../traits-of.ts';
import type { MessageContext } from '../base/reading.ts';

/** Smaller columns may be answered with two numbers: 32,120. */
const LARGE = 10_000;

/** 1,286.5万元 → 1286.5万元 where one number is asked and a large one may be meant. */
export function withThousandsJoined({ focus, list }: MessageContext, text: string): string {
  const mayBe = !list && focus !== null && asksFor(focus, 'amount') && 'max' in focus && focus.max >= LARGE;
  return mayBe ? withoutThousands(text) : text;
}
