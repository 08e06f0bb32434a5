import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';

let stage: Stage;
afterEach(() => stage.close());

it('a send that hangs holds no shutdown up, and what it said is there once after the next start', {
  timeout: 120_000,
}, async () => {
  stage = await openStage();
  await stage.product.start();
  const { simulator, product } = stage;
  simulator.faults.add({ on: 'api', kind: 'hang', endpoint: 'message/send' });
  await simulator.userSays('heyan', '你好');
  // It is acted upon, and never answered.
  const first = await simulator.waitFor('heyan', ({ from }) => from === 'app', 20_000);
  await wait(200);
  const from = performance.now();
  await product.stop('SIGTERM');
  // The call itself would wait for 15 s.
  expect(performance.now() - from).toBeLessThan(8_000);
  await product.start();
  const after = simulator.mark();
  await simulator.userSays('heyan', '班组');
  await simulator.waitFor('heyan', ({ from }) => from === 'app', 30_000, after);
  const shown = simulator.chatOf('heyan').filter(({ from }) => from === 'app');
  const same = shown.filter(({ content }) => JSON.stringify(content) === JSON.stringify(first.content));
  expect(same).toHaveLength(1);
});
