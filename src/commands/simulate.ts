import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { simulateWords, transcript } from '../../templates/terminal/simulate.ts';
import { playStart } from '../assembly/simulated-start.ts';
import { type Config, readConfig } from '../config/config.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { isUsed } from '../process/data-folder.ts';
import { simulatedPeople } from '../simulator/people.ts';
import { print, runCommand } from './run-command.ts';
import { readSampleApplication } from './simulate/application-file.ts';
import { applySeason, checkStage, type Part } from './simulate/apply-season.ts';
import type { Difference } from './simulate/compare.ts';
import { parseDialogue } from './simulate/play-dialogue.ts';
import { type Played, playSeason, sampleBeside } from './simulate/play-season.ts';
import { OPENING, openStage, type Stage, type StageChannel, stageChannels } from './simulate/stage.ts';
import { printConversation } from './simulate/transcript.ts';
import { playTroubles } from './simulate/troubles.ts';
import { WrongArgument } from './wrong-argument.ts';

interface Options {
  apply?: string[];
  play?: string;
  campaign?: string;
  until?: string;
  data?: string;
  faults?: boolean;
  channel: StageChannel;
}

/** `npm run simulate -- [--campaign ID] --apply FILE.json… [--until STAGE] [--data FOLDER] [--faults] | --play FILE.md [--channel NAME]`: scripted people use
 *  the product through the simulated platform; exit code 0 only when every stage was walked, or the one asked for was reached (a dialogue: when it ended
 *  submitted), and what is stored equals the files. `MONGO_URL`, `REDIS_URL` and `CAMPAIGNS_DIR` are handed on to the product. */
async function simulate(): Promise<void> {
  const config = readConfig(process.env);
  const prepared = await prepare(config).catch(fail);
  if (!prepared) return;
  const { options, parts, campaign, dataDir } = prepared;
  const opening = campaign ? playStart(campaign, new Date(OPENING)).toISOString() : OPENING;
  const stage = await openStage({ ...environmentOf(config, dataDir), CLOCK_START: opening }, 1000, options.channel);
  const names = new Map(simulatedPeople.map(({ userId, name }) => [userId, name]));
  const end = printConversation(stage.simulator, names, print);
  try {
    print(transcript.progress(transcript.steps.start));
    await stage.product.start();
    if (options.apply) await apply(stage, parts, { ...options, config, dataDir });
    else if (options.play) await play(stage, options.play, options);
  } catch (error) {
    fail(error);
  } finally {
    end();
    await stage.close();
  }
}

function fail(error: unknown): void {
  print(transcript.failed(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

interface Prepared {
  options: Options;
  parts: Part[];
  /** What is applied for; null for a dialogue, which says its own days. */
  campaign: CampaignDefinition | null;
  dataDir: string | null;
}

/** Everything that can be wrong about the command itself, before any folder is made. */
async function prepare(config: Config): Promise<Prepared> {
  const options = readOptions();
  const parts = await castOf(options.apply ?? []);
  const campaign = options.apply ? await checkStage(parts, { ...options, ...campaignsOf(config) }) : null;
  return { options, parts, campaign, dataDir: await keptFolder(options, config) };
}

function campaignsOf({ campaignsDir }: Config): { campaigns?: string } {
  return campaignsDir ? { campaigns: campaignsDir } : {};
}

function readOptions(): Options {
  const options = new Command('simulate')
    .option('--apply <file...>', simulateWords.apply)
    .option('--play <file>', simulateWords.play)
    .option('--campaign <id>', simulateWords.campaign)
    .option('--until <stage>', simulateWords.until)
    .option('--data <folder>', simulateWords.data)
    .option('--faults', simulateWords.faults)
    .addOption(new Option('--channel <name>', simulateWords.channel).choices(stageChannels).default('wecom'))
    .parse()
    .opts<Options>();
  if ((options.apply === undefined) === (options.play === undefined)) throw new Error(simulateWords.oneOf);
  // Its people press the buttons of cards.
  if (options.apply !== undefined && options.channel === 'dingtalk-http') throw new Error(simulateWords.playOnly);
  return options;
}

/** Where the data stay, for whoever wants to look at them afterwards. @returns null where they go with the season
 *  @throws Error where they cannot stay, or the folder is in use */
async function keptFolder({ apply, until, data }: Options, { mongoUrl, redisUrl }: Config): Promise<string | null> {
  if (until === undefined && data === undefined) return null;
  if (apply === undefined || mongoUrl || redisUrl) throw new Error(simulateWords.untilApplyOnly);
  if (data === undefined) return mkdtemp(join(tmpdir(), 'shenbao-'));
  if (isUsed(data)) throw new Error(simulateWords.folderUsed(data));
  return resolve(data);
}

function environmentOf({ mongoUrl, redisUrl, campaignsDir }: Config, dataDir: string | null): Record<string, string> {
  return {
    ...(mongoUrl ? { MONGO_URL: mongoUrl } : {}),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...(campaignsDir ? { CAMPAIGNS_DIR: campaignsDir } : {}),
    ...(dataDir ? { DATA_DIR: dataDir } : {}),
  };
}

async function apply(
  stage: Stage,
  parts: readonly Part[],
  { campaign, until, faults, config, dataDir }: Options & { config: Config; dataDir: string | null },
): Promise<void> {
  const onProgress = (step: string) => print(transcript.progress(step));
  if (faults)
    playTroubles(stage.simulator, { onTrouble: (name) => print(transcript.trouble(transcript.troubles[name])) });
  const phones = faults ? { phones: { patienceMilliseconds: 60_000, resends: 3 } } : {};
  const cast = { campaign, until, onProgress, ...campaignsOf(config), ...phones };
  const { count, differences, stoppedAt } = await applySeason(stage, parts, cast);
  tell(differences);
  if (differences.length === 0) print(transcript.equal(count));
  if (stoppedAt === null) print(transcript.ended);
  if (dataDir === null) return;
  const command = commandFor(stage, dataDir, config);
  print(stoppedAt === null ? transcript.kept(command) : transcript.stopped(stoppedAt.title, command));
}

/** How somebody goes on in the browser: at the moment at which it stopped. */
function commandFor({ today, channel, product }: Stage, dataDir: string, { campaignsDir }: Config): string {
  const variables = {
    ...(campaignsDir ? { CAMPAIGNS_DIR: relative(process.cwd(), campaignsDir) || '.' } : {}),
    ...(channel === 'wecom' ? {} : { SIMULATED_PLATFORM: channel }),
    // Links in the chats lead there.
    PORT: new URL(product.address).port,
    DATA_DIR: dataDir,
    CLOCK_START: `${today()}T11:00:00+08:00`,
  };
  const words = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return `${words.join(' ')} npm start`;
}

/** A simulated person for each file: who applies alone, and who speaks for a team. */
async function castOf(paths: readonly string[]): Promise<Part[]> {
  const applicants = simulatedPeople.flatMap(({ role, userId }) => (role === 'applicant' ? [userId] : []));
  if (paths.length > applicants.length) throw new WrongArgument(transcript.tooMany(applicants.length));
  const free = [...applicants];
  const parts: Part[] = [];
  for (const path of paths) {
    const file = await readSampleApplication(path);
    const applicant = file.form === 'individual' ? free.pop() : free.shift();
    if (applicant !== undefined) parts.push({ file, applicant });
  }
  return parts;
}

async function play(stage: Stage, path: string, { campaign }: Options): Promise<void> {
  const beside = await sampleBeside(path);
  const file = beside ? await readSampleApplication(beside) : null;
  const scenes = parseDialogue(await readFile(path, 'utf8'));
  const applicant = file?.form === 'individual' ? 'shenjiean' : 'heyan';
  report(await playSeason(stage, scenes, applicant, file, campaign));
}

function report({ lines, status, differences }: Played): void {
  tell(differences);
  if (status === 'draft') {
    print(transcript.notSubmitted(status));
    process.exitCode = 1;
  } else if (differences.length === 0) print(transcript.played(lines));
}

function tell(differences: readonly Difference[]): void {
  for (const { label, stored, wanted } of differences) print(transcript.different(label, stored, wanted));
  if (differences.length > 0) process.exitCode = 1;
}

runCommand(simulate);
