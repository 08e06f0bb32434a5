import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandClock, startProcessClock } from '../../src/assembly/start-process-clock.ts';
import { usualStart } from '../../src/config/config.ts';
import { root } from '../../src/process/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const DAY = 86_400_000;
const started = { clockStart: usualStart, simulator: true, dataDir: '' };

it('a command goes by the time to which the simulator was moved, and leaves the kept clock as it is', async () => {
  const config = { ...started, dataDir: temporaryFolder() };
  const process = await startProcessClock(config, root);
  process.advance(40 * DAY);
  const kept = readFileSync(join(config.dataDir, 'clock.json'), 'utf8');
  const command = await commandClock(config, root);
  expect(Math.abs(command.now().getTime() - process.now().getTime())).toBeLessThan(1000);
  expect(readFileSync(join(config.dataDir, 'clock.json'), 'utf8')).toBe(kept);
});

it('a command beside data that no simulator has run on begins where the process would', async () => {
  const command = await commandClock({ ...started, dataDir: join(temporaryFolder(), 'nothing-yet') }, root);
  expect(Math.abs(command.now().getTime() - usualStart.getTime())).toBeLessThan(5000);
});

it('a command of a real service goes by real time', async () => {
  const command = await commandClock({ clockStart: null, simulator: false, dataDir: temporaryFolder() }, root);
  expect(Math.abs(command.now().getTime() - Date.now())).toBeLessThan(1000);
});
