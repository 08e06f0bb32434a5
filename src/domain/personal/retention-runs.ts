import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';

const duePersonSchema = z.object({
  person: z.string(),
  /** The erasure's own request: its record is in `personal/<request>`. */
  request: z.string(),
  /** `YYYY-MM-DD`. */
  dueOn: z.string(),
  applications: z.array(z.string()),
  /** Whose term ended. */
  campaign: z.string(),
});
export type DuePerson = z.infer<typeof duePersonSchema>;

const counts = z.object({ people: z.number().int(), entries: z.number().int(), files: z.number().int() });

const retentionEvents = nounEvents(
  z.discriminatedUnion('kind', [
    /** Whose data is to go: written before anything goes, so that a process that dies leaves a list of what is still to be done. */
    z.object({ kind: z.literal('retentionBegun'), run: z.number().int().positive(), people: z.array(duePersonSchema) }),
    z.object({ kind: z.literal('retentionEnded'), run: z.number().int().positive(), erased: counts }),
  ]),
  {
    retentionBegun: [],
    retentionEnded: [],
  },
);

export interface RetentionRun {
  run: number;
  /** ISO 8601. */
  at: string;
  people: readonly DuePerson[];
  /** Null while it is under way, or was broken off. */
  ended: { at: string; people: number; entries: number; files: number } | null;
}

/** What was erased because its term ended, run by run, folded from the stream `retention/runs`. */
export interface RetentionRuns {
  /** The oldest first; the last hundred. */
  runs: readonly RetentionRun[];
  /** Runs that there were. */
  count: number;
}

const MOST_RUNS = 100;

export const noRunsYet: RetentionRuns = { runs: [], count: 0 };

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
function evolveRetention(known: RetentionRuns, { events, at }: JournalEntry): RetentionRuns {
  let { runs, count } = known;
  for (const event of events) {
    const read = retentionEvents.read(event);
    if (read?.kind === 'retentionBegun') {
      runs = [...runs, { run: read.run, at, people: read.people, ended: null }].slice(-MOST_RUNS);
      count = read.run;
    }
    if (read?.kind === 'retentionEnded')
      runs = runs.map((one) => (one.run === read.run ? { ...one, ended: { at, ...read.erased } } : one));
  }
  return { runs, count };
}

/** One row, `runs`. */
export const retentionView = {
  name: 'retention',
  indexes: {},
  events: retentionEvents,
  empty: () => noRunsYet,
  fold: (known, entry) => evolveRetention(known ?? noRunsYet, entry),
} as const satisfies View<RetentionRuns>;
