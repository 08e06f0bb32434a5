import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { operations } from '../../templates/terminal/operations.ts';
import type { App } from '../app.ts';
import type { Config } from '../config/config.ts';
import { addressOf } from '../domain/base/person.ts';
import type { ChannelKit } from '../ports/channels/channel-kit.ts';
import type { CheckContext, CheckResult } from '../ports/channels/kit-check.ts';
import { createWebApp } from '../web/server.ts';

/** One line of what was checked. */
export interface CheckedLine {
  isRight: boolean;
  what: string;
  words: string;
}

/** Checks every platform step by step, each wrong setting in the operator's words. Where no product runs on our port, one answers for the time of
 *  the checks, so that our public address can be asked. */
export async function* checkPlatforms(app: App, config: Config, now: () => Date): AsyncGenerator<CheckedLine> {
  const server = app.kits.length > 0 ? await answerMeanwhile(app, config) : null;
  try {
    for (const kit of app.kits) yield* checkKit(kit, contextOf(kit, config, { isOurs: server !== null, now }));
  } finally {
    server?.closeAllConnections();
    server?.close();
  }
}

export async function* checkKit({ words, checks }: ChannelKit, context: CheckContext): AsyncGenerator<CheckedLine> {
  for (const { step, isBasic, run } of checks(context)) {
    const result = await run();
    const what = `${words.name} ${words.checks.steps[step] ?? step}`;
    yield { isRight: result.kind !== 'wrong', what, words: wordsOf({ words }, step, result) };
    if (result.kind !== 'wrong' || !isBasic) continue;
    yield { isRight: false, what: words.name, words: operations.restUnchecked };
    return;
  }
}

function wordsOf({ words: { checks } }: Pick<ChannelKit, 'words'>, step: string, result: CheckResult): string {
  if (result.kind === 'right') return result.note;
  if (result.kind === 'off') return checks.off[step] ?? '';
  return (checks.problems[result.problem] ?? checks.problems.other)?.(result.detail) ?? result.problem;
}

const HOME_MILLISECONDS = 10_000;

function contextOf(
  { name }: ChannelKit,
  config: Config,
  { isOurs, now }: { isOurs: boolean; now: () => Date },
): CheckContext {
  return {
    staff: config.staff.flatMap((person) => {
      const { channel, userId } = addressOf(person) ?? {};
      return channel === name && userId !== undefined ? [userId] : [];
    }),
    machineTime: config.clockStart ? null : now().getTime(),
    async askHome(path, init) {
      const signal = AbortSignal.timeout(HOME_MILLISECONDS);
      const answer = await fetch(`${config.publicUrl}${path}`, { redirect: 'manual', signal, ...init }).catch(
        () => null,
      );
      return answer && { status: answer.status, text: (await answer.text()).slice(0, 10_000) };
    },
    publicFiles: () => readdir(join(config.dataDir, 'public')).catch(() => []),
    callbacks: async () => (isOurs ? null : countCallbacks(config.port, name)),
  };
}

/** What the running product counted. @returns null when it does not say */
async function countCallbacks(port: number, channel: string): Promise<{ taken: number; refused: number } | null> {
  const signal = AbortSignal.timeout(HOME_MILLISECONDS);
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { signal }).catch(() => null);
  if (!answer?.ok) return null;
  const counts = { taken: 0, refused: 0 };
  for (const line of (await answer.text()).split('\n')) {
    if (!line.startsWith('shenbao_messages_total{') || !line.includes(`channel="${channel}"`)) continue;
    counts[line.includes('outcome="refused"') ? 'refused' : 'taken'] += Number(line.split(' ').at(-1) ?? 0);
  }
  return counts;
}

/** @returns null when something answers on our port already: the product */
async function answerMeanwhile({ kits, ports, secret }: App, config: Config): Promise<Server | null> {
  const web = createWebApp(ports, {
    webhooks: kits.flatMap(({ webhooks }) => webhooks),
    linkSecret: secret,
    pageLogin: { mode: 'platform', clients: {} },
    appNames: [],
    pagesFolder: '',
    publicFolder: join(config.dataDir, 'public'),
    publicUrl: config.publicUrl,
    callbackClock: ports.clock,
    isSimulated: false,
    trustedProxies: config.trustProxy,
  });
  const server = createServer(web.callback());
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(config.port, () => resolve(server));
  });
}
