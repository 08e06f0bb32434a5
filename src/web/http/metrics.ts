import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ports } from '../../ports/ports.ts';
import { type Jobs, RunLater } from '../../ports/process/jobs.ts';
import type { Outbox } from '../../ports/store/outbox.ts';
import { countApplications } from '../../usecases/applications/list-applications.ts';

/** What operators watch. Labels are codes and route patterns, never people or addresses. */
export interface Metrics {
  http: Histogram<'method' | 'route' | 'status'>;
  /** Callbacks and page messages by channel and outcome: added, repeated, ignored, refused. */
  messages: Counter<'channel' | 'outcome'>;
  runs: Counter<'queue' | 'outcome'>;
  sends: Counter<'state'>;
  /** Promises that failed and nobody waited for: each is a mistake of ours. */
  unhandled: Counter;
  text(): Promise<{ contentType: string; body: string }>;
}

type Counted = Pick<Ports, 'inbox' | 'outbox' | 'views' | 'campaigns' | 'channels'>;

export function createMetrics({ inbox, outbox, views, campaigns, channels }: Counted): Metrics {
  const registry = new Registry();
  const registers = [registry];
  watchQueues({ inbox, outbox }, registers);
  watchApplications({ views, campaigns }, registers);
  watchMemory(registers);
  watchQuota(channels, registers);
  return {
    http: new Histogram({
      name: 'shenbao_http_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    messages: counter(registry, 'shenbao_messages_total', 'Messages that came in', ['channel', 'outcome']),
    runs: counter(registry, 'shenbao_runs_total', 'Runs of the workers for one person', ['queue', 'outcome']),
    sends: counter(registry, 'shenbao_sends_total', 'Messages settled', ['state']),
    unhandled: counter(registry, 'shenbao_unhandled_total', 'Failed promises that nobody waited for', []),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function watchQueues({ inbox, outbox }: Pick<Counted, 'inbox' | 'outbox'>, registers: Registry[]): void {
  const queue = new Gauge({
    name: 'shenbao_queue_size',
    help: 'Rows that wait, or that somebody has to look at',
    labelNames: ['queue'],
    registers,
    async collect() {
      const [heard, parked, told, unknown, failed] = await Promise.all([
        inbox.countWaiting(),
        inbox.countParked(),
        outbox.count('waiting'),
        outbox.count('unknown'),
        outbox.count('failed'),
      ]);
      for (const [name, size] of Object.entries({ inbox: heard, parked, outbox: told, unknown, failed }))
        queue.set({ queue: name }, size);
    },
  });
}

function watchApplications({ views, campaigns }: Pick<Counted, 'views' | 'campaigns'>, registers: Registry[]): void {
  new Gauge({
    name: 'shenbao_applications',
    help: 'Applications of each campaign by where they are',
    labelNames: ['campaign', 'status'],
    registers,
    async collect() {
      for (const { id: campaign } of campaigns)
        for (const [status, count] of Object.entries(await countApplications({ views }, campaign)))
          this.set({ campaign, status }, count);
    },
  });
}

function watchMemory(registers: Registry[]): void {
  new Gauge({
    name: 'shenbao_resident_memory_bytes',
    help: 'Resident memory of the process',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
}

function watchQuota(channels: Ports['channels'], registers: Registry[]): void {
  new Gauge({
    name: 'shenbao_platform_quota',
    help: 'What a platform allows this month (limit) and what is used of it (used)',
    labelNames: ['channel', 'kind', 'what'],
    registers,
    async collect() {
      for (const channel of Object.values(channels))
        for (const { kind, used, limit } of (await channel?.quota?.()) ?? []) {
          this.set({ channel: channel?.name ?? '', kind, what: 'used' }, used);
          this.set({ channel: channel?.name ?? '', kind, what: 'limit' }, limit);
        }
    },
  });
}

function counter<Label extends string>(registry: Registry, name: string, help: string, labelNames: Label[]) {
  return new Counter({ name, help, labelNames, registers: [registry] });
}

/** The same ports, counted: runs of the workers and settled sends. */
export function countPorts(ports: Ports, metrics: Pick<Metrics, 'runs' | 'sends'>): Ports {
  return { ...ports, jobs: countJobs(ports.jobs, metrics), outbox: countOutbox(ports.outbox, metrics) };
}

function countJobs(jobs: Jobs, { runs }: Pick<Metrics, 'runs'>): Jobs {
  return {
    wake: (queue, key) => jobs.wake(queue, key),
    every: (name, seconds, handler) => jobs.every(name, seconds, handler),
    stop: () => jobs.stop(),
    work: (queue, handler, options) =>
      jobs.work(
        queue,
        async (key, run) => {
          try {
            await handler(key, run);
            runs.inc({ queue, outcome: 'done' });
          } catch (error) {
            runs.inc({ queue, outcome: error instanceof RunLater ? 'later' : 'failed' });
            throw error;
          }
        },
        options,
      ),
  };
}

function countOutbox(outbox: Outbox, { sends }: Pick<Metrics, 'sends'>): Outbox {
  return {
    put: (rows) => outbox.put(rows),
    listWaiting: (person, limit) => outbox.listWaiting(person, limit),
    listPeopleWaiting: (limit) => outbox.listPeopleWaiting(limit),
    async settle(key, settlement) {
      await outbox.settle(key, settlement);
      sends.inc({ state: settlement.state });
    },
    find: (key) => outbox.find(key),
    listFates: (entry) => outbox.listFates(entry),
    list: (state, limit, after) => outbox.list(state, limit, after),
    count: (state) => outbox.count(state),
    remove: (keys) => outbox.remove(keys),
  };
}
