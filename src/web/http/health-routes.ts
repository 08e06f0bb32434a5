import Router from 'koa-router';
import { startup } from '../../../templates/terminal/startup.ts';
import type { Ports } from '../../ports/ports.ts';
import { StoreError } from '../../ports/store/store.ts';
import type { Metrics } from './metrics.ts';
import { within } from './within.ts';

type Needs = Pick<Ports, 'check' | 'coordination' | 'files' | 'virusScan' | 'log'>;
/** What hangs is not ready. */
const CHECK_MILLISECONDS = 2_500;

type Part = 'ok' | 'failed' | 'damaged' | 'missing';

/** Whether the process is up, whether what it is on can be reached, and figures. */
export function healthRoutes(ports: Needs, metrics: Pick<Metrics, 'text'>): Router {
  const router = new Router();
  router.get('/healthz', (context) => {
    context.body = { isUp: true };
  });
  router.get('/readyz', async (context) => {
    const parts = await checkParts(ports);
    context.status = Object.values(parts).every((state) => state === 'ok') ? 200 : 503;
    const advice = adviceOn(parts.store);
    context.body = { ...parts, ...(await checkScan(ports)), ...(advice ? { advice } : {}) };
  });
  router.get('/metrics', async (context) => {
    const { contentType, body } = await metrics.text();
    context.type = contentType;
    context.body = body;
  });
  return router;
}

function adviceOn(store: Part): string | null {
  if (store === 'damaged') return startup.damagedNow;
  return store === 'missing' ? startup.missingNow : null;
}

async function checkParts(ports: Needs): Promise<Record<'store' | 'coordination' | 'files', Part>> {
  const [store, coordination, files] = await Promise.all([
    checkPart(ports, 'store', () => ports.check()),
    checkPart(ports, 'coordination', () => ports.coordination.check()),
    checkPart(ports, 'files', () => ports.files.check()),
  ]);
  return { store, coordination, files };
}

/** A scanner that is away is told and no more: everything but files goes on, and an instance taken out of service would help nobody. */
async function checkScan(ports: Needs): Promise<{ virusScan?: Part }> {
  return ports.virusScan.isOn ? { virusScan: await checkPart(ports, 'virusScan', () => ports.virusScan.check()) } : {};
}

async function checkPart({ log }: Needs, part: string, check: () => Promise<void>): Promise<Part> {
  try {
    await within(CHECK_MILLISECONDS, check());
    return 'ok';
  } catch (error) {
    log.error('not-ready', error, { part });
    const code = error instanceof StoreError ? error.code : null;
    return code === 'damaged' || code === 'missing' ? code : 'failed';
  }
}
