import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import mount from 'koa-mount';
import { startup } from '../templates/terminal/startup.ts';
import { type App, type AppOptions, buildApp } from './app.ts';
import { describeStartFailure } from './assembly/describe-start-failure.ts';
import { seedSimulated } from './assembly/seed-simulated.ts';
import { type SimulatedPlatforms, simulatePlatforms } from './assembly/simulate-platforms.ts';
import { startProcessClock } from './assembly/start-process-clock.ts';
import { watchUnhandled } from './assembly/watch-unhandled.ts';
import { type Config, readConfig } from './config/config.ts';
import { startWorkers } from './jobs/workers/start-workers.ts';
import type { ChannelKit } from './ports/channels/channel-kit.ts';
import type { PageLogin } from './ports/channels/page-login.ts';
import { type ProcessClock, startClock } from './process/clock.ts';
import { makeDataFolder } from './process/data-folder.ts';
import { isMain } from './process/is-main.ts';
import { root } from './process/root.ts';
import { createWatchdog, readBlocked } from './process/watchdog.ts';
import { importFirstBodies } from './usecases/bodies/follow-roster.ts';
import { acceptFromPlatform } from './usecases/inbound/accept-from-platform.ts';
import { followCampaigns } from './usecases/season/follow-campaigns.ts';
import { countPorts, createMetrics, type Metrics } from './web/http/metrics.ts';
import { createWebApp } from './web/server.ts';

/** One running process: web, worker or both; stopped by `stop`. */
export interface Running {
  address: string;
  stop(): Promise<void>;
}

const pagesFolder = join(root, 'build/pages');

/** Starts what the configuration asks for. @throws ConfigError, StoreError, CatalogError, the server's own errors */
export async function start(config: Config): Promise<Running> {
  makeDataFolder(config.dataDir);
  const server = createServer();
  // The port is taken first, so that a taken one is known before anything is opened; callers wait meanwhile.
  server.on('request', answerStarting);
  // Simulated people have no locks on their doors: nobody but this machine gets in.
  const address = await listen(server, config.port, config.simulator ? '127.0.0.1' : undefined);
  try {
    return await startOn(server, address, config);
  } catch (error) {
    server.close();
    throw error;
  }
}

async function startOn(server: Server, address: string, config: Config): Promise<Running> {
  const clock = await startProcessClock(config, config.campaignsDir ?? root);
  const simulator = config.simulator ? simulatePlatforms(config, { clock, address, pagesFolder }) : null;
  const publicUrl = config.port === 0 ? address : config.publicUrl;
  const blockedFolder = join(config.dataDir, 'blocked');
  const watchdog = createWatchdog({ folder: blockedFolder });
  const app = await buildApp(
    { ...config, ...simulator?.platforms, publicUrl },
    { ...optionsOf(config, clock), watch: watchdog.watch },
  );
  await importFirstBodies(app.ports);
  await followCampaigns(app.ports);
  if (simulator) await seedSimulated(app.ports, config.simulatedPlatforms);
  const metrics = createMetrics(app.ports);
  watchUnhandled(app.ports.log, metrics);
  watchdog.start();
  const blocked = readBlocked(blockedFolder);
  if (config.process !== 'web') {
    await startWorkers(countPorts(app.ports, metrics), blocked.notes);
    blocked.forget();
  }
  const web = createWebApp(app.ports, {
    // A worker answers for its health only.
    webhooks: config.process === 'worker' ? [] : app.kits.flatMap(({ webhooks }) => webhooks),
    linkSecret: app.secret,
    pageLogin: { mode: config.pageLogin, clients: loginsOf(app.kits) },
    appNames: app.kits.map(({ words }) => words.name),
    pagesFolder,
    publicFolder: join(config.dataDir, 'public'),
    publicUrl,
    callbackClock: config.clockStart ? clock : startClock(null),
    isSimulated: simulator !== null,
    metrics,
    trustedProxies: config.trustProxy,
  });
  if (simulator) web.use(mount('/simulator', simulator.desk));
  server.off('request', answerStarting);
  server.on('request', web.callback());
  // A stream may come from a platform that we play: it answers from here on.
  if (config.process !== 'worker') startStreams(app, metrics);
  const stop = async () => {
    await stopAll(server, app, simulator);
    await watchdog.stop();
  };
  return { address, stop };
}

/** Takes what comes over connections of ours, as the webhooks take what comes to our address. */
function startStreams({ kits, ports }: App, metrics: Metrics): void {
  for (const { name, stream } of kits)
    stream?.start(async (message) => {
      metrics.messages.inc({ channel: name, outcome: await acceptFromPlatform(ports, message) });
    });
}

/** By channel: how its client says who opens a page. */
function loginsOf(kits: readonly ChannelKit[]): Record<string, PageLogin> {
  return Object.fromEntries(kits.flatMap(({ name, login }) => (login ? [[name, login] as const] : [])));
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1' }).end();
}

/** On a set clock a callback's time says nothing; in the simulator a newcomer may click faster than the platform allows a person. */
function optionsOf(config: Config, clock: ProcessClock): AppOptions {
  return {
    clock,
    ...(config.clockStart ? { timestampWindowSeconds: null } : {}),
    limitsSends: config.limitsSends && !config.simulator,
  };
}

/** @param host every address of the machine when left out */
function listen(server: Server, port: number, host?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const bound = server.address();
      resolve(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`);
    });
  });
}

async function stopAll(server: Server, app: App, simulated: SimulatedPlatforms | null): Promise<void> {
  await simulated?.close();
  server.closeAllConnections();
  server.close();
  await app.close();
}

async function main(): Promise<void> {
  // Whatever is written belongs to its owner alone.
  process.umask(0o077);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const running = await start(config);
  const shown = config.simulator ? `${running.address}/simulator/` : running.address;
  process.stdout.write(`\n  ${config.simulator ? startup.readySimulator(shown) : startup.ready(shown)}\n\n`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    process.stdout.write(`\n  ${startup.stopping}\n`);
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  // Whoever kept this running is gone (commands/keep-running.mjs).
  process.once('disconnect', stop);
}

if (isMain(import.meta.url, process.argv[1])) {
  main().catch((error: unknown) => {
    process.stderr.write(`\n  ${describeStartFailure(error, process.env)}\n\n`);
    process.exit(1);
  });
}
