import { wecomUserIds } from '../../../src/channels/wecom/user-ids.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import type { PageLogin } from '../../../src/ports/channels/page-login.ts';
import { cookieJar, type Jar } from './cookie-jar.ts';

/** The platform's client in the hands of whoever is named, as its login tells. */
const holders = new Map<string, string>();
export const wecom: PageLogin = {
  isClient: (userAgent) => userAgent.includes('wxwork'),
  authorizeUrl: (redirect, state) => `https://open.weixin.qq.com/x?${new URLSearchParams({ redirect, state })}`,
  async findMember(code) {
    const holder = holders.get(code);
    holders.delete(code);
    if (holder === 'nobody can say') throw new ChannelError('busy', 'http-502', { retryInMilliseconds: 1000 });
    if (holder === undefined) return { kind: 'stale-code' };
    const userId = wecomUserIds.spell(holder);
    return userId === null ? { kind: 'outsider' } : { kind: 'member', userId };
  },
};

export const client = () => cookieJar({ 'user-agent': 'Mozilla/5.0 wxwork/4.1.0 MicroMessenger/7' });
export const browser = () => cookieJar({ 'user-agent': 'Mozilla/5.0 Chrome/140' });

/** Goes through the platform's login as the client does. @returns where the client ends */
export async function logIn(jar: Jar, url: string, holder: string): Promise<string> {
  const asked = new URL(url).searchParams;
  const code = `code-${Math.random()}`;
  holders.set(code, holder);
  const back = new URLSearchParams({ code, state: asked.get('state') ?? '' });
  return (await jar.fetch(`${asked.get('redirect')}?${back}`)).headers.get('location') ?? '';
}
