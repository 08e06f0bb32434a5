import { afterEach, expect, it } from 'vitest';
import { createInProcessJobs } from '../../../src/jobs/in-process.ts';
import { startWorkers } from '../../../src/jobs/workers/start-workers.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { countPorts, createMetrics } from '../../../src/web/http/metrics.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

it('counts runs of the workers and settled sends, and shows what waits', async () => {
  season = await openSeason();
  const { wecom } = season.ports.channels;
  const quota = async () => [{ platform: '某平台', kind: 'calls' as const, month: '2021-11', used: 7, limit: 5000 }];
  const metrics = createMetrics({ ...season.ports, channels: wecom ? { wecom: { ...wecom, quota } } : {} });
  const jobs = createInProcessJobs();
  const ports = countPorts({ ...season.ports, jobs }, metrics);
  await startWorkers(ports);
  await acceptMessage(ports, { id: 'm1', person: 'wecom:heyan', reply: { kind: 'text', text: '你好' } });
  await expect.poll(async () => (await metrics.text()).body).toMatch(/shenbao_sends_total\{state="sent"\} 1/);
  await jobs.stop();
  const { body } = await metrics.text();
  expect(body).toMatch(/shenbao_runs_total\{queue="inbound",outcome="done"\} [1-9]/);
  expect(body).toMatch(/shenbao_queue_size\{queue="inbox"\} 0/);
  expect(body).toMatch(/shenbao_applications\{campaign="star-2021",status="draft"\} 0/);
  expect(body).toMatch(/shenbao_platform_quota\{channel="wecom",kind="calls",what="used"\} 7/);
  expect(body).not.toContain('heyan');
});
