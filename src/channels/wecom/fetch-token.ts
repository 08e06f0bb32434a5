import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import { type Http, jsonOrNull } from '../http.ts';
import { type GrantedToken, TOKEN_MILLISECONDS } from '../tokens.ts';
import type { WecomConfig } from './config.ts';
import { errorOf } from './error-codes.ts';

const Granted = z.object({
  errcode: z.number().default(0),
  errmsg: z.string().default(''),
  access_token: z.string().max(2048).default(''),
  expires_in: z.number().default(0),
});

/** Source: WeCom's documentation, access tokens. @throws ChannelError busy, misconfigured */
export async function fetchWecomToken(http: Http, { corpId, secret }: WecomConfig): Promise<GrantedToken> {
  const { bytes } = await http.send({
    method: 'GET',
    path: 'gettoken',
    query: { corpid: corpId, corpsecret: secret },
    maxBytes: 64 * 1024,
    timeoutMilliseconds: TOKEN_MILLISECONDS,
    isDelivery: false,
  });
  const granted = Granted.safeParse(jsonOrNull(bytes)).data;
  if (!granted) throw new ChannelError('busy', 'not-json');
  if (granted.errcode !== 0) throw errorOf(granted.errcode, granted.errmsg);
  if (!granted.access_token) throw new ChannelError('busy', 'no-token');
  return { token: granted.access_token, seconds: granted.expires_in };
}
