import { z } from 'zod';
import { ChannelError, type SendAttempt, type SentToMany } from '../../ports/channels/channel.ts';
import type { BackOff } from '../back-off.ts';
import type { DingtalkApi } from './api.ts';
import { textBody } from './message-body.ts';
import { dingtalkUserIds } from './user-ids.ts';

/** Source: DingTalk's documentation, sending by robots. */
export const MOST_RECEIVERS = 20;

export const Delivered = z.looseObject({
  processQueryKey: z.string().catch(''),
  invalidStaffIdList: z.array(z.string()).nullish(),
  flowControlledStaffIdList: z.array(z.string()).nullish(),
});

interface Needs {
  robotCode: string;
  api: DingtalkApi;
  backOff: BackOff;
}

/** One text to at most twenty people in one call. Whoever is throttled or unknown is named in the answer, and the others get it.
 *  Source: DingTalk's documentation, sending by robots. @throws ChannelError */
export async function sendToMany(
  { robotCode, api, backOff }: Needs,
  userIds: readonly string[],
  text: string,
  attempt: SendAttempt,
): Promise<SentToMany> {
  if (userIds.length > MOST_RECEIVERS) throw new ChannelError('rejected', 'too-many-receivers');
  const known = userIds.filter((userId) => dingtalkUserIds.spell(userId) !== null);
  if (known.length === 0) return { receipt: null, rest: [...userIds] };
  const { msgKey, msgParam } = textBody(text);
  const request = { robotCode, userIds: known, msgKey, msgParam: JSON.stringify(msgParam) };
  const sent = { value: Delivered.parse({}) };
  await backOff.run(
    async () => {},
    async () => {
      await attempt.leave();
      sent.value = await api.post('v1.0/robot/oToMessages/batchSend', request, Delivered, { isDelivery: true });
    },
  );
  const { processQueryKey, invalidStaffIdList, flowControlledStaffIdList } = sent.value;
  const out = new Set([...(invalidStaffIdList ?? []), ...(flowControlledStaffIdList ?? [])]);
  return {
    receipt: processQueryKey === '' ? null : processQueryKey,
    rest: userIds.filter((userId) => !known.includes(userId) || out.has(userId)),
  };
}
