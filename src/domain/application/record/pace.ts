import { z } from 'zod';
import type { FormField } from '../../form/schema.ts';
import { traitsOf } from '../../form/traits-of.ts';

/** How quickly a person answers: seconds between one answer and the next, the latest last. */
const paceSchema = z.object({ answeredAt: z.string(), seconds: z.array(z.number()).readonly() });
export type Pace = z.infer<typeof paceSchema>;

/** Who answers later than this was away. */
const PAUSE_SECONDS = 300;
const KEPT = 15;
/** Until a person's own pace is known. */
const USUAL_SECONDS = 20;
const FEWEST = 4;
/** Several answers of one message count once. */
export function paced(pace: Pace | undefined, at: string): Pace {
  if (!pace) return { answeredAt: at, seconds: [] };
  const passed = (Date.parse(at) - Date.parse(pace.answeredAt)) / 1000;
  const isCounted = passed > 0 && passed <= PAUSE_SECONDS;
  return { answeredAt: at, seconds: isCounted ? [...pace.seconds, passed].slice(-KEPT) : pace.seconds };
}

/** How long the fields will take, in whole minutes, at least one. */
export function minutesFor(fields: readonly FormField[], pace: Pace | undefined): number {
  const each = pace && pace.seconds.length >= FEWEST ? median(pace.seconds) : USUAL_SECONDS;
  const seconds = fields.reduce((sum, field) => sum + each + traitsOf(field).extraSeconds, 0);
  return Math.max(1, Math.ceil(seconds / 60));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? USUAL_SECONDS;
}
