import { Command } from 'commander';
import { operations } from '../../templates/terminal/operations.ts';
import { openFiles, openStore } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { moveStore } from '../usecases/store/move-store.ts';
import { endProgress, print, printProgress, requireData, runCommand } from './run-command.ts';

/** `npm run move -- --to mongodb://… [--files]`: carries an embedded season to MongoDB, and its files to OSS. Stop the server first. */
async function move(): Promise<void> {
  const { to, files } = new Command('move')
    .description(operations.moveDescription)
    .requiredOption('--to <url>', operations.moveTo)
    .option('--files', operations.moveFiles, false)
    .parse()
    .opts<{ to: string; files: boolean }>();
  if (!/^mongodb(\+srv)?:\/\//u.test(to)) return refuse(operations.moveWrongTarget);
  const here = readConfig(embedded(process.env));
  if (here.mongoUrl) return refuse(operations.moveFromMongo);
  requireData(here);
  const there = readConfig(target(process.env, to, files));
  const from = { store: await openStore(here), files: await openFiles(here) };
  const goal = { store: await openStore(there), files: files ? await openFiles(there) : from.files };
  try {
    const moved = await moveStore(from, goal, (what, count) => printProgress(operations.moving(what, count)));
    endProgress();
    print(operations.moved(moved.entries, moved.claims, moved.waitingMessages, moved.waitingSends, moved.files));
    print(operations.movedHash(moved.journalHash));
    print(operations.moveNext);
  } finally {
    await Promise.all([from.store.close(), goal.store.close()]);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

function embedded(env: Environment): Environment {
  return { ...env, FILE_STORE: 'filesystem', ...withoutOss };
}

function target(env: Environment, url: string, toOss: boolean): Environment {
  return toOss ? { ...env, MONGO_URL: url, FILE_STORE: 'oss' } : { ...embedded(env), MONGO_URL: url };
}

const withoutOss = {
  OSS_REGION: undefined,
  OSS_ENDPOINT: undefined,
  OSS_BUCKET: undefined,
  OSS_ACCESS_KEY_ID: undefined,
  OSS_ACCESS_KEY_SECRET: undefined,
};

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

runCommand(move);
