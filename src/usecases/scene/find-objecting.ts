import type { Heard } from '../../conversation/base/scene.ts';
import { means, textAfterWord } from '../../conversation/meaning/words.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Objecting, type Objection, objectionView, toldAnswer } from '../../domain/objection/objection.ts';
import { bodiesOf, type Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { listUnder } from '../list-under.ts';
import { findObjectUntil } from '../publication/object-until.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'vocabulary' | 'staff'>;

/** How somebody who says 异议, was asked for one or speaks of an own one stands to the results. @param id what a new objection would be called @returns null for every other message */
export function findObjecting(
  ports: Needs,
  heard: Heard,
  person: Person,
  id: string,
): Promise<Objecting | null> | null {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const isMeant =
    person.bookmark?.mode?.kind === 'objecting' ||
    means(ports.vocabulary, 'my-objections', text) ||
    (['object', 'withdraw-objection'] as const).some((word) => textAfterWord(ports.vocabulary, word, text) !== null);
  return isMeant ? find(ports, person, id) : null;
}

async function find({ views, campaigns, staff }: Needs, person: Person, id: string): Promise<Objecting | null> {
  const { bookmark, applications } = person;
  const meant = bookmark?.campaign ?? campaigns[0]?.id ?? '';
  const rows = await Promise.all(applications.map((own) => views.get<Application>(applicationView, own.id)));
  const named = rows.flatMap((row) =>
    row && (row.data.status === 'awarded' || row.data.status === 'not-awarded') ? row.data : [],
  );
  const bound = bodiesOf(person);
  const own = named.find((one) => one.campaign === meant) ?? named[0];
  const desk = bound.find((one) => one.campaign === meant) ?? bound[0];
  const campaign = findCampaign(campaigns, own?.campaign ?? desk?.campaign ?? meant);
  if (!campaign) return null;
  return {
    ...{ id, campaign: campaign.id, title: campaign.title, contact: campaign.contact },
    application: own?.id ?? null,
    body: own ? null : (desk?.body ?? null),
    until: await findObjectUntil({ views }, campaign),
    own: await listOwn({ views }, campaign.id, person.id),
    ...(staff.includes(person.id) ? { unanswered: await countUnanswered({ views }, campaign.id) } : {}),
  };
}

/** What the person objects to. */
export async function listOwn(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  person: string,
): Promise<NonNullable<Objecting['own']>> {
  const rows = await listUnder<Objection>(views, objectionView, { index: 'campaign', equals: campaign });
  return rows
    .map(({ data }) => data)
    .filter(({ by, withdrawnAt }) => by === person && !withdrawnAt)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((one) => ({ id: one.id, text: one.text, answer: toldAnswer(one)?.text ?? null }));
}

async function countUnanswered({ views }: Pick<Ports, 'views'>, campaign: string): Promise<number> {
  const rows = await listUnder<Objection>(views, objectionView, { index: 'campaign', equals: campaign });
  return rows.filter(({ data: { answer, withdrawnAt } }) => !answer && !withdrawnAt).length;
}
