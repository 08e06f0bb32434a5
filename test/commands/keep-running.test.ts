import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const keeper = fileURLToPath(new URL('../../src/commands/keep-running.mjs', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const each of running.splice(0)) each.kill('SIGKILL');
});

/** Keeps a script running that notes its starts, then does what `body` says. */
function keep(body: string) {
  const folder = temporaryFolder();
  const [script, starts] = [join(folder, 'script.mjs'), join(folder, 'starts')];
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(starts)}, process.pid + '\\n');
const count = readFileSync(${JSON.stringify(starts)}, 'utf8').trim().split('\\n').length;
${body}`,
  );
  const child = spawn(process.execPath, [keeper, script], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const written = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (written.text += chunk));
  const pids = () =>
    existsSync(starts) ? readFileSync(starts, 'utf8').trim().split('\n').filter(Boolean).map(Number) : [];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, pids, written, ended };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const LIVES = `process.on('SIGINT', () => { console.log('asked'); setTimeout(() => process.exit(5), 50); });
process.once('disconnect', () => process.exit(0));
console.log('up');
setInterval(() => {}, 1000);`;

it('starts a killed process again, and ends with the code of one that ends by itself', async () => {
  const { pids, written, ended } = keep(`if (count === 1) process.kill(process.pid, 'SIGKILL'); else process.exit(7);`);
  expect(await ended).toBe(7);
  expect(pids()).toHaveLength(2);
  expect(written.text).toMatch(/"msg":"process-killed","signal":"SIGKILL"/);
}, 20_000);

it('does not start again what ended by a code, as after a bad configuration', async () => {
  const { pids, ended } = keep('process.exit(1);');
  expect(await ended).toBe(1);
  expect(pids()).toHaveLength(1);
}, 20_000);

it('passes Ctrl-C on once, though terminal and npm both send it, and ends as the process does', async () => {
  const { child, written, pids, ended } = keep(LIVES);
  await expect.poll(() => written.text, { timeout: 10_000 }).toContain('up');
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toBe(5);
  expect(written.text.match(/asked/gu)).toHaveLength(1);
  expect(pids().some(isAlive)).toBe(false);
}, 20_000);

it('leaves no process behind when it is killed itself', async () => {
  const { child, written, pids, ended } = keep(LIVES);
  await expect.poll(() => written.text, { timeout: 10_000 }).toContain('up');
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => pids().some(isAlive), { timeout: 10_000 }).toBe(false);
}, 20_000);
