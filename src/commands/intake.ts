import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { intakeWords as words } from '../../templates/terminal/intake.ts';
import { loadCampaigns } from '../catalog/load-campaigns.ts';
import { createWordReader } from '../documents/word/word-reader.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { root } from '../process/root.ts';
import { type IntakeItem, readCorpus } from './intake/corpus.ts';
import { type Grade, grades } from './intake/grade.ts';
import { type BaseAnswers, ItemPlayer, type PlayedItem } from './intake/play-item.ts';
import { type PlayedFile, playWord } from './intake/play-word.ts';
import { readWordCorpus } from './intake/word-corpus.ts';
import { print, runCommand } from './run-command.ts';
import { readSampleApplication } from './simulate/application-file.ts';
import { WrongArgument } from './wrong-argument.ts';

interface Options {
  samples: string;
  campaign?: string;
  maxWrong: string;
  maxNeedless?: string;
  list?: boolean;
}

/** Inside every window of the campaigns that the corpora are written for; a Monday. */
const NOW = new Date('2021-12-06T09:00:00+08:00');

/** `npm run intake -- FILE.json… FOLDER…`: plays messages, and the Word files of folders, over the real turn and prints how many end right. */
async function intake(): Promise<void> {
  const command = new Command('intake')
    .description(words.description)
    .argument('[files...]', words.files)
    .option('--samples <folder>', words.samples, join(root, 'test/fixtures/applications'))
    .option('--campaign <id>', words.campaign)
    .option('--max-wrong <count>', words.maxWrong, '0')
    .option('--max-needless <percent>', words.maxNeedless)
    .option('--list', words.list);
  command.parse();
  const options = command.opts<Options>();
  if (command.args.length === 0) throw new WrongArgument(words.noFiles);
  const player = new ItemPlayer(await campaignNamed(options.campaign), await readSamples(options.samples), NOW);
  const played: { grade: Grade }[][] = [];
  for (const file of command.args) {
    const each = (await stat(file)).isDirectory()
      ? await playFolder(player, file, options)
      : await playFile(player, file, options);
    played.push(each);
  }
  if (played.length > 1) printLine(words.total, played.flat());
  judge(played.flat(), options);
}

async function playFile(player: ItemPlayer, file: string, { list }: Options): Promise<PlayedItem[]> {
  const items = await readItems(file);
  const played = items.map((item) => player.play(item));
  printLine(basename(file), played);
  if (list) printFailed(played);
  return played;
}

/** A folder of Word files with its `expected.json`. */
async function playFolder(player: ItemPlayer, folder: string, { list }: Options): Promise<PlayedFile[]> {
  const items = await readWordCorpus(folder).catch((cause) => {
    throw new WrongArgument(words.unreadFolder(folder), { cause });
  });
  const reader = createWordReader();
  try {
    const played: PlayedFile[] = [];
    for (const item of items) played.push(await playWord(player, reader, item));
    printLine(`${basename(folder)}/`, played);
    if (list) printFaults(played);
    return played;
  } finally {
    await reader.close();
  }
}

function printFaults(played: readonly PlayedFile[]): void {
  for (const { item, grade, faults } of played)
    if (faults.length > 0) print(words.faults(words.grades[grade], item.name, faults.join(', ')));
}

async function campaignNamed(id: string | undefined): Promise<CampaignDefinition> {
  const campaigns = await loadCampaigns(root);
  const found = id ? campaigns.find((campaign) => campaign.id === id) : campaigns.length === 1 && campaigns[0];
  if (found) return found;
  throw new WrongArgument(
    words.unknownCampaign(
      id ?? '',
      campaigns.map((campaign) => campaign.id),
    ),
  );
}

/** The first sample of each track by file name; a later one would stand for the same columns. */
async function readSamples(folder: string): Promise<BaseAnswers> {
  const preferred = ['team-metro-window.json', 'individual-nurse.json'];
  const names = (await readdir(folder)).filter((name) => preferred.includes(name));
  const samples = await Promise.all(names.map((name) => readSampleApplication(join(folder, name))));
  return Object.fromEntries(
    samples.map(({ form, answers }) => [
      form,
      new Map(Object.entries(answers).map(([label, value]) => [label, typedOf(value)])),
    ]),
  );
}

function typedOf(value: string | number | boolean | string[]): string {
  if (value === true) return '1';
  return Array.isArray(value) ? value.join('\u3001') : String(value);
}

async function readItems(file: string): Promise<IntakeItem[]> {
  try {
    return await readCorpus(file);
  } catch (cause) {
    throw new WrongArgument(words.unread(file), { cause });
  }
}

function countOf(played: readonly { grade: Grade }[], grade: Grade): number {
  return played.filter((one) => one.grade === grade).length;
}

function printLine(name: string, played: readonly { grade: Grade }[]): void {
  const counts = grades.map((grade) => `${words.grades[grade]} ${countOf(played, grade)}`);
  print([name.padEnd(24), `${words.count} ${played.length}`, ...counts].join('  '));
}

function printFailed(played: readonly PlayedItem[]): void {
  for (const { item, grade, stored } of played) {
    if (grade === 'right' || grade === 'asked-back') continue;
    print(
      words.failed(
        words.grades[grade],
        item.kind,
        item.asked,
        item.say.map(textOf).join(' / '),
        JSON.stringify(stored),
      ),
    );
  }
}

function textOf(sent: IntakeItem['say'][number]): string {
  return typeof sent === 'string' ? sent : `<${sent.picture}>`;
}

function judge(played: readonly { grade: Grade }[], { maxWrong, maxNeedless }: Options): void {
  const wrong = countOf(played, 'wrong') + countOf(played, 'lost');
  const needless = (countOf(played, 'needless') * 100) / Math.max(1, played.length);
  const isOver = wrong > Number(maxWrong) || (maxNeedless !== undefined && needless > Number(maxNeedless));
  if (isOver) process.exitCode = 1;
}

runCommand(intake);
