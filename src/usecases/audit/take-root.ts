import { type DayRoot, endOfDay, rootEvents } from '../../domain/audit/root-events.ts';
import { leafOf, MerkleTree } from '../../domain/base/merkle.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { LeafKeeper } from './leaf-keeper.ts';
import { walkStreams } from './walk-streams.ts';

export const ROOTS = 'audit/roots' as const;

type RootNeeds = CommitNeeds & Pick<Ports, 'files' | 'log'>;

const HOUR = 3_600_000;

/** Once a day, an hour after it ended in Shanghai: the root over every stream is put on record. Asked often; answers at once when the day is done.
 *  @param done what this process knows */
export async function takeRootDaily(ports: RootNeeds, done: { day: string }): Promise<void> {
  const day = shanghaiDay(new Date(ports.clock.now().getTime() - 25 * HOUR));
  if (done.day === day) return;
  done.day = day;
  await takeRoot(ports, day);
}

/** The root of a day that is over; the same day counts once. Nothing for a journal that was empty then. */
export async function takeRoot(ports: RootNeeds, day: string): Promise<void> {
  const known = { stream: ROOTS, cause: `root/${day}` };
  if (await ports.journal.find(known.stream, known.cause)) return;
  const [tree, counted, keeper] = [new MerkleTree(), { streams: 0 }, new LeafKeeper(ports, day)];
  await walkStreams(ports, [endOfDay(day)], {
    onEnd(_index, end) {
      const hash = leafOf(end);
      tree.add(hash);
      counted.streams += 1;
      return keeper.add({ stream: end.stream, seq: end.seq, hash });
    },
  });
  const whole = tree.end();
  if (!whole) return;
  await keeper.end(whole.root);
  const event = { kind: 'rootTaken' as const, day, root: whole.root, streams: counted.streams };
  await commit(ports, {
    known,
    load: async () => (await ports.journal.read(ROOTS)).length,
    decide: (seq) => ({
      append: {
        ...known,
        seq: seq + 1,
        by: 'system',
        at: ports.clock.now().toISOString(),
        events: [event],
        effects: [],
      },
    }),
  });
}

/** Every root on record, the oldest day first. */
export async function readRoots({ journal }: Pick<Ports, 'journal'>): Promise<DayRoot[]> {
  const events = (await journal.read(ROOTS)).flatMap((entry) => entry.events);
  const roots = events.flatMap((event) => rootEvents.read(event) ?? []);
  return roots.map(({ day, root }) => ({ day, root })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
