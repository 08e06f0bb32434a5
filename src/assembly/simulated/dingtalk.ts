import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupName } from '../../../templates/pages/simulator/people.ts';
import type { DingtalkConfig } from '../../channels/dingtalk/config.ts';
import { root } from '../../process/root.ts';
import { PHONE_COOKIE } from '../../simulator/phone-cookie.ts';
import { playDingtalk } from '../../simulator/platforms/dingtalk/platform.ts';
import { createSimulator } from '../../simulator/simulator.ts';
import type { Played, SimulatedScene } from './played.ts';

const CARD_TEMPLATE = '5imu1at0-0000-4000-8000-000000000001.schema';

/** Words of the robot in it lead to the private chat. */
const GROUPS = [{ id: 'cid5imu1at0rgroup01', name: groupName }];

export function simulateDingtalk({ address, world, folder }: SimulatedScene): Played<DingtalkConfig> {
  const app = {
    clientId: 'ding5imu1at0r0000000',
    clientSecret: 'simulated-secret-of-the-simulated-robot',
    robotCode: 'ding5imu1at0r0000000',
    corpId: 'ding5imu1at0r1111111',
    mode: 'stream' as const,
  };
  const cardTemplates = { [CARD_TEMPLATE]: readFileSync(join(root, 'templates/dingtalk/card.json'), 'utf8') };
  const base = `${address}/simulator/dingtalk`;
  return {
    simulator: createSimulator({
      ...world,
      folder: join(folder, 'dingtalk'),
      play: playDingtalk({ ...app, cardTemplates, groups: GROUPS }),
    }),
    client: {
      ...app,
      apiBase: `${base}/api`,
      oapiBase: `${base}/oapi`,
      jsapiUrl: `${base}/jsapi/dingtalk.open.js`,
      clientCookie: PHONE_COOKIE,
      cardTemplateId: CARD_TEMPLATE,
      monthly: { calls: 1_000_000, deliveries: 1_000_000 },
      events: null,
    },
  };
}
