import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { url as debuggerUrl } from 'node:inspector';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { InHand, Watch } from './ports/watch.ts';

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

/** A thread of its own that notices when the event loop is held: it notes what was in hand, durably, and kills the process. Whoever started it starts
 *  it again; the next one sets the message aside (`readBlocked`). */
export function createWatchdog({ folder, limitMilliseconds = LIMIT_MILLISECONDS }: WatchdogOptions): Watchdog {
  let thread: Worker | null = null;
  let beat: NodeJS.Timeout | undefined;
  const tell = (note: Note) => thread?.postMessage(note);
  return {
    watch: {
      take({ id, person }) {
        tell({ take: { id, person } });
        return () => tell({ release: id });
      },
      during({ id, person }, work) {
        // What is told reaches the thread at once, also while this one is held.
        tell({ enter: { id, person } });
        try {
          return work();
        } finally {
          tell({ leave: true });
        }
      },
    },
    start() {
      if (debuggerUrl() !== undefined) return;
      thread = new Worker(new URL('./watchdog-thread.mjs', import.meta.url), {
        workerData: { folder, limitMilliseconds },
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      });
      thread.unref();
      beat = setInterval(() => tell({ beat: true }), limitMilliseconds / 10);
      beat.unref();
    },
    async stop() {
      clearInterval(beat);
      await thread?.terminate();
      thread = null;
    },
  };
}

type Note = { take: InHand } | { release: string } | { enter: InHand } | { leave: true } | { beat: true };

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
