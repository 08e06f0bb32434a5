import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { url as debuggerUrl } from 'node:inspector';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { InHand, Watch } from '../ports/process/watch.ts';

export interface WatchdogOptions {
  /** Where what was in hand is noted. */
  folder: string;
  /** How long the event loop may be held. */
  limitMilliseconds?: number;
}

export interface Watchdog {
  watch: Watch;
  /** From now on the event loop has to show life. Not under a debugger, which holds it on purpose. */
  start(): void;
  stop(): Promise<void>;
}

const LIMIT_MILLISECONDS = 10_000;

/** What is shared with the thread, so that an ordinary message costs no call to it: a counter that shows life, then notes of a fixed size, each its length
 *  in bytes and a JSON text. The first note is the message whose work has not returned, the others what is in hand. */
const NOTE_BYTES = 1024;
const NOTES = 256;

/** A thread of its own that notices when the event loop is held: it notes what was in hand, durably, and kills the process. Whoever started it starts
 *  it again; the next one sets the message aside (`readBlocked`). */
export function createWatchdog({ folder, limitMilliseconds = LIMIT_MILLISECONDS }: WatchdogOptions): Watchdog {
  let thread: Worker | null = null;
  let beat: NodeJS.Timeout | undefined;
  const shared = new SharedArrayBuffer(4 + NOTES * NOTE_BYTES);
  const life = new Int32Array(shared, 0, 1);
  const notes = Array.from({ length: NOTES }, (_, index) => noteAt(shared, index));
  const [current, ...free] = notes;
  return {
    watch: {
      take(message) {
        // Of more than fit the rest is not noted: only the one that holds the loop has to be.
        const note = free.pop();
        note?.write(message);
        return () => {
          note?.clear();
          if (note) free.push(note);
        };
      },
      during(message, work) {
        current?.write(message);
        try {
          return work();
        } finally {
          current?.clear();
        }
      },
    },
    start() {
      if (debuggerUrl() !== undefined) return;
      thread = new Worker(new URL('./watchdog-thread.mjs', import.meta.url), {
        workerData: { folder, limitMilliseconds, shared, noteBytes: NOTE_BYTES },
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      });
      thread.unref();
      beat = setInterval(() => Atomics.add(life, 0, 1), limitMilliseconds / 10);
      beat.unref();
    },
    async stop() {
      clearInterval(beat);
      await thread?.terminate();
      thread = null;
    },
  };
}

const encoder = new TextEncoder();

/** One note in the shared memory. One that does not fit is left out. */
function noteAt(shared: SharedArrayBuffer, index: number) {
  const begin = 4 + index * NOTE_BYTES;
  const length = new Int32Array(shared, begin, 1);
  const bytes = new Uint8Array(shared, begin + 4, NOTE_BYTES - 4);
  return {
    write({ id, person }: InHand) {
      const text = JSON.stringify({ id, person });
      const { read, written } = encoder.encodeInto(text, bytes);
      Atomics.store(length, 0, read === text.length ? written : 0);
    },
    clear() {
      Atomics.store(length, 0, 0);
    },
  };
}

const InHandNote = z.object({ id: z.string(), person: z.string() });
const BlockedNote = z.object({ current: InHandNote.nullable(), inHand: z.array(InHandNote) });

export interface BlockedNotes {
  notes: z.infer<typeof BlockedNote>[];
  /** To be called when they are followed. */
  forget(): void;
}

/** What earlier processes had in hand when they were ended. A note that cannot be read says nothing. */
export function readBlocked(folder: string): BlockedNotes {
  const names = namesIn(folder);
  const notes = names.flatMap((name) => {
    try {
      return [BlockedNote.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))];
    } catch {
      return [];
    }
  });
  return {
    notes,
    forget() {
      for (const name of names) rmSync(join(folder, name), { force: true });
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
