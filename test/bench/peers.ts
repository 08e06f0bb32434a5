import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../src/process/root.ts';
import { formTexts, opening } from './script.ts';

const folder = join(root, 'test/bench/peers');

/** Installs what is compared with, without its scripts: it is no part of the product. @throws Error when the registry cannot be reached */
export async function installPeers(): Promise<void> {
  if (existsSync(join(folder, 'node_modules/botbuilder-dialogs'))) return;
  const npm = ['ci', '--ignore-scripts', '--no-fund', '--no-audit'];
  const child = spawn('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('the peers cannot be installed');
}

export interface Peer {
  turnsPerSecond(milliseconds: number): Promise<number>;
  stop(): void;
}

/** The form in Bot Framework dialogs, in a process of its own: as many turns as the engine has, the same texts. */
export function startBotFramework(): Peer {
  const child = spawn(process.execPath, [join(folder, 'bot-framework.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answers = [...opening, ...formTexts];
  const questions = answers.slice(1).map((_, index) => `【${index + 1}】`);
  return {
    async turnsPerSecond(milliseconds) {
      child.stdin.write(`${JSON.stringify({ questions, answers, milliseconds })}\n`);
      const { value } = await lines.next();
      return Number(value);
    },
    stop: () => child.kill(),
  };
}
