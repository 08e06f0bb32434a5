import type { Desk } from '../../conversation/base/scene.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { bodyAfter } from '../../domain/campaign/chain.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodiesOf, type Person } from '../../domain/people/person.ts';
import { type BodyPapers, bodyKey, noPapersYet } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import { inOrderOf } from '../../domain/recommendation/table.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { Place } from '../../ports/store/turns.ts';
import { findEndorsedNow } from '../bodies/endorsed-now.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { calledAs } from '../bodies/name-people.ts';
import { findUnfinished } from './find-unfinished.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'turns' | 'clock' | 'staffNames'>;

/** How many waiting applications one turn looks at. */
const WAITING_LIMIT = 50;

/** The recommending bodies a person acts for, with the journal positions they were read at. One whose campaign's folder is gone is none. */
export function loadDesks(ports: Needs, person: Person, asked: DeskAsked): AtOnce<LoadedDesk[]> {
  const known = bodiesOf(person).flatMap(({ campaign: id, body }) => {
    const campaign = findCampaign(ports.campaigns, id);
    return campaign ? [{ campaign, body }] : [];
  });
  return known.length === 0
    ? []
    : Promise.all(known.map(({ campaign, body }) => loadDesk(ports, person.id, { campaign, body }, asked)));
}

/** What is asked of a desk: an application by its number, and whether those not handed in are wanted. */
interface DeskAsked {
  named: string | null;
  isUnfinishedAsked: boolean;
}

export interface LoadedDesk {
  desk: Desk;
  seqs: [string, number][];
  places: ReadonlyMap<string, Place>;
}

async function loadDesk(
  ports: Needs,
  person: PersonId,
  { campaign, body }: { campaign: CampaignDefinition; body: string },
  { named, isUnfinishedAsked }: DeskAsked,
): Promise<LoadedDesk> {
  const key = bodyKey(campaign.id, body);
  const [waiting, row, { endorsed, places }] = await Promise.all([
    listWaiting(ports, key, named),
    ports.views.get<BodyPapers>(bodyView, key),
    findEndorsedNow(ports, campaign, body),
  ]);
  const papers = { state: row?.data ?? noPapersYet(campaign.id, body), endorsed };
  const contacts = waiting.length > 0 ? await listContacts(ports, campaign.id, body) : [];
  const called = contacts.length > 1 ? { calledAs: await calledAs(ports, person) } : {};
  const next = bodyAfter(campaign, body);
  const above = waiting.length > 0 && next ? { above: await listContacts(ports, campaign.id, next) } : {};
  const unfinished = isUnfinishedAsked ? { unfinished: await findUnfinished(ports, campaign, body) } : {};
  return {
    desk: {
      ...{
        campaign,
        body,
        waiting: inOrderOf(
          papers.state,
          waiting.map(({ data }) => data),
        ),
        contacts,
        papers,
      },
      ...{ ...called, ...above, ...unfinished },
    },
    places,
    seqs: [...waiting.map(({ id, seq }): [string, number] => [id, seq]), [key, row?.seq ?? 0]],
  };
}

async function listWaiting({ views }: Needs, index: string, named: string | null) {
  const rows = await views.list<Application>(applicationView, {
    index: 'waiting',
    equals: index,
    limit: WAITING_LIMIT,
  });
  if (named === null || rows.some(({ id }) => id === named)) return rows;
  const row = await views.get<Application>(applicationView, named);
  return row && applicationView.indexes.waiting(row.data) === index ? [...rows, row] : rows;
}
