import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../src/process/root.ts';
import { measureForms } from './forms.ts';
import { fullPathVerdicts } from './full-path.ts';
import {
  type Line,
  learnParts,
  openConversations,
  printOne,
  type Round,
  sayNext,
  tellAtRate,
  typeFor,
  typists,
} from './load.ts';
import { measureEngine } from './measure-engine.ts';
import { measurePapers } from './papers.ts';
import { openTyping, Replies } from './people.ts';
import { measurePlanning } from './planning.ts';
import { startPlatform } from './platform.ts';
import { type Measured, startFloor, startProduct } from './servers.ts';
import { median, percentile, table, type Verdict } from './verdicts.ts';

// `npm run bench [-- --quick]`: docs/bench.md says what is measured and how. Ratios of one run, alternating, medians.

const isQuick = process.argv.includes('--quick');
const isFormsOnly = process.argv.includes('--forms');
const isPathOnly = process.argv.includes('--path');
const isEngineOnly = process.argv.includes('--engine');
const settings = isQuick
  ? {
      warmUpSeconds: 5,
      warmUpMessages: 4_000,
      alternations: 2,
      seconds: 0.8,
      people: [1, 50],
      ackSeconds: 2,
      ackWindows: 1,
      stored: [200, 4000],
      engineSeconds: 1,
    }
  : {
      warmUpSeconds: 8,
      warmUpMessages: 20_000,
      alternations: 5,
      seconds: 1.6,
      people: [1, 50, 200],
      ackSeconds: 4,
      ackWindows: 3,
      stored: [1000, 100_000],
      engineSeconds: 2,
    };

interface Side {
  server: Measured;
  line: Line;
}

const folder = await mkdtemp(join(tmpdir(), 'shenbao-bench-'));
const platform = await startPlatform();
const replies = new Replies(platform);
const stops: (() => Promise<unknown>)[] = [];
try {
  const begun = performance.now();
  const verdicts = await measure();
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(table(verdicts, `${cpus().length} cores, Node ${process.version}, ${seconds} s`));
  process.exitCode = verdicts.some(({ isMet }) => isMet === false) ? 1 : 0;
} finally {
  await Promise.all(stops.map((stop) => stop()));
  platform.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<Verdict[]> {
  if (isPathOnly) return measureProduct();
  if (isEngineOnly) return measureEngine(settings.engineSeconds);
  const verdicts = isFormsOnly
    ? []
    : [...(await measureProduct()), ...(await measureGrowth()), ...(await measureEngine(settings.engineSeconds))];
  progress('printed forms');
  return [...verdicts, ...(await measureForms(isQuick ? 10 : 40))];
}

async function measureProduct(): Promise<Verdict[]> {
  const product = await side((base) => startProduct(base, join(folder, 'product')));
  progress('learning how many parts each reply has');
  product.line.partsOf = await learnParts(product.line, 'learning');
  const { rows, commits } = await countWrites(product);
  const writes = `${rows.toFixed(1)} rows in ${commits.toFixed(1)} commits`;
  const floor = await side((base) => startFloor(base, join(folder, 'floor')));
  await warmUp(product, floor);
  const verdicts: Verdict[] = [];
  for (const count of settings.people) {
    progress(`full path, ${count} typing`);
    const people = typists(`p${count}x`, count);
    await openConversations(product.line, people);
    const rounds = await alternate(settings.alternations, [
      () => typeFor(product.line, product.server, people, settings.seconds),
      () => typeFor(floor.line, floor.server, typists('floor', count), settings.seconds),
    ]);
    verdicts.push(...fullPathVerdicts(count, rounds, writes));
  }
  if (isPathOnly) return stopped(product, floor, [...verdicts, memoryVerdict(await residentOf(product))]);
  verdicts.push(...(await measureAnswers(product)));
  verdicts.push(...(await measureMemory(product)));
  verdicts.push(...(await measureReading(product)));
  return stopped(product, floor, verdicts);
}

/** A server runs for weeks: what it answers while its code is still being compiled is not measured, of either. That follows messages: on a busy machine
 *  they take longer, at most five times as long. */
async function warmUp(product: Side, floor: Side): Promise<void> {
  progress('both servers warm up, 50 typing');
  const people = typists('warm', 50);
  await openConversations(product.line, people);
  const sides = [
    { ...product, people },
    { ...floor, people: typists('warm', 50) },
  ];
  for (const { line, server, people: typing } of sides) {
    for (let time = 0, told = 0; time < 5 && told < settings.warmUpMessages; time += 1)
      told += (await typeFor(line, server, typing, settings.warmUpSeconds)).messagesPerSecond * settings.warmUpSeconds;
  }
}

async function stopped(product: Side, floor: Side, verdicts: Verdict[]): Promise<Verdict[]> {
  await Promise.all([product.server.stop(), floor.server.stop()]);
  return verdicts;
}

/** What one message of one person costs the store: rows and commits. */
async function countWrites({ line, server }: Side): Promise<{ rows: number; commits: number }> {
  const [person] = typists('counted', 1);
  if (!person) return { rows: 0, commits: 0 };
  await openConversations(line, [person]);
  const MESSAGES = 30;
  const before = await server.report();
  while (person.said < MESSAGES) await sayNext(line, person);
  const after = await server.report();
  return { rows: (after.rows - before.rows) / MESSAGES, commits: (after.commits - before.commits) / MESSAGES };
}

async function measureAnswers({ line }: Side): Promise<Verdict[]> {
  progress('acknowledgement at 200 messages/s');
  const people = typists('ack', 200);
  await openConversations(line, people);
  const windows: number[][] = [];
  for (let window = 0; window < settings.ackWindows; window += 1)
    windows.push(await tellAtRate(line, people, 200, settings.ackSeconds));
  const [p50, p99] = [0.5, 0.99].map((part) => median(windows.map((window) => percentile(window, part))));
  return [
    {
      what: 'acknowledgement at 200 messages/s, p99',
      measured: `${p99?.toFixed(1)} ms (p50 ${p50?.toFixed(1)} ms)`,
      target: '< 100 ms',
      isMet: (p99 ?? Number.POSITIVE_INFINITY) < 100,
      note: `median of ${windows.length} windows of ${settings.ackSeconds} s`,
    },
  ];
}

async function measureMemory({ line, server }: Side): Promise<Verdict[]> {
  progress('memory');
  const before = await residentOf({ server });
  const [person] = typists('printing', 1);
  if (!person) return [];
  await openConversations(line, [person]);
  await printOne(line, person);
  const after = await residentOf({ server });
  const note = `${after.toFixed(0)} MB while the worker that printed a form stays warm, with its fonts; it ends when idle`;
  return [{ ...memoryVerdict(before), note }];
}

function memoryVerdict(megabytes: number): Verdict {
  return {
    what: 'resident memory after the load',
    measured: `${megabytes.toFixed(0)} MB`,
    target: '< 250 MB',
    isMet: megabytes < 250,
  };
}

/** In megabytes. */
async function residentOf({ server }: Pick<Side, 'server'>): Promise<number> {
  return (await server.report()).residentBytes / 1024 / 1024;
}

async function measureReading(product: Side): Promise<Verdict[]> {
  progress('stamped forms');
  const people = typists('beside', 200);
  await openConversations(product.line, people);
  const { ackSeconds: seconds, ackWindows: windows } = settings;
  return measurePapers(product, people, folder, { times: isQuick ? 2 : 5, seconds, windows });
}

async function measureGrowth(): Promise<Verdict[]> {
  const sides: Side[] = [];
  for (const count of settings.stored) {
    progress(`filling a store with ${count} applications`);
    const dataDir = join(folder, `stored-${count}`);
    const arguments_ = ['--import', 'tsx', 'test/bench/fill-store.ts', dataDir, String(count)];
    await promisify(execFile)(process.execPath, arguments_, { cwd: root });
    sides.push(await side((base) => startProduct(base, dataDir)));
  }
  progress('cost of a message against both stores');
  const people = typists('grown', 50);
  const crowds = sides.map(() => people.map((person) => ({ ...person })));
  for (const [index, { line }] of sides.entries()) {
    line.partsOf = await learnParts(line, 'learning');
    await openConversations(line, crowds[index] ?? []);
  }
  const rounds = await alternate(
    settings.alternations,
    sides.map(
      ({ line, server }, index) =>
        () =>
          typeFor(line, server, crowds[index] ?? [], settings.seconds),
    ),
  );
  const [small = [], large = []] = rounds;
  const growth = median(small.map((round, index) => round.messagesPerSecond / (large[index]?.messagesPerSecond ?? 1)));
  const cpu = median(
    small.map((round, index) => (large[index]?.cpuMillisecondsPerMessage ?? 0) / round.cpuMillisecondsPerMessage),
  );
  await Promise.all(sides.map(({ server }) => server.stop()));
  return [
    {
      what: `cost of a message, ${settings.stored.join(' → ')} stored applications`,
      measured: `× ${growth.toFixed(2)}`,
      target: '≤ 1.2',
      isMet: growth <= 1.2,
      note: `CPU × ${cpu.toFixed(2)}`,
    },
    ...(await measurePlanning(join(folder, `stored-${Math.max(...settings.stored)}`))),
  ];
}

async function side(start: (platformBase: string) => Promise<Measured>): Promise<Side> {
  const server = await start(platform.base);
  const typing = openTyping(server.callbackUrl);
  stops.push(
    () => server.stop(),
    () => typing.close(),
  );
  return { server, line: { typing, replies } };
}

/** A, B, B, A, A, B …: what drifts in the machine meets both. The first alternation warms up. */
async function alternate(times: number, measures: readonly (() => Promise<Round>)[]): Promise<Round[][]> {
  const rounds = measures.map((): Round[] => []);
  for (let time = 0; time <= times; time += 1) {
    const order = [...measures.entries()];
    if (time % 2 === 1) order.reverse();
    for (const [index, measure] of order) {
      const round = await measure();
      if (time > 0) rounds[index]?.push(round);
    }
  }
  return rounds;
}

function progress(what: string): void {
  process.stderr.write(`  … ${what}\n`);
}
