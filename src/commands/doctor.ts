import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { operations } from '../../templates/terminal/operations.ts';
import { buildApp } from '../app.ts';
import { describeStartFailure } from '../assembly/describe-start-failure.ts';
import { commandClock } from '../assembly/start-process-clock.ts';
import { readConfig } from '../config/config.ts';
import { windowState } from '../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { isNearlyUsedUp, type QuotaUse } from '../ports/channels/channel.ts';
import { root } from '../process/root.ts';
import { checkPlatforms } from './check-platforms.ts';
import { print, runCommand } from './run-command.ts';

type Check = { what: string; run: () => Promise<string> };

/** Every campaign with the state of its pre-registration. */
function statesOf(campaigns: readonly CampaignDefinition[], now: Date): string {
  const states = campaigns.map(({ title, calendar: { preRegistration } }) =>
    operations.campaign(title, windowState(preRegistration, now)),
  );
  return states.join(' ');
}

/** `npm run doctor`: checks what the product is on, one line each; exit code 1 when something is wrong. */
async function doctor(): Promise<void> {
  new Command('doctor').description(operations.doctorDescription).parse();
  const config = readConfig(process.env);
  const app = await buildApp(config, {
    clock: await commandClock(config, config.campaignsDir ?? root),
    logLevel: 'silent',
  });
  const store = app.ports;
  const { checks } = operations;
  try {
    await runChecks([
      { what: checks.node, run: async () => process.version },
      { what: checks.config, run: async () => (config.simulator ? operations.channelsOff : '') },
      { what: checks.campaigns, run: async () => statesOf(store.campaigns, store.clock.now()) },
      { what: checks.store, run: () => store.check().then(() => (config.mongoUrl ? 'MongoDB' : 'SQLite')) },
      { what: checks.coordination, run: () => store.coordination.check().then(() => (config.redisUrl ? 'Redis' : '')) },
      { what: checks.files, run: () => store.files.check().then(() => config.files.kind) },
      {
        what: checks.virusScan,
        run: () => store.virusScan.check().then(() => (store.virusScan.isOn ? '' : operations.scanOff)),
      },
      { what: checks.fonts, run: async () => present(join(root, 'templates/fonts'), operations.fontsMissing) },
      { what: checks.pages, run: async () => present(join(root, 'build/pages'), operations.pagesMissing) },
      ...app.kits.flatMap(({ words, channel }) =>
        channel.quota
          ? [{ what: `${words.name} ${checks.quota}`, run: async () => quotaOf(await channel.quota?.()) }]
          : [],
      ),
      { what: checks.waiting, run: async () => String(await store.inbox.countWaiting()) },
      { what: checks.doubtful, run: async () => doubtful(await store.outbox.count('unknown')) },
    ]);
    for await (const { isRight, what, words } of checkPlatforms(app, config, () => new Date())) {
      print(isRight ? operations.ok(what, words) : operations.bad(what, words));
      if (!isRight) process.exitCode = 1;
    }
  } finally {
    await app.close();
  }
}

async function runChecks(checks: readonly Check[]): Promise<void> {
  for (const { what, run } of checks) {
    try {
      print(operations.ok(what, await run()));
    } catch (error) {
      print(operations.bad(what, describeStartFailure(error, process.env).split('\n')[0] ?? ''));
      process.exitCode = 1;
    }
  }
}

function present(folder: string, fix: string): string {
  if (!existsSync(folder)) throw new Error(fix);
  return '';
}

/** @throws Error when most of it is used */
function quotaOf(uses: readonly QuotaUse[] = []): string {
  const shown = uses.map(({ kind, used, limit }) => operations.quota(kind, used, limit)).join(' ');
  if (uses.some(isNearlyUsedUp)) throw new Error(operations.quotaNear(shown));
  return shown;
}

function doubtful(count: number): string {
  return count === 0 ? '0' : operations.doubtfulSome(count);
}

runCommand(doctor);
