import { z } from 'zod';
import { addressOf, type PersonId, personId } from '../domain/base/person.ts';
import { withoutEnd } from '../domain/language/text/ends.ts';
import { readClamdAddress } from '../files/clamd.ts';
import { userIdRules } from './platforms.ts';

/** What may be wrong with one variable; the words are in templates/terminal/operator.ts. */
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'port-expected')
  .transform(Number)
  .refine((number) => number <= 65_535, 'port-expected');

/** Without the slash at the end, so that paths can be put behind it. */
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'http-url-expected' })
  .refine((url) => !/[?#]/.test(url), 'http-url-expected')
  .transform((url) => withoutEnd(url, /\//));

const word = z.string().regex(/^\S{1,200}$/, 'word-expected');
const token = z.string().regex(/^[0-9A-Za-z]{1,32}$/, 'token-expected');
const aesKey = z.string().regex(/^[0-9A-Za-z+/]{43}$/, 'aes-key-expected');
const monthly = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'whole-number-expected')
  .transform(Number);
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: 'one-of-expected' });

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
  WECOM_CORP_ID: word.optional(),
  WECOM_AGENT_ID: z
    .string()
    .regex(/^\d{1,15}$/, 'whole-number-expected')
    .transform(Number)
    .optional(),
  WECOM_SECRET: word.optional(),
  WECOM_TOKEN: token.optional(),
  WECOM_ENCODING_AES_KEY: aesKey.optional(),
  WECOM_API_BASE: httpUrl.default('https://qyapi.weixin.qq.com'),
  WECOM_REPEAT_SECONDS: z
    .string()
    .regex(/^\d{1,5}$/, 'seconds-expected')
    .transform(Number)
    .refine((seconds) => seconds <= 14_400, 'seconds-expected')
    .default(14_400),
  WECOM_SEND_LIMITS: oneOf('on', 'off').default('on'),
  WECOM_READS_MOBILE: oneOf('on', 'off').default('off'),
  DINGTALK_READS_MOBILE: oneOf('on', 'off').default('off'),
  DINGTALK_CLIENT_ID: word.optional(),
  DINGTALK_CLIENT_SECRET: word.optional(),
  DINGTALK_ROBOT_CODE: word.optional(),
  DINGTALK_MODE: oneOf('stream', 'http').default('stream'),
  DINGTALK_API_BASE: httpUrl.default('https://api.dingtalk.com'),
  DINGTALK_OAPI_BASE: httpUrl.default('https://oapi.dingtalk.com'),
  DINGTALK_CORP_ID: word.optional(),
  DINGTALK_JSAPI_URL: httpUrl.default('https://g.alicdn.com/dingding/dingtalk-jsapi/3.0.25/dingtalk.open.js'),
  DINGTALK_CARD_TEMPLATE_ID: word.optional(),
  DINGTALK_MONTHLY_CALLS: monthly.default(5_000),
  DINGTALK_MONTHLY_DELIVERIES: monthly.default(3_000),
  DINGTALK_EVENT_TOKEN: token.optional(),
  DINGTALK_EVENT_AES_KEY: aesKey.optional(),
  SECRET_KEY: z.string().min(32, 'secret-too-short').optional(),
  STAFF: people.optional(),
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'time-expected' })
    .transform((time) => new Date(time))
    .optional(),
  PROCESS: oneOf('web', 'worker', 'all').default('all'),
  SIMULATED_PLATFORM: oneOf('wecom', 'dingtalk', 'both').default('wecom'),
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
