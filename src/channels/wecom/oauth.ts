import { z } from 'zod';
import { withoutEnd } from '../../domain/language/text/ends.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { LoginResult, PageLogin } from '../../ports/channels/page-login.ts';
import type { Coordination } from '../../ports/process/coordination.ts';
import { createWecomApi, type WecomApi } from './api.ts';
import type { WecomConfig } from './config.ts';
import { SPENT_LOGIN } from './error-codes.ts';
import { wecomUserIds } from './user-ids.ts';

export type WecomLogin = PageLogin & { close(): Promise<void> };

export interface WecomLoginPorts {
  coordination: Coordination;
  /** Default: one of its own. */
  api?: WecomApi;
}

const Identity = z.object({ userid: z.string().default('') });

const CODE_BYTES = 512;

/** Silent login of a person inside the client. Source: WeCom's documentation, web login (OAuth2). */
export function createWecomLogin(config: WecomConfig, ports: WecomLoginPorts): WecomLogin {
  const { api = createWecomApi(config, { coordination: ports.coordination }) } = ports;
  return {
    // WeChat opens the pages of an enterprise that was joined there, and logs in the same way.
    isClient: (userAgent, cookies = '') =>
      /wxwork|MicroMessenger/iu.test(userAgent) ||
      (config.clientCookie !== undefined && cookies.includes(`${config.clientCookie}=`)),
    authorizeUrl: (redirectUri, state) => authorizeUrl(config, redirectUri, state),
    findMember: (code) => findMember(api, code),
    close: () => api.close(),
  };
}

function authorizeUrl(config: WecomConfig, redirectUri: string, state: string): string {
  if (!/^[0-9A-Za-z]{1,128}$/.test(state)) throw new RangeError('state: 1 to 128 letters and digits expected');
  const { corpId, agentId, authorizeBase = 'https://open.weixin.qq.com' } = config;
  const query = new URLSearchParams({
    appid: corpId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'snsapi_base',
    state,
    agentid: String(agentId),
  });
  return `${withoutEnd(authorizeBase, /\//)}/connect/oauth2/authorize?${query}#wechat_redirect`;
}

async function findMember(api: WecomApi, code: string): Promise<LoginResult> {
  if (code === '' || Buffer.byteLength(code) > CODE_BYTES) return { kind: 'stale-code' };
  try {
    const { userid } = await api.get('auth/getuserinfo', { code }, Identity);
    const userId = wecomUserIds.spell(userid);
    return userId === null ? { kind: 'outsider' } : { kind: 'member', userId };
  } catch (error) {
    const isStale = error instanceof ChannelError && SPENT_LOGIN.has(Number(error.detail));
    if (isStale) return { kind: 'stale-code' };
    throw error;
  }
}
