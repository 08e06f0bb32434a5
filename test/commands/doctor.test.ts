import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createSimulatorClock } from '../../src/simulator/clock.ts';
import { playDingtalk } from '../../src/simulator/platforms/dingtalk/platform.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const app = { clientId: 'dingapp', clientSecret: 'the-app-secret', robotCode: 'dingrobot', corpId: 'dingcorp' };

async function doctor(clientSecret: string): Promise<{ code: number | null; said: string }> {
  const clock = createSimulatorClock(new Date());
  const simulator = createSimulator({ play: playDingtalk({ ...app, mode: 'stream' }), clock, folder: null });
  const base = await simulator.listen();
  onTestFinished(() => simulator.close());
  const env = {
    ...{ PATH: process.env.PATH, DATA_DIR: temporaryFolder(), PORT: '0', STAFF: 'dingtalk:yulin' },
    ...{ DINGTALK_CLIENT_ID: app.clientId, DINGTALK_CLIENT_SECRET: clientSecret, DINGTALK_ROBOT_CODE: app.robotCode },
    ...{
      DINGTALK_CORP_ID: app.corpId,
      DINGTALK_API_BASE: `${base}/dingtalk/api`,
      DINGTALK_OAPI_BASE: `${base}/dingtalk/oapi`,
    },
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/doctor.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = text(child.stdout);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said: await said };
}

it('says of every step whether it is right, and ends with 1 when one is not', { timeout: 120_000 }, async () => {
  const well = await doctor(app.clientSecret);
  expect(well.said).toContain('✓ 钉钉 Stream 连接');
  expect(well.said).toContain('✓ 钉钉 卡片模板：没有配置 DINGTALK_CARD_TEMPLATE_ID');
  expect(well.said).not.toContain('✗');
  expect(well.code).toBe(0);
  const ill = await doctor('wrong');
  expect(ill.said).toMatch(/✗ 钉钉 凭证.*凭证与基础信息，重新复制/u);
  expect(ill.said).toContain('其余各项要等上面这一项改好再查');
  expect(ill.code).toBe(1);
});
