import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../src/process/root.ts';
import type { Verdict } from './verdicts.ts';

/** Seconds in which a hundred thousand people are planned. */
const MOST_SECONDS = 60;
/** Megabytes by which the live heap may grow on the way. */
const MOST_GROWTH = 16;

interface Planned {
  people: number;
  seconds: number;
  first: number;
  most: number;
}

/** A broadcast to everybody of a filled store, planned in a process of its own. @param folder from `fill-store.ts` */
export async function measurePlanning(folder: string): Promise<Verdict[]> {
  process.stderr.write('  … planning a broadcast\n');
  const arguments_ = ['--expose-gc', '--import', 'tsx', 'test/bench/plan-broadcast.ts', folder];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { cwd: root });
  const { people, seconds, first, most }: Planned = JSON.parse(stdout);
  const allowed = Math.max(1, (MOST_SECONDS * people) / 100_000);
  return [
    {
      what: `planning a broadcast to ${people} people`,
      measured: `${seconds.toFixed(1)} s`,
      target: `≤ ${allowed.toFixed(0)} s`,
      isMet: people > 0 && seconds <= allowed,
      note: '60 s for 100 000; everybody of the store, words with fields',
    },
    {
      what: 'live heap while it is planned',
      measured: `${first.toFixed(0)} → at most ${most.toFixed(0)} MB`,
      target: `+ ≤ ${MOST_GROWTH} MB`,
      isMet: most - first <= MOST_GROWTH,
    },
  ];
}
