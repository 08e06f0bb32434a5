/** A platform people write from, by its short name: `[a-z]{2,20}`. Which names there are is the list of kits (src/assembly/make-kits.ts). A page link is
 *  answered in the name of the person it was sent to. */
export type ChannelName = string;

/** `<channel>:<user id>`, the user id as its platform's kit spells it (`UserIdRule` in ports/channels/channel-kit.ts): two spellings of one id are
 *  one person. */
export type PersonId = string;

/** The channel of people who have a web account and write from no app: messages wait for them on their page. */
export const WEB: ChannelName = 'web';

export interface ChannelAddress {
  channel: ChannelName;
  userId: string;
}

/** @param address the user id in its kit's spelling */
export function personId({ channel, userId }: ChannelAddress): PersonId {
  return `${channel}:${userId}`;
}

/** @returns null when the text is not a person id */
export function addressOf(person: PersonId): ChannelAddress | null {
  const [, channel, userId] = /^([a-z]{2,20}):(.{1,64})$/u.exec(person) ?? [];
  return channel === undefined || userId === undefined ? null : { channel, userId };
}

/** The user id alone. @returns the whole of a text without a channel */
export function accountOf(person: PersonId): string {
  return person.slice(person.indexOf(':') + 1);
}

/** Spelled in letters, as somebody is called: heyan, li.ming. */
const SPELLED = /^\p{L}[\p{L}._-]{1,19}$/u;

/** The user id where colleagues know somebody by it; null for one that a platform made up of signs. */
export function spelledAccount(person: PersonId): string | null {
  const account = accountOf(person);
  return SPELLED.test(account) ? account : null;
}

/** The user id where it is a mobile number, by which staff call; null for every other one. */
export function mobileAccount(person: PersonId): string | null {
  const account = accountOf(person);
  return /^1\d{10}$/u.test(account) ? account : null;
}

/** What is shown where no name is known: the user id if it is spelled, else the end of it, as of a telephone number. */
export function shownAccount(person: PersonId): string {
  return spelledAccount(person) ?? `*${accountOf(person).slice(-4)}`;
}
