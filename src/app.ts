import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { personalData } from '../templates/documents/personal-data.ts';
import { typesetting } from '../templates/documents/typesetting.ts';
import { vocabulary } from '../templates/vocabulary.ts';
import { createCampaignsInUse } from './assembly/create-campaigns-in-use.ts';
import { createStaffInUse } from './assembly/create-staff-in-use.ts';
import { createWording } from './assembly/create-wording.ts';
import { makeKits } from './assembly/make-kits.ts';
import { loadCatalog } from './catalog/load-catalog.ts';
import type { Config } from './config/config.ts';
import { keepSecretKey } from './config/keep-secret-key.ts';
import { createMemoryCoordination } from './coordination/memory.ts';
import { createBlankForms } from './documents/blank/blank-forms.ts';
import { createPaperForms } from './documents/paper-forms.ts';
import { createRenderer } from './documents/print/renderer.ts';
import { createPaperJoiner } from './documents/stamped/join/paper-joiner.ts';
import { createPaperReader } from './documents/stamped/paper-reader.ts';
import { spreadsheets } from './documents/tables/spreadsheets.ts';
import { createWordReader } from './documents/word/word-reader.ts';
import { views } from './domain/views.ts';
import { archives } from './files/archives.ts';
import { createClamd, noVirusScan } from './files/clamd.ts';
import { openFilesystemStore } from './files/filesystem.ts';
import { pictures } from './files/pictures.ts';
import { createInProcessJobs } from './jobs/in-process.ts';
import type { ReportFailure } from './jobs/retry-delay.ts';
import type { ChannelKit } from './ports/channels/channel-kit.ts';
import type { Ports } from './ports/ports.ts';
import type { CheckPurpose } from './ports/process/check-codes.ts';
import type { Clock } from './ports/process/clock.ts';
import { unwatched, type Watch } from './ports/process/watch.ts';
import type { FileStore } from './ports/store/file-store.ts';
import type { Store } from './ports/store/store.ts';
import { isUsed } from './process/data-folder.ts';
import { createHeavyWork } from './process/heavy-work.ts';
import { createLog } from './process/log.ts';
import { CODE_ALPHABET, randomCode } from './process/random-code.ts';
import { root } from './process/root.ts';
import { createPasswords } from './process/scrypt-passwords.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';
import { followLeftOver } from './usecases/store/follow-left-over.ts';
import { createLinks } from './web/access/links.ts';

export interface App {
  ports: Ports;
  /** Each configured platform, whole. */
  kits: readonly ChannelKit[];
  secret: string;
  /** Takes no new work, waits for what runs, closes everything. */
  close(): Promise<void>;
}

export interface AppOptions {
  clock: Clock;
  /** Whether sends to one person are held back as the platform wants it; they are when left out. */
  limitsSends?: boolean;
  /** How far a callback's time may be off; null takes any. */
  timestampWindowSeconds?: number | null;
  logLevel?: string;
  /** Default: nobody watches. */
  watch?: Watch;
}

/** Builds every adapter once and hands out the ports: the one file that knows them all. */
export async function buildApp(config: Config, options: AppOptions): Promise<App> {
  const store = await openStore(config);
  try {
    return await buildOn(store, config, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function buildOn(store: Store, config: Config, options: AppOptions): Promise<App> {
  const { clock, timestampWindowSeconds } = options;
  const log = createLog(options.logLevel);
  const report: ReportFailure = (failure, work) => log.error('job-failed', failure, { work });
  const secret = config.secretKey ?? (await keepSecretKey(config.dataDir));
  const { coordination, jobs } = await openQueues(config.redisUrl, report);
  const { campaigns: loaded, layouts } = await loadCatalog(config.campaignsDir ?? root);
  const { campaigns, campaignsInUse } = createCampaignsInUse(loaded);
  const { limitsSends = true } = options;
  const window = timestampWindowSeconds === undefined ? {} : { timestampWindowSeconds };
  const warn = log.warn.bind(log);
  const needs = { coordination, claims: store.claims, warn, limitsSends, ...window };
  const kits = makeKits(config, { ...needs, now: () => clock.now().getTime() });
  const renderer = openRenderer(layouts);
  const paperReader = createPaperReader();
  const wordReader = createWordReader();
  const heavyWork = createHeavyWork();
  const ports: Ports = {
    ...store,
    jobs,
    coordination,
    files: await openFiles(config),
    pictures,
    renderer,
    paperForms: createPaperForms(layouts),
    blankForms: createBlankForms(layouts),
    paperReader,
    paperJoiner: createPaperJoiner(),
    wordReader,
    spreadsheets,
    passwords: createPasswords(),
    archives,
    virusScan: config.clamd ? createClamd({ address: config.clamd }) : noVirusScan,
    channels: Object.fromEntries(kits.map(({ name, channel }) => [name, channel])),
    clock,
    random: { code: randomCode },
    checkCodes: { codeFor: (purpose, text) => checkCode(secret, purpose, text) },
    wording: createWording(campaigns, { hasSeveralApps: kits.length > 1 }),
    vocabulary,
    campaigns,
    campaignsInUse,
    ...createStaffInUse(config.staff, config.staffNames),
    undoSeconds: config.undoSeconds,
    links: createLinks({ secret, publicUrl: config.publicUrl }),
    log,
    watch: options.watch ?? unwatched,
    heavyWork,
  };
  const engines = [renderer, paperReader, wordReader, heavyWork, ...kits];
  return { ports, secret, kits, close: () => close(kits, ports, engines, store) };
}

/** Ends what receives first, then the work under way, then what the work needs. */
async function close(
  kits: readonly ChannelKit[],
  { jobs, coordination }: Pick<Ports, 'jobs' | 'coordination'>,
  engines: readonly { close(): Promise<unknown> }[],
  store: Pick<Store, 'close'>,
): Promise<void> {
  // A send that hangs does not hold up the end: it is repeated by the next process.
  const hurry = setTimeout(() => kits.map((kit) => kit.abort()), PATIENCE_MILLISECONDS);
  await Promise.all(kits.map(({ stream }) => stream?.stop()));
  await jobs.stop();
  clearTimeout(hurry);
  await Promise.all(engines.map((engine) => engine.close()));
  await store.close();
  await coordination.close();
}

function openRenderer(layouts: Awaited<ReturnType<typeof loadCatalog>>['layouts']) {
  const all = { ...layouts, 'personal-data': personalData };
  return createRenderer({ fontFolder: join(root, 'templates/fonts'), layouts: all, typesetting });
}

/** What a process that ends waits for calls under way. */
const PATIENCE_MILLISECONDS = 3_000;

/** Jobs and coordination: in this process, or on Redis. What only the larger size needs is loaded when it is asked for. */
async function openQueues(
  redisUrl: string | null,
  report: ReportFailure,
): Promise<Pick<Ports, 'coordination' | 'jobs'>> {
  if (!redisUrl) return { coordination: createMemoryCoordination(), jobs: createInProcessJobs({ report }) };
  const [{ openRedisCoordination }, { openBullmqJobs }] = await Promise.all([
    import('./coordination/redis.ts'),
    import('./jobs/bullmq.ts'),
  ]);
  return {
    coordination: await openRedisCoordination({ url: redisUrl }),
    jobs: await openBullmqJobs({ redisUrl, report }),
  };
}

/** The store of a configuration: MongoDB, else SQLite under `dataDir`. @throws StoreError */
export async function openStore({ mongoUrl, dataDir }: Config): Promise<Store> {
  if (!mongoUrl) {
    const store = await openSqliteStore({ folder: dataDir, views, mustExist: isUsed(dataDir) });
    await followLeftOver(store);
    return store;
  }
  const { openMongoStore } = await import('./store/mongo/open-mongo-store.ts');
  return openMongoStore({ url: mongoUrl, views });
}

/** The file store of a configuration. @throws FileStoreError */
export async function openFiles({ files, dataDir }: Config): Promise<FileStore> {
  if (files.kind === 'filesystem') return openFilesystemStore({ folder: join(dataDir, 'files') });
  const { openOssStore } = await import('./files/oss.ts');
  return openOssStore(files);
}

/** 12 characters of 5 bit: 60 bit of the keyed hash. */
function checkCode(secret: string, purpose: CheckPurpose, text: string): string {
  const hash = createHmac('sha256', secret).update(`${purpose}\n`).update(text).digest();
  let code = '';
  for (let at = 0; at < 12; at += 1) code += CODE_ALPHABET.charAt((hash[at] ?? 0) % CODE_ALPHABET.length);
  return code;
}
