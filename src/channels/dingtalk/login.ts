import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { LoginResult, PageLogin } from '../../ports/channels/page-login.ts';
import type { DingtalkApi } from './api.ts';
import type { DingtalkConfig } from './config.ts';
import { dingtalkUserIds } from './user-ids.ts';

type Config = Pick<DingtalkConfig, 'clientId' | 'jsapiUrl' | 'clientCookie'> & { corpId: string; publicUrl: string };

const Found = z.looseObject({ result: z.looseObject({ userid: z.string().catch('') }).nullish() });
/** The code is unknown, was used, or is too old. Source: DingTalk's documentation, error codes. */
const SPENT_CODE = '40078';
const CODE_BYTES = 512;

/** Where the client comes by to be asked for a code. */
const LOGIN_PATH = '/h5/client-login/dingtalk';

/** Silent login of a person inside the client: its own script hands out a code, on a page of ours. Source: DingTalk's documentation, H5 login. */
export function createDingtalkLogin(config: Config, api: DingtalkApi): PageLogin {
  return {
    isClient: (userAgent, cookies = '') =>
      /DingTalk/iu.test(userAgent) ||
      (config.clientCookie !== undefined && cookies.includes(`${config.clientCookie}=`)),
    authorizeUrl(redirectUri, state) {
      if (!/^[0-9A-Za-z]{1,128}$/.test(state)) throw new RangeError('state: 1 to 128 letters and digits expected');
      const query = new URLSearchParams({ to: new URL(redirectUri).pathname, state });
      return `${config.publicUrl}${LOGIN_PATH}?${query}`;
    },
    clientScript: {
      sdk: config.jsapiUrl,
      source: askClient({ corpId: config.corpId, clientId: config.clientId }),
    },
    findMember: (code) => findMember(api, code),
  };
}

async function findMember(api: DingtalkApi, code: string): Promise<LoginResult> {
  if (code === '' || Buffer.byteLength(code) > CODE_BYTES) return { kind: 'stale-code' };
  try {
    const { result } = await api.ask('topapi/v2/user/getuserinfo', { code }, Found);
    const userId = dingtalkUserIds.spell(result?.userid ?? '');
    return userId === null ? { kind: 'outsider' } : { kind: 'member', userId };
  } catch (error) {
    if (error instanceof ChannelError && error.detail === SPENT_CODE) return { kind: 'stale-code' };
    throw error;
  }
}

/** Runs in the client after the vendor's script: asks for a code and goes on to where we wait for it, and nowhere but to ourselves; without one
 *  too, so that we ask in another way. Source: DingTalk's documentation, H5 login. */
function askClient(app: { corpId: string; clientId: string }): string {
  return `(() => {
  const query = new URLSearchParams(location.search);
  const to = query.get('to') || '';
  const goOn = (code) => {
    clearTimeout(patience);
    const back = new URLSearchParams({ state: query.get('state') || '', code });
    if (/^\\/h5\\/[a-z-]{1,20}$/.test(to)) location.replace(to + '?' + back);
  };
  const patience = setTimeout(() => goOn(''), 8000);
  if (!window.dd) return goOn('');
  dd.requestAuthCode({ ...${JSON.stringify(app)}, onSuccess: ({ code }) => goOn(code), onFail: () => goOn('') });
})();
`;
}
