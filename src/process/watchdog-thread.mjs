// Watches the event loop from outside (see watchdog.ts). Plain JavaScript that needs nothing but Node: it has to work while nothing else does.
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';

const { folder, limitMilliseconds, shared, noteBytes } = workerData;
const tickMilliseconds = limitMilliseconds / 20;

/** Shows life: it changes while the event loop runs. */
const life = new Int32Array(shared, 0, 1);
let seen = Atomics.load(life, 0);
let beatAt = performance.now();
let tickAt = beatAt;

setInterval(() => {
  const now = performance.now();
  const beats = Atomics.load(life, 0);
  if (beats !== seen) beatAt = now;
  seen = beats;
  // When this thread was held too, the machine slept, or was stopped: nobody is to blame.
  if (now - tickAt > 5 * tickMilliseconds) beatAt = now;
  tickAt = now;
  if (now - beatAt > limitMilliseconds) end();
}, tickMilliseconds);

/** The notes in the shared memory (watchdog.ts); null for an empty one. The first is the message whose work has not returned. */
function readNotes() {
  const count = Math.floor((shared.byteLength - 4) / noteBytes);
  return Array.from({ length: count }, (_, index) => {
    const begin = 4 + index * noteBytes;
    const length = Atomics.load(new Int32Array(shared, begin, 1), 0);
    const bytes = Uint8Array.from(new Uint8Array(shared, begin + 4, length));
    return length === 0 ? null : JSON.parse(new TextDecoder().decode(bytes));
  });
}

function end() {
  const [current, ...others] = readNotes();
  const inHand = others.filter((note) => note !== null);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(join(folder, `${Date.now()}-${process.pid}.json`), 'w', 0o600);
    writeFileSync(file, JSON.stringify({ current, inHand }));
    fsyncSync(file);
    closeSync(file);
  } finally {
    const line = { level: 60, time: Date.now(), pid: process.pid, msg: 'event-loop-blocked', messages: inHand.length };
    writeSync(2, `${JSON.stringify(line)}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
