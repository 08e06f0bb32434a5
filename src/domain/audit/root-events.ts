import { z } from 'zod';
import { nounEvents } from '../base/noun-events.ts';

/** The roots of the journal, in the stream `audit/roots`: one a day, over every stream as it was when the day ended in Shanghai. */
export const rootEvents = nounEvents(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('rootTaken'),
      /** `YYYY-MM-DD`, Shanghai. */
      day: z.iso.date(),
      /** 43 characters of base64url. */
      root: z.string(),
      streams: z.number().int(),
    }),
  ]),
  {
    rootTaken: [],
  },
);

export interface DayRoot {
  day: string;
  root: string;
}

/** The moment a day ends in Shanghai, as ISO 8601: entries from before it count. */
export function endOfDay(day: string): string {
  return new Date(new Date(`${day}T00:00:00+08:00`).getTime() + 24 * 3_600_000).toISOString();
}
