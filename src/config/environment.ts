import { z } from 'zod';
import { httpUrl, oneOf, word } from '../channels/platform-settings.ts';
import { addressOf, type PersonId, personId } from '../domain/base/person.ts';
import { readClamdAddress } from '../files/clamd.ts';
import { platformNames, platformVariables, userIdRules } from './platforms.ts';

/** What may be wrong with one variable; the words are in templates/terminal/operator.ts. */
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'port-expected')
  .transform(Number)
  .refine((number) => number <= 65_535, 'port-expected');

/** `wecom:yulin=<name>,dingtalk:0123`: accounts, each with the name people read, where one is given. */
const people = z.string().transform((written, context) => {
  const parts = written.split(',').map((part) => part.trim());
  const read = parts
    .filter((part) => part !== '')
    .map((part) => {
      const [account = '', name = ''] = part.split('=').map((half) => half.trim());
      return { person: personOf(account), name };
    });
  const isRight = read.every(({ person, name }) => person !== null && [...name].length <= 20);
  if (!isRight) context.addIssue({ code: 'custom', message: 'people-expected' });
  return read.flatMap(({ person, name }) => (person ? [{ person, name: name || null }] : []));
});

/** @returns null for an unknown platform, and for what is no id on it */
function personOf(account: string): PersonId | null {
  const { channel = '', userId = '' } = addressOf(account) ?? {};
  const spelled = userIdRules.get(channel)?.spell(userId) ?? null;
  return spelled === null ? null : personId({ channel, userId: spelled });
}

const clamdAddress = z.string().transform((written, context) => {
  const address = readClamdAddress(written.trim());
  if (!address) context.addIssue({ code: 'custom', message: 'clamd-url-expected' });
  return address ?? z.NEVER;
});

/** Every variable the product reads, one by one; how they go together is in config.ts. Kept equal with .env.example by a test. */
export const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: port.default(3000),
  PUBLIC_URL: httpUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  CAMPAIGNS_DIR: z.string().optional(),
  MONGO_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'mongo-url-expected')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'redis-url-expected')
    .optional(),
  FILE_STORE: oneOf('filesystem', 'oss').default('filesystem'),
  OSS_REGION: word.optional(),
  OSS_ENDPOINT: word.optional(),
  OSS_BUCKET: word.optional(),
  OSS_ACCESS_KEY_ID: word.optional(),
  OSS_ACCESS_KEY_SECRET: word.optional(),
  CLAMD_URL: clamdAddress.optional(),
  ...platformVariables,
  SECRET_KEY: z.string().min(32, 'secret-too-short').optional(),
  STAFF: people.optional(),
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'time-expected' })
    .transform((time) => new Date(time))
    .optional(),
  PROCESS: oneOf('web', 'worker', 'all').default('all'),
  SIMULATED_PLATFORM: oneOf(...platformNames, 'both').default(platformNames[0]),
  PAGE_LOGIN: oneOf('platform', 'link').optional(),
  UNDO_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, 'short-seconds-expected')
    .transform(Number)
    .default(60),
  TRUST_PROXY: z.string().regex(/^\d$/, 'proxy-count-expected').transform(Number).default(0),
});

export type Environment = z.infer<typeof Environment>;
export type VariableName = keyof Environment;

/** The words a variable may hold, for those that hold one of a few. */
export function allowedWords(variable: VariableName): readonly string[] {
  const schema: unknown = Environment.shape[variable];
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
  const inner = isWrapped ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}
