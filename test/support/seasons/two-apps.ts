import type { OutgoingMessage, Reply } from '../../../src/domain/base/message.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { acceptFromPlatform } from '../../../src/usecases/inbound/accept-from-platform.ts';
import { openSeason, type Season } from './season.ts';

/** One person's accounts. */
export const FIRST = 'wecom:heyan';
export const SECOND = 'dingtalk:0147Ab';

/** What either app showed for something, by account; each account that was shown nothing is absent. */
export type Shown = Readonly<Record<string, string>>;

export interface TwoApps {
  season: Season;
  says(account: string, text: string): Promise<Shown>;
  /** Presses a button of the card that the account was shown last. */
  presses(account: string, key: string): Promise<Shown>;
  /** Something of our own making, in the name of the first account. */
  comesBack(reply: Reply): Promise<Shown>;
  /** Whatever happens in it, delivered. */
  after(act: () => Promise<unknown>): Promise<Shown>;
  /** The code that the account asks for. */
  codeOf(account: string): Promise<string>;
  /** Makes the second account one person's with the first. */
  bind(): Promise<Shown>;
  /** Every message of an account, oldest first. */
  heard(account: string): readonly OutgoingMessage[];
  /** Accounts that no longer reach anybody. */
  unreachable: Set<string>;
  person(): Promise<Person | null>;
}

/** Two apps lead to one product. */
export async function openTwoApps(staff = ['wecom:yulin']): Promise<TwoApps> {
  const season = await openSeason({ staff });
  const { wecom } = season.ports.channels;
  if (!wecom) throw new Error('no channel');
  const heard = new Map<string, OutgoingMessage[]>();
  const unreachable = new Set<string>();
  const leads = (channel: string): typeof wecom => ({
    ...wecom,
    name: channel,
    async send(userId, message, attempt) {
      const account = `${channel}:${userId}`;
      await attempt?.leave();
      if (unreachable.has(account)) throw new ChannelError('unreachable', 'left');
      heard.set(account, [...(heard.get(account) ?? []), message]);
      return { receipt: null, cardKey: message.kind === 'card' ? `key-of-${message.card}` : null };
    },
  });
  Object.assign(season.ports.channels, { wecom: leads('wecom'), dingtalk: leads('dingtalk') });
  let messages = 0;
  /** @returns what either app showed for it */
  const says = (account: string, text: string) =>
    shownFor((id) => acceptFromPlatform(season.ports, { id, person: account, reply: { kind: 'text', text } }));
  /** Something of our own making, in the name of the person. */
  const comesBack = (reply: Reply) => shownFor((id) => acceptMessage(season.ports, { id, person: FIRST, reply }));
  const shownFor = async (accept: (id: string) => Promise<unknown>) => {
    messages += 1;
    return after(() => accept(`m${messages}`));
  };
  const after = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = new Map([...heard].map(([to, list]) => [to, list.length]));
    await act();
    // What is accepted for the other account of the person may be put into its queue by the first.
    for (let round = 0; round < 2; round += 1)
      for (const person of await season.ports.inbox.listPeopleWaiting(10)) await season.settle(person);
    await season.settle(FIRST);
    return Object.fromEntries(
      [...heard].flatMap(([to, list]) => {
        const shown = list.slice(before.get(to) ?? 0).map(textOf);
        return shown.length > 0 ? [[to, shown.join('\n')]] : [];
      }),
    );
  };
  const codeOf = async (account: string) => {
    const shown = Object.values(await says(account, '换应用')).join('\n');
    return /同一人 (\w{8})/.exec(shown)?.[1] ?? '';
  };
  const person = async () => (await season.ports.views.get<Person>(personView, FIRST))?.data ?? null;
  const presses = (account: string, key: string) => {
    const card = heard.get(account)?.findLast((message) => message.kind === 'card');
    if (card?.kind !== 'card') throw new Error(`no card at ${account}`);
    const reply: Reply = { kind: 'choice', card: card.card, key, code: `press-on-${card.card}` };
    return shownFor((id) => acceptFromPlatform(season.ports, { id, person: account, reply }));
  };
  return {
    ...{ season, says, presses, comesBack, after, codeOf, unreachable, person },
    bind: async () => says(SECOND, `同一人 ${await codeOf(FIRST)}`),
    heard: (account) => heard.get(account) ?? [],
  };
}

function textOf(message: OutgoingMessage): string {
  return message.kind === 'text' ? message.text : message.kind === 'card' ? `${message.title}\n${message.text}` : '';
}
