import type { WecomConfig } from '../../channels/wecom/config.ts';
import { PHONE_COOKIE } from '../../simulator/phone-cookie.ts';
import { playWecom } from '../../simulator/platforms/wecom/platform.ts';
import { createSimulator } from '../../simulator/simulator.ts';
import type { Played, SimulatedScene } from './played.ts';

export function simulateWecom({ address, world, folder }: SimulatedScene): Played<WecomConfig> {
  const credentials = {
    corpId: 'ww5imu1at0r000000',
    agentId: 1000002,
    secret: 'simulated-secret-of-the-simulated-app',
    token: 'simulatedtoken',
    encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYnl0'.slice(0, 43),
  };
  const apiBase = `${address}/simulator/wecom`;
  const client = { apiBase, authorizeBase: apiBase, clientCookie: PHONE_COOKIE, repeatSeconds: 14_400 };
  return {
    simulator: createSimulator({
      ...world,
      folder,
      play: playWecom({ ...credentials, callbackUrl: `${address}/wecom/callback` }),
    }),
    client: { ...credentials, ...client },
  };
}
