import type { ConfigProblem } from './config-error.ts';
import type { Environment, VariableName } from './environment.ts';
import { platformAddresses, platformGroups, platformNeeds } from './platforms.ts';

/** One of each platform: it needs the others of its group, and says so. */
const firstVariables = platformNeeds.flatMap(([first]) => first ?? []);
const oss = ['OSS_REGION', 'OSS_ENDPOINT', 'OSS_BUCKET', 'OSS_ACCESS_KEY_ID', 'OSS_ACCESS_KEY_SECRET'] as const;

/** How variables go together: half a group, or what this kind of process or production needs. Empty when all is well. */
export function problemsBetween(env: Environment): ConfigProblem[] {
  return [
    ...platformGroups.flatMap(({ needed, triggers }) => halfGroup(env, needed, triggers)),
    ...fileStoreProblems(env),
    ...halfGroup(env, ['MONGO_URL'], ['REDIS_URL']),
    ...splitProblems(env),
    ...productionProblems(env),
  ];
}

/** When one of `triggers` is set, each of `needed` has to be. */
function halfGroup(
  env: Environment,
  needed: readonly VariableName[],
  triggers: readonly VariableName[],
): ConfigProblem[] {
  const beside = triggers.filter((name) => env[name] !== undefined);
  if (beside.length === 0) return [];
  return missing(env, needed).map((variable) => ({ variable, code: 'missing-beside', names: beside }));
}

function fileStoreProblems(env: Environment): ConfigProblem[] {
  if (env.FILE_STORE === 'oss') return halfGroup(env, oss, ['FILE_STORE']);
  const beside = oss.filter((name) => env[name] !== undefined);
  return beside.length === 0 ? [] : [{ variable: 'FILE_STORE', code: 'oss-not-chosen', names: beside }];
}

function splitProblems(env: Environment): ConfigProblem[] {
  if (env.PROCESS === 'all') return [];
  const needed = missing(env, ['MONGO_URL', 'REDIS_URL', 'SECRET_KEY']);
  const problems: ConfigProblem[] = needed.map((variable) => ({ variable, code: 'missing-for-process' }));
  return hasChannel(env)
    ? problems
    : [...problems, { variable: 'WECOM_CORP_ID', code: 'channel-missing-for-process', names: firstVariables }];
}

function productionProblems(env: Environment): ConfigProblem[] {
  if (env.NODE_ENV !== 'production') return [];
  const problems: ConfigProblem[] = missing(env, ['SECRET_KEY', 'PUBLIC_URL']).map((variable) => ({
    variable,
    code: 'missing-in-production',
  }));
  if (env.SECRET_KEY !== undefined && isWeakKey(env.SECRET_KEY))
    problems.push({ variable: 'SECRET_KEY', code: 'weak-in-production' });
  for (const variable of ['PUBLIC_URL', ...platformAddresses] as const)
    if (String(env[variable]).startsWith('http:')) problems.push({ variable, code: 'https-in-production' });
  if (env.PAGE_LOGIN === 'link') problems.push({ variable: 'PAGE_LOGIN', code: 'link-in-production' });
  if (env.CLOCK_START !== undefined) problems.push({ variable: 'CLOCK_START', code: 'refused-in-production' });
  if (env.WECOM_SEND_LIMITS === 'off')
    problems.push({ variable: 'WECOM_SEND_LIMITS', code: 'limits-off-in-production' });
  if (!hasChannel(env))
    problems.push({ variable: 'WECOM_CORP_ID', code: 'channel-missing-in-production', names: firstVariables });
  return problems;
}

/** Bits that the characters of a key hold, were each drawn by its frequency: 32 random hexadecimal digits hold about 115. */
const MIN_KEY_BITS = 96;

/** Whether a key is plainly not random: few different characters, or one piece repeated. */
function isWeakKey(key: string): boolean {
  const half = Array.from({ length: Math.floor(key.length / 2) }, (_, index) => index + 1);
  const isRepeated = half.some((period) => key.startsWith(key.slice(period)));
  const counts = new Map<string, number>();
  for (const character of key) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => sum + count * Math.log2(key.length / count), 0);
  return isRepeated || bits < MIN_KEY_BITS;
}

function hasChannel(env: Environment): boolean {
  return platformNeeds.flat().some((name) => env[name] !== undefined);
}

function missing(env: Environment, names: readonly VariableName[]): VariableName[] {
  return names.filter((name) => env[name] === undefined);
}
