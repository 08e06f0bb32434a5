import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/config-error.ts';

const wecom = {
  WECOM_CORP_ID: 'ww1234567890abcdef',
  WECOM_AGENT_ID: '1000002',
  WECOM_SECRET: 'wecom-secret',
  WECOM_TOKEN: 'QDG6eK',
  WECOM_ENCODING_AES_KEY: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
};
const dingtalk = {
  DINGTALK_CLIENT_ID: 'dingabc',
  DINGTALK_CLIENT_SECRET: 'ding-secret',
  DINGTALK_ROBOT_CODE: 'dingabc',
};
const oss = {
  OSS_REGION: 'cn-shanghai',
  OSS_ENDPOINT: 'oss-cn-shanghai.aliyuncs.com',
  OSS_BUCKET: 'shenbao',
  OSS_ACCESS_KEY_ID: 'id',
  OSS_ACCESS_KEY_SECRET: 'oss-secret',
};
const urls = { MONGO_URL: 'mongodb://mongo:27017/shenbao?replicaSet=rs0', REDIS_URL: 'redis://redis:6379' };
const secret = { SECRET_KEY: 'fOuP8g0Vy3uJm1xkQe7rT5nZsL2aWcBd' };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const { variable } of error.problems) expect(error.message).toContain(`${variable}: `);
    return error.problems.map(({ variable, code }) => `${variable} ${code}`);
  }
  return [];
}

describe('without any variable', () => {
  it('one process, embedded, with the simulator on the second day of the campaign', () => {
    expect(readConfig({})).toEqual({
      isProduction: false,
      process: 'all',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: './data',
      campaignsDir: null,
      mongoUrl: null,
      redisUrl: null,
      files: { kind: 'filesystem' },
      clamd: null,
      wecom: null,
      dingtalk: null,
      simulator: true,
      simulatedPlatforms: ['wecom'],
      secretKey: null,
      staff: ['wecom:yulin', 'wecom:wangying'],
      staffNames: { 'wecom:yulin': '俞琳', 'wecom:wangying': '王影' },
      limitsSends: true,
      clockStart: new Date('2021-11-23T01:00:00Z'),
      pageLogin: 'link',
      trustProxy: 0,
      undoSeconds: 60,
    });
  });

  it('an empty variable counts as unset', () => {
    expect(readConfig({ PORT: '', WECOM_SECRET: ' ', CLOCK_START: '', FILE_STORE: '' })).toEqual(readConfig({}));
  });
});

describe('with variables', () => {
  it('a channel turns the simulator, its staff and its clock off', () => {
    const config = readConfig({ ...wecom, WECOM_API_BASE: 'http://127.0.0.1:9/cgi/' });
    expect(config).toMatchObject({ simulator: false, staff: [], clockStart: null, dingtalk: null });
    expect(config.wecom).toEqual({
      corpId: 'ww1234567890abcdef',
      agentId: 1000002,
      secret: 'wecom-secret',
      token: 'QDG6eK',
      encodingAesKey: wecom.WECOM_ENCODING_AES_KEY,
      apiBase: 'http://127.0.0.1:9/cgi',
      repeatSeconds: 14_400,
      authorizeBase: 'http://127.0.0.1:9/cgi',
    });
  });

  it('DingTalk alone is enough, its events are an extra', () => {
    expect(readConfig(dingtalk)).toMatchObject({
      simulator: false,
      wecom: null,
      dingtalk: { mode: 'stream', events: null, cardTemplateId: null },
    });
    const events = { DINGTALK_EVENT_TOKEN: 'abc', DINGTALK_EVENT_AES_KEY: wecom.WECOM_ENCODING_AES_KEY };
    expect(readConfig({ ...dingtalk, ...events }).dingtalk?.events).toEqual({
      token: 'abc',
      aesKey: wecom.WECOM_ENCODING_AES_KEY,
    });
  });

  it('MONGO_URL alone is allowed; time is real then', () => {
    expect(readConfig({ MONGO_URL: urls.MONGO_URL })).toMatchObject({
      mongoUrl: urls.MONGO_URL,
      redisUrl: null,
      simulator: true,
      simulatedPlatforms: ['wecom'],
      clockStart: null,
    });
  });

  it('OSS, staff, clock and address are read', () => {
    const config = readConfig({
      ...oss,
      FILE_STORE: 'oss',
      STAFF: 'wecom:YuLin, dingtalk:0123Ab',
      CLOCK_START: '2021-11-25T09:00:00+08:00',
      PORT: '8080',
    });
    expect(config.files).toMatchObject({ kind: 'oss', bucket: 'shenbao', accessKeySecret: 'oss-secret' });
    expect(config).toMatchObject({
      staff: ['wecom:yulin', 'dingtalk:0123Ab'],
      clockStart: new Date('2021-11-25T01:00:00Z'),
      publicUrl: 'http://127.0.0.1:8080',
    });
  });

  it('web and worker start with both URLs, a key and a channel', () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://a.example' };
    for (const name of ['web', 'worker']) {
      const config = readConfig({ ...wecom, ...urls, ...secret, ...production, PROCESS: name });
      expect(config).toMatchObject({ process: name, isProduction: true });
    }
  });
});

describe('half or bad configuration stops with the name of the variable', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a bad port', { PORT: '70000' }, ['PORT port-expected']],
    ['a port in words', { PORT: 'http' }, ['PORT port-expected']],
    ['too many seconds', { WECOM_REPEAT_SECONDS: '14401' }, ['WECOM_REPEAT_SECONDS seconds-expected']],
    ['an address without scheme', { PUBLIC_URL: 'example.com' }, ['PUBLIC_URL http-url-expected']],
    ['a Mongo address of another kind', { MONGO_URL: 'mysql://a' }, ['MONGO_URL mongo-url-expected']],
    ['an unknown file store', { FILE_STORE: 's3' }, ['FILE_STORE one-of-expected']],
    ['a scanner without scheme', { CLAMD_URL: 'localhost:3310' }, ['CLAMD_URL clamd-url-expected']],
    ['an unknown process', { PROCESS: 'both' }, ['PROCESS one-of-expected']],
    [
      'a key one character short',
      { ...wecom, WECOM_ENCODING_AES_KEY: 'a'.repeat(42) },
      ['WECOM_ENCODING_AES_KEY aes-key-expected'],
    ],
    ['an agent id in words', { ...wecom, WECOM_AGENT_ID: 'one' }, ['WECOM_AGENT_ID whole-number-expected']],
    ['a short secret', { SECRET_KEY: 'short' }, ['SECRET_KEY secret-too-short']],
    ['a time without zone', { CLOCK_START: '2021-11-25T09:00:00' }, ['CLOCK_START time-expected']],
    ['staff without channel', { STAFF: 'wecom:a,yulin' }, ['STAFF people-expected']],
    ['WeCom without its token', without(wecom, 'WECOM_TOKEN'), ['WECOM_TOKEN missing-beside']],
    ['WeCom without its corp id', without(wecom, 'WECOM_CORP_ID'), ['WECOM_CORP_ID missing-beside']],
    ['DingTalk without its robot', without(dingtalk, 'DINGTALK_ROBOT_CODE'), ['DINGTALK_ROBOT_CODE missing-beside']],
    [
      'half the DingTalk events',
      { ...dingtalk, DINGTALK_EVENT_TOKEN: 'abc' },
      ['DINGTALK_EVENT_AES_KEY missing-beside'],
    ],
    [
      'OSS without its secret',
      { FILE_STORE: 'oss', ...without(oss, 'OSS_ACCESS_KEY_SECRET') },
      ['OSS_ACCESS_KEY_SECRET missing-beside'],
    ],
    ['OSS variables, but not chosen', oss, ['FILE_STORE oss-not-chosen']],
    ['Redis without MongoDB', { REDIS_URL: urls.REDIS_URL }, ['MONGO_URL missing-beside']],
    [
      'a worker without Redis',
      { ...wecom, ...secret, PROCESS: 'worker', MONGO_URL: urls.MONGO_URL },
      ['REDIS_URL missing-for-process'],
    ],
    [
      'a web process with nothing',
      { ...wecom, PROCESS: 'web' },
      ['MONGO_URL missing-for-process', 'REDIS_URL missing-for-process', 'SECRET_KEY missing-for-process'],
    ],
    [
      'a worker of the simulator',
      { ...urls, ...secret, PROCESS: 'worker' },
      ['WECOM_CORP_ID channel-missing-for-process'],
    ],
    [
      'production without a key',
      { ...wecom, NODE_ENV: 'production', PUBLIC_URL: 'https://a.example' },
      ['SECRET_KEY missing-in-production'],
    ],
    [
      'production with nothing',
      { NODE_ENV: 'production' },
      [
        'SECRET_KEY missing-in-production',
        'PUBLIC_URL missing-in-production',
        'WECOM_CORP_ID channel-missing-in-production',
      ],
    ],
  ])('%s', (_, env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it('never with a value', () => {
    const values = {
      PORT: 'x-value-1',
      MONGO_URL: 'x-value-2',
      WECOM_ENCODING_AES_KEY: 'x-value-3',
      SECRET_KEY: 'x-value-4',
      STAFF: 'x-value-5',
      CLOCK_START: 'x-value-6',
      PROCESS: 'x-value-7',
      PUBLIC_URL: 'x-value-8',
    };
    expect(problemsOf(values)).toHaveLength(8);
    expect(() => readConfig(values)).toThrow(ConfigError);
    expect(() => readConfig(values)).not.toThrow(/x-value/);
  });

  it('in the operator’s language, with the words that are allowed', () => {
    expect(() => readConfig({ PROCESS: 'both' })).toThrow('  PROCESS: 只能填下面之一：web, worker, all');
    expect(() => readConfig(without(wecom, 'WECOM_TOKEN'))).toThrow(
      /WECOM_TOKEN: 没有设置；既然设置了 WECOM_CORP_ID, .*，它也必须设置/,
    );
  });
});

function without(env: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([each]) => each !== name));
}
