import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulatorClock } from '../../simulator/clock.ts';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { type Product, prepareProduct } from './product.ts';

/** The simulated platform in this process and the product in another, speaking the real protocol over loopback. */
export interface Stage {
  simulator: Simulator;
  product: Product;
  dataDir: string;
  close(): Promise<void>;
}

/** Both windows are open: pre-registration and submission. */
const OPENING = '2021-11-25T09:00:00+08:00';

const credentials = {
  corpId: 'ww5imu1at0r000000',
  agentId: 1000002,
  secret: 'secret-of-the-simulated-app',
  token: 'simulatedtoken',
  encodingAesKey: 'c2ltdWxhdGVkLXBsYXRmb3JtLWFlcy1rZXktMzItYn0',
};

/** @param env what the product gets beside its channel: `MONGO_URL`, `REDIS_URL` …
 *  @param retryPauseMilliseconds between the platform's four tries of one callback */
export async function openStage(
  env: Readonly<Record<string, string>> = {},
  retryPauseMilliseconds = 1000,
): Promise<Stage> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'shenbao-stage-')));
  let callback: string | null = null;
  const clock = createSimulatorClock(new Date(OPENING));
  const simulator = createSimulator({
    wecom: { ...credentials, callbackUrl: () => callback },
    clock,
    folder: null,
    rateLimits: false,
    retryPauseMilliseconds,
  });
  const base = await simulator.listen();
  const product = await prepareProduct({
    DATA_DIR: dataDir,
    CLOCK_START: OPENING,
    STAFF: 'wecom:yulin',
    WECOM_CORP_ID: credentials.corpId,
    WECOM_AGENT_ID: String(credentials.agentId),
    WECOM_SECRET: credentials.secret,
    WECOM_TOKEN: credentials.token,
    WECOM_ENCODING_AES_KEY: credentials.encodingAesKey,
    WECOM_API_BASE: `${base}/wecom`,
    WECOM_SEND_LIMITS: 'off',
    // Its people have no client of the platform and no eyes for a code.
    PAGE_LOGIN: 'link',
    SECRET_KEY: 'a-secret-of-the-simulated-season-only-0123456789',
    ...env,
  });
  callback = `${product.address}/wecom/callback`;
  return {
    simulator,
    product,
    dataDir,
    async close() {
      await product.stop('SIGTERM');
      await simulator.close();
      if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
