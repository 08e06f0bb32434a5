/** The channels a person can write from. A page link is answered in the name of the person it was sent to. */
export type ChannelName = 'wecom' | 'dingtalk';

/** `<channel>:<user id>`, lower case (WeCom ids are case-insensitive, reference wecom 9), for example `wecom:heyan`. */
export type PersonId = string;

export interface ChannelAddress {
  channel: ChannelName;
  userId: string;
}

export function personId({ channel, userId }: ChannelAddress): PersonId {
  return `${channel}:${userId.toLowerCase()}`;
}

/** @returns null when the text is not a person id */
export function addressOf(person: PersonId): ChannelAddress | null {
  const written = /^(wecom|dingtalk):(.{1,64})$/u.exec(person);
  if (!written) return null;
  const [, channel, userId = ''] = written;
  return { channel: channel === 'wecom' ? 'wecom' : 'dingtalk', userId };
}
