import { z } from 'zod';
import { ChannelError, type SendAttempt, type SentToMany } from '../../ports/channels/channel.ts';
import type { BackOff } from '../back-off.ts';
import type { WecomApi } from './api.ts';
import type { WecomConfig } from './config.ts';
import { textBody } from './message-body.ts';
import { repeatFields } from './repeats.ts';
import { wecomUserIds } from './user-ids.ts';

/** Source: WeCom's documentation, message/send. */
export const MOST_RECEIVERS = 1000;

const Sent = z.object({
  invaliduser: z.string().default(''),
  unlicenseduser: z.string().default(''),
  msgid: z.string().default(''),
});

interface Needs {
  config: WecomConfig;
  api: WecomApi;
  backOff: BackOff;
  repeatSeconds: number;
}

/** One text to at most a thousand people in one call. Source: WeCom's documentation, message/send: whoever is invalid or without a licence is named in the answer, in
 *  lower case, and the others get it; only when nobody is left the call fails. @throws ChannelError */
export async function sendToMany(
  { config, api, backOff, repeatSeconds }: Needs,
  userIds: readonly string[],
  text: string,
  attempt: SendAttempt,
): Promise<SentToMany> {
  if (userIds.length > MOST_RECEIVERS) throw new ChannelError('rejected', 'too-many-receivers');
  const known = userIds.filter((userId) => wecomUserIds.spell(userId) !== null);
  if (known.length === 0) return { receipt: null, rest: [...userIds] };
  const { invaliduser, unlicenseduser, msgid } = await backOff.run(
    async () => {},
    async () => {
      const repeat = repeatFields(attempt.identity, repeatSeconds);
      const request = { touser: known.join('|'), agentid: config.agentId, ...textBody(text), ...repeat };
      await attempt.leave();
      return api.post('message/send', request, Sent, { isDelivery: true });
    },
  );
  const out = new Set([...invaliduser.split('|'), ...unlicenseduser.split('|')].map((id) => id.trim().toLowerCase()));
  return {
    receipt: msgid === '' ? null : msgid,
    rest: userIds.filter((userId) => !known.includes(userId) || out.has(userId.toLowerCase())),
  };
}
