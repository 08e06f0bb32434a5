// Starts the process and starts it again when it was killed: the watchdog ends a process that is held, the system one that has no memory left. An
// exit code is honoured: whoever ends by one, as after a bad configuration, has said why and stays ended. Plain JavaScript that needs nothing but Node.
// `node src/commands/keep-running.mjs <what node is started with>`
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const firstPauseMilliseconds = 1000;
const longestPauseMilliseconds = 30_000;
/** Whoever ran this long is started again at once when it is killed. */
const settledMilliseconds = 60_000;
/** A terminal sends its signal to npm and to us, and npm passes it on: within this time that is one press. */
const onePressMilliseconds = 300;

const words = process.argv.slice(2);
let child = null;
let stopping = false;
let pause = firstPauseMilliseconds;
let waiting;
let signalledAt = Number.NEGATIVE_INFINITY;

function start() {
  const startedAt = performance.now();
  // A group of its own: signals reach it through here, once each. When this process is gone, the channel closes and it stops by itself.
  child = spawn(process.execPath, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    child = null;
    if (code !== null) process.exit(code);
    if (stopping) process.exit(128 + (constants.signals[signal] ?? 0));
    if (performance.now() - startedAt > settledMilliseconds) pause = firstPauseMilliseconds;
    const line = {
      level: 50,
      time: Date.now(),
      pid: process.pid,
      msg: 'process-killed',
      signal,
      againInMilliseconds: pause,
    };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    waiting = setTimeout(start, pause);
    pause = Math.min(longestPauseMilliseconds, pause * 2);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const now = performance.now();
    if (now - signalledAt < onePressMilliseconds) return;
    signalledAt = now;
    stopping = true;
    clearTimeout(waiting);
    if (child === null) process.exit(128 + constants.signals[signal]);
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}

start();
