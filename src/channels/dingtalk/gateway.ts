import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import { type Http, jsonOrNull, statusError } from '../http.ts';
import type { DingtalkConfig } from './config.ts';
import { errorOf } from './error-codes.ts';
import { CARD_TOPIC, ROBOT_TOPIC } from './stream-frames.ts';

const Opened = z.looseObject({ endpoint: z.url({ protocol: /^wss?$/ }), ticket: z.string().min(1).max(4096) });
const Refused = z.looseObject({ code: z.string().min(1) });

/** Asks for one connection: the ticket is good once, for about a minute and a half. Source: DingTalk's documentation, Stream mode.
 *  @returns the address to connect to. @throws ChannelError busy, misconfigured */
export async function openGateway(
  http: Http,
  { clientId, clientSecret, apiBase }: Pick<DingtalkConfig, 'clientId' | 'clientSecret' | 'apiBase'>,
): Promise<string> {
  const subscriptions = [ROBOT_TOPIC, CARD_TOPIC].map((topic) => ({ type: 'CALLBACK', topic }));
  const answer = await http.send({
    method: 'POST',
    path: 'v1.0/gateway/connections/open',
    query: {},
    // Without it the answer may be XML.
    headers: { accept: 'application/json' },
    body: {
      contentType: 'application/json',
      content: JSON.stringify({ clientId, clientSecret, ua: 'shenbao/1.0', subscriptions }),
    },
    maxBytes: 64 * 1024,
    timeoutMilliseconds: 10_000,
    isDelivery: false,
  });
  const body = jsonOrNull(answer.bytes);
  const opened = Opened.safeParse(body).data;
  if (answer.status < 200 || answer.status > 299 || !opened) {
    const refused = Refused.safeParse(body).data;
    if (refused) throw errorOf(refused.code);
    throw answer.status > 299 ? statusError(answer.status, false) : new ChannelError('busy', 'gateway-answer');
  }
  // What is said over it is as good as a signed callback: it has to be the platform's own, and closed to others on the way.
  if (apiBase.startsWith('https:') && !opened.endpoint.startsWith('wss:'))
    throw new ChannelError('misconfigured', 'gateway-not-secure');
  const address = new URL(opened.endpoint);
  address.searchParams.set('ticket', opened.ticket);
  return address.href;
}
