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

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, code }) => `${variable} ${code}`);
  }
  return [];
}

describe('who may open pages and whose address is believed', () => {
  it('pages ask the platform who the visitor is, and the platform’s own address of login is taken', () => {
    expect(readConfig(wecom)).toMatchObject({
      pageLogin: 'platform',
      wecom: { authorizeBase: 'https://open.weixin.qq.com' },
    });
    expect(readConfig({ ...wecom, PAGE_LOGIN: 'link', TRUST_PROXY: '2' })).toMatchObject({
      pageLogin: 'link',
      trustProxy: 2,
    });
  });
});

describe('what production refuses', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'production with a moved clock',
      {
        ...wecom,
        SECRET_KEY: 'fOuP8g0Vy3uJm1xkQe7rT5nZsL2aWcBd',
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://a.example',
        CLOCK_START: '2021-11-25T09:00:00Z',
      },
      ['CLOCK_START refused-in-production'],
    ],
    [
      'production with what is easily guessed or read on the way',
      {
        ...wecom,
        ...dingtalk,
        SECRET_KEY: 'k'.repeat(40),
        NODE_ENV: 'production',
        PUBLIC_URL: 'http://a.example',
        WECOM_API_BASE: 'http://127.0.0.1:9',
        DINGTALK_API_BASE: 'http://127.0.0.1:9',
        DINGTALK_OAPI_BASE: 'http://127.0.0.1:9',
        PAGE_LOGIN: 'link',
      },
      [
        'SECRET_KEY weak-in-production',
        'PUBLIC_URL https-in-production',
        'WECOM_API_BASE https-in-production',
        'DINGTALK_API_BASE https-in-production',
        'DINGTALK_OAPI_BASE https-in-production',
        'PAGE_LOGIN link-in-production',
      ],
    ],
    ...['changeme-changeme-changeme-changeme', 'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbb', '0123'.repeat(10)].map(
      (key): [string, Record<string, string>, string[]] => [
        `production with the key ${key}`,
        { ...wecom, SECRET_KEY: key, NODE_ENV: 'production', PUBLIC_URL: 'https://a.example' },
        ['SECRET_KEY weak-in-production'],
      ],
    ),
    ['a number of proxies in words', { TRUST_PROXY: 'yes' }, ['TRUST_PROXY proxy-count-expected']],
    ['an unknown way to log in', { PAGE_LOGIN: 'none' }, ['PAGE_LOGIN one-of-expected']],
  ])('%s', (_, env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it.each([
    'fOuP8g0Vy3uJm1xkQe7rT5nZsL2aWcBd', // openssl rand -base64
    '9f86d081884c7d659a2feaa0c55ad015', // openssl rand -hex
  ])('takes a random key: %s', (key) => {
    expect(problemsOf({ ...wecom, SECRET_KEY: key, NODE_ENV: 'production', PUBLIC_URL: 'https://a.example' })).toEqual(
      [],
    );
  });
});
