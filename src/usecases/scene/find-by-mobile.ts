import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { textAfterWord } from '../../conversation/meaning/words.ts';
import type { JournalEvent } from '../../domain/base/journal-entry.ts';
import { addressOf } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { readMobile } from '../../domain/language/contacts/telephone.ts';
import { bodiesOf, type Person } from '../../domain/people/person.ts';
import type { Channel } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { type ListedPerson, listPeople } from '../bodies/list-people.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'channels' | 'coordination' | 'log' | 'vocabulary'>;

/** How often the platform is asked for one person's number while the lists stay the same. */
const MOST_ASKED = 3;
const DAY_SECONDS = 86_400;

/** A place in a list of staff's that has a number. */
interface Listed {
  mobile: string;
  campaign: string;
  /** As the person reads it. */
  name: string;
  /** What binds to it. */
  event: NonNullable<Scene['byMobile']>['events'][number];
}

/** Whom somebody without a part in anything is by the mobile number that the platform tells, where staff gave the number of a contact or an expert. A number that
 *  two of one campaign hold binds to neither. Somebody who was unbound is not bound again. @returns null for somebody in no list, and where no platform tells a number */
export function findByMobile(ports: Needs, person: Person, heard: Heard): Promise<Scene['byMobile'] | null> | null {
  if (heard.kind !== 'text' && heard.kind !== 'entered') return null;
  // A code says who its owner is.
  if (heard.kind === 'text' && textAfterWord(ports.vocabulary, 'bind', heard.text) !== null) return null;
  if (bodiesOf(person).length > 0 || person.applications.length > 0 || (person.experts ?? []).length > 0) return null;
  const address = addressOf(person.usedAccount ?? person.id);
  const channel = address && ports.channels[address.channel];
  return address && channel?.mobileOf ? find(ports, person, { channel, userId: address.userId }) : null;
}

async function find(
  ports: Needs,
  person: Person,
  { channel, userId }: { channel: Channel; userId: string },
): Promise<Scene['byMobile'] | null> {
  const lists = await Promise.all(ports.campaigns.map((campaign) => listed(ports, campaign)));
  const all = lists.flatMap(({ rows }) => rows);
  if (all.length === 0) return null;
  const version = lists.map((list) => list.version).join('/');
  const { isAllowed } = await ports.coordination.limit(`mobile/${person.id}/${version}`, MOST_ASKED, DAY_SECONDS);
  if (!isAllowed) return null;
  const asked = channel.mobileOf?.(userId).catch((error: unknown) => {
    ports.log.warn('mobile-not-told', { channel: channel.name, why: error instanceof Error ? error.name : 'error' });
    return null;
  });
  const mobile = (await asked) ?? null;
  const found = mobile === null ? [] : all.filter((one) => one.mobile === mobile);
  return found.length === 0 ? null : meant(found, await leftBefore(ports, person));
}

function meant(found: readonly Listed[], left: readonly JournalEvent[]): Scene['byMobile'] | null {
  const names = [...new Set(found.map(({ name }) => name))];
  const isShared = new Set(found.map(({ campaign }) => campaign)).size < found.length;
  if (isShared) return { names, events: [] };
  const open = found.filter(({ event }) => !left.some((one) => isOf(one, event)));
  return open.length === 0 ? null : { names: open.map(({ name }) => name), events: open.map(({ event }) => event) };
}

function isOf(left: JournalEvent, event: Listed['event']): boolean {
  if (left.campaign !== event.campaign) return false;
  return event.kind === 'boundToBody' ? left.body === event.body : left.expert === event.expert;
}

async function leftBefore({ journal }: Needs, { id, ownSeq }: Person): Promise<JournalEvent[]> {
  if (ownSeq === 0) return [];
  const entries = await journal.read(`person/${id}`);
  return entries
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'unboundFromBody' || kind === 'unboundFromExpert');
}

async function listed(ports: Needs, { id }: CampaignDefinition): Promise<{ rows: Listed[]; version: string }> {
  const { people, version } = await listPeople(ports, id);
  const rows = people.flatMap((one) => {
    const mobile = readMobile(one.mobile.replace(/[\s-]/gu, ''));
    return one.hasLeft || mobile === null ? [] : [{ mobile, campaign: id, ...bindingOf(id, one) }];
  });
  return { rows, version };
}

/** A contact is bound to the body and reads its name; an expert reads the own one. */
function bindingOf(campaign: string, { kind, id, name, place }: ListedPerson): Pick<Listed, 'name' | 'event'> {
  return kind === 'contact'
    ? { name: place, event: { kind: 'boundToBody', campaign, body: id } }
    : { name, event: { kind: 'boundAsExpert', campaign, expert: id } };
}
