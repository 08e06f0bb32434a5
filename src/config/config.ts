import { resolve } from 'node:path';
import { staff as simulatedStaff } from '../../templates/pages/simulator/people.ts';
import { present } from '../channels/platform-settings.ts';
import { type PersonId, personId } from '../domain/base/person.ts';
import { ConfigError, type ConfigProblem, isProblemCode } from './config-error.ts';
import { allowedWords, Environment, type VariableName } from './environment.ts';
import {
  accountExamples,
  type PlatformConfigs,
  type PlatformName,
  platformConfigs,
  platformNames,
} from './platforms.ts';
import { problemsBetween } from './problems-between.ts';

type FilesConfig =
  | { kind: 'filesystem' }
  | { kind: 'oss'; region: string; endpoint: string; bucket: string; accessKeyId: string; accessKeySecret: string };

/** The environment, parsed once. */
export interface Config extends PlatformConfigs {
  isProduction: boolean;
  process: 'web' | 'worker' | 'all';
  /** 0: any free port. */
  port: number;
  /** Without a slash at the end. */
  publicUrl: string;
  dataDir: string;
  /** The folder in whose `flows/` and `templates/documents/` the campaigns stand; null: the program's own. */
  campaignsDir: string | null;
  /** null: SQLite under `dataDir`. */
  mongoUrl: string | null;
  /** null: jobs and coordination in the process. */
  redisUrl: string | null;
  files: FilesConfig;
  /** Where ClamAV's daemon listens; null: nothing is scanned. */
  clamd: { host: string; port: number } | { path: string } | null;
  /** No platform is configured: we play it ourselves. */
  simulator: boolean;
  /** Which ones are played then, the one first where the simulated staff and contacts have their accounts. */
  simulatedPlatforms: readonly PlatformName[];
  /** null: made and kept under `dataDir` (keepSecretKey). */
  secretKey: string | null;
  staff: readonly PersonId[];
  /** What people read as the name of a member of staff, where it is known. */
  staffNames: Readonly<Partial<Record<PersonId, string>>>;
  /** Whether messages to one person are held back below the platform's limit; off only against a simulated platform. */
  limitsSends: boolean;
  /** null: real time. */
  clockStart: Date | null;
  /** `platform`: pages ask the platform who the visitor is; `link`: whoever holds a link opens it, for simulated people only. */
  pageLogin: 'platform' | 'link';
  /** How many proxies are in front of us. */
  trustProxy: number;
  /** How long a decision can be taken back before anybody hears of it. */
  undoSeconds: number;
}

/** The second day of the first campaign (沪质协〔2021〕29号): registration is open, the form is not yet. */
export const usualStart = new Date('2021-11-23T09:00:00+08:00');

/** The only reader of the environment. An empty variable counts as unset. @throws ConfigError names variables, never values */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())));
  if (!read.success) throw new ConfigError(read.error.issues.map(problemOf));
  const problems = problemsBetween(read.data);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(configFrom(read.data));
}

function problemOf({ path, message }: { path: PropertyKey[]; message: string }): ConfigProblem {
  const variable = String(path[0]);
  const code = isProblemCode(message) ? message : 'word-expected';
  if (code === 'people-expected') return { variable, code, names: accountExamples };
  return code === 'one-of-expected' ? { variable, code, names: wordsOf(variable) } : { variable, code };
}

function wordsOf(variable: string): readonly string[] {
  const isVariable = (name: string): name is VariableName => Object.hasOwn(Environment.shape, name);
  return isVariable(variable) ? allowedWords(variable) : [];
}

function configFrom(env: Environment): Config {
  const platforms = platformConfigs(env);
  const simulator = Object.values(platforms).every((platform) => platform === null);
  const isEmbedded = env.MONGO_URL === undefined && env.REDIS_URL === undefined;
  return {
    isProduction: env.NODE_ENV === 'production',
    process: env.PROCESS,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`,
    dataDir: env.DATA_DIR,
    campaignsDir: env.CAMPAIGNS_DIR === undefined ? null : resolve(env.CAMPAIGNS_DIR),
    mongoUrl: env.MONGO_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    files: filesFrom(env),
    clamd: env.CLAMD_URL ?? null,
    ...platforms,
    simulator,
    simulatedPlatforms: simulatedPlatformsOf(env),
    secretKey: env.SECRET_KEY ?? null,
    ...staffFrom(env, simulator),
    limitsSends: env.WECOM_SEND_LIMITS === 'on',
    clockStart: env.CLOCK_START ?? (simulator && isEmbedded ? usualStart : null),
    pageLogin: env.PAGE_LOGIN ?? (simulator ? 'link' : 'platform'),
    trustProxy: env.TRUST_PROXY,
    undoSeconds: env.UNDO_SECONDS,
  };
}

function simulatedPlatformsOf({ SIMULATED_PLATFORM: played }: Environment): readonly [PlatformName, ...PlatformName[]] {
  return played === 'both' ? platformNames : [played];
}

/** The simulator brings its own staff; a member named without a name keeps the simulated one. */
function staffFrom(env: Environment, simulator: boolean): Pick<Config, 'staff' | 'staffNames'> {
  const [channel] = simulatedPlatformsOf(env);
  const simulated = simulator
    ? simulatedStaff.map(({ userId, name }) => ({
        person: personId({ channel, userId }),
        name,
      }))
    : [];
  const staff = env.STAFF ?? simulated;
  const named = [...simulated, ...staff].flatMap(({ person, name }) => (name ? [[person, name] as const] : []));
  const isStaff = ([person]: readonly [PersonId, string]) => staff.some((member) => member.person === person);
  return { staff: staff.map(({ person }) => person), staffNames: Object.fromEntries(named.filter(isStaff)) };
}

function filesFrom(env: Environment): FilesConfig {
  if (env.FILE_STORE === 'filesystem') return { kind: 'filesystem' };
  return {
    kind: 'oss',
    region: present(env.OSS_REGION),
    endpoint: present(env.OSS_ENDPOINT),
    bucket: present(env.OSS_BUCKET),
    accessKeyId: present(env.OSS_ACCESS_KEY_ID),
    accessKeySecret: present(env.OSS_ACCESS_KEY_SECRET),
  };
}
