import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { textAfterWord } from '../../conversation/meaning/words.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { objectionView } from '../../domain/objection/objection.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { listOwn } from './find-objecting.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'vocabulary'>;

interface Found {
  confirming: NonNullable<Scene['confirming']>;
  seq: number;
}

/** The objection that somebody confirms or takes back by its number, and where its copy was read. @returns null for every other message */
export function findConfirming(ports: Needs, heard: Heard, person: Person): Promise<Found> | null {
  if (heard.kind !== 'text') return null;
  const confirmed = textAfterWord(ports.vocabulary, 'confirm-objection', heard.text);
  const typed = confirmed ?? textAfterWord(ports.vocabulary, 'withdraw-objection', heard.text);
  if (typed === null) return null;
  return confirmed === null && typed === ''
    ? findOwn(ports, person)
    : find(ports, confirmed === null ? 'withdraw' : 'confirm', typed);
}

/** 撤回异议 and nothing else: the only own one without an answer, else those that can be meant. */
async function findOwn(ports: Needs, person: Person): Promise<Found> {
  const own = await Promise.all(ports.campaigns.map(({ id }) => listOwn(ports, id, person.id)));
  const open = own.flat().filter(({ answer }) => answer === null);
  const [only, another] = open;
  const found = await find(ports, 'withdraw', only && !another ? only.id : '');
  return another ? { ...found, confirming: { ...found.confirming, open } } : found;
}

async function find(
  { views, journal, campaigns }: Needs,
  what: NonNullable<Scene['confirming']>['what'],
  typed: string,
): Promise<Found> {
  const id = typed.toUpperCase();
  const row = /^[0-9A-Z]{8,20}$/u.test(id) ? await refreshRow({ views, journal }, objectionView, id) : null;
  const title = findCampaign(campaigns, row?.data.campaign)?.title ?? '';
  return { confirming: { what, id, objection: row?.data ?? null, title }, seq: row?.seq ?? 0 };
}
