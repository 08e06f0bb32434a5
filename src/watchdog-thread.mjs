// Watches the event loop from outside (see watchdog.ts). Plain JavaScript that needs nothing but Node: it has to work while nothing else does.
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { folder, limitMilliseconds } = workerData;
const tickMilliseconds = limitMilliseconds / 20;

/** Messages in hand, by id. */
const inHand = new Map();
/** The one whose work has not returned. */
let current = null;
let beatAt = performance.now();
let tickAt = beatAt;

parentPort.on('message', (note) => {
  if (note.beat) beatAt = performance.now();
  if (note.take) inHand.set(note.take.id, note.take);
  if (note.release) inHand.delete(note.release);
  if (note.enter) current = note.enter;
  if (note.leave) current = null;
});

setInterval(() => {
  const now = performance.now();
  // When this thread was held too, the machine slept, or was stopped: nobody is to blame.
  if (now - tickAt > 5 * tickMilliseconds) beatAt = now;
  tickAt = now;
  if (now - beatAt > limitMilliseconds) end();
}, tickMilliseconds);

function end() {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = openSync(join(folder, `${Date.now()}-${process.pid}.json`), 'w', 0o600);
    writeFileSync(file, JSON.stringify({ current, inHand: [...inHand.values()] }));
    fsyncSync(file);
    closeSync(file);
  } finally {
    const line = { level: 60, time: Date.now(), pid: process.pid, msg: 'event-loop-blocked', messages: inHand.size };
    writeSync(2, `${JSON.stringify(line)}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
