import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** What the kernel counts processor time in: a hundredth of a second on every Linux that Node runs on. */
const TICK_MILLISECONDS = 10;

/** The system's number of the thread that asks; null where the system does not tell (anywhere but Linux). */
export function ownThread(): number | null {
  try {
    return Number(basename(readlinkSync('/proc/thread-self')));
  } catch {
    return null;
  }
}

/** Processor time that a thread of this process has used so far, in milliseconds: a machine that is busy with others does not count against
 *  it. @returns null when the system does not tell, or the thread has ended. Source: proc(5), /proc/pid/stat fields 14 and 15 */
export function cpuMilliseconds(thread: number | null): number | null {
  if (thread === null) return null;
  try {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    // The name in brackets may hold blanks; the state, field 3, comes after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
  } catch {
    return null;
  }
}

/** Time that counts against a thread since a moment. Where its processor time is not told, a third of the time that passed: others run beside it. */
export class ThreadTime {
  readonly #thread: number | null;
  readonly #cpuFrom: number | null;
  readonly #from = performance.now();

  constructor(thread: number | null) {
    this.#thread = thread;
    this.#cpuFrom = cpuMilliseconds(thread);
  }

  usedMilliseconds(): number {
    const cpu = this.#cpuFrom === null ? null : cpuMilliseconds(this.#thread);
    return cpu === null || this.#cpuFrom === null ? this.passedMilliseconds() / 3 : cpu - this.#cpuFrom;
  }

  passedMilliseconds(): number {
    return performance.now() - this.#from;
  }
}
