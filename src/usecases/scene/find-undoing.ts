import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { undoMeant } from '../../conversation/meaning/undo-meant.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { lastOfBody } from '../../domain/application/stages/stage.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { bodiesOf, bodyIn, type Person } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { calledAs } from '../bodies/name-people.ts';
import { contactsOfUndone } from '../review/contacts-of-undone.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'vocabulary' | 'staffNames'>;

/** How many decisions of one person are looked at: those of the last minute. */
const MOST = 200;
/** As many as a body's list holds. */
const MOST_OF_BODY = 1000;

interface Found {
  scene: Pick<Scene, 'undoing'>;
  seqs: [string, number][];
}

/** The decision that somebody takes back. @returns null for every other message, and for somebody who decides nothing */
export function findUndoing(ports: Needs, person: Person, heard: Heard, isStaff: boolean): Promise<Found> | null {
  if (!isStaff && bodiesOf(person).length === 0) return null;
  const meant = undoMeant(ports.vocabulary, heard);
  return meant ? find(ports, person, meant) : null;
}

async function find(ports: Needs, person: Person, meant: NonNullable<ReturnType<typeof undoMeant>>): Promise<Found> {
  const { views, campaigns } = ports;
  const row =
    typeof meant === 'string'
      ? ((await findLast(ports, person)) ?? (await findLastTold(ports, person)))
      : await views.get<Application>(applicationView, meant.application);
  const campaign = findCampaign(campaigns, row?.data.campaign);
  if (!row || !campaign) return { scene: { undoing: null }, seqs: [] };
  const number =
    typeof meant === 'string' ? (row.data.held?.findLast(({ by }) => by === person.id)?.number ?? null) : meant.number;
  return {
    scene: {
      undoing: {
        application: row.data,
        campaign,
        number,
        name: await calledAs(ports, person.id),
        body: bodyIn(person, campaign.id),
        contacts: await contactsOfUndone(ports, row.data, number),
      },
    },
    seqs: [[row.id, row.seq]],
  };
}

/** The application that the person decided on last. */
async function findLast({ views }: Needs, { id }: Person): Promise<ViewRow<Application> | null> {
  const rows = await views.list<Application>(applicationView, { index: 'undoable', equals: id, limit: MOST });
  const madeAt = ({ data }: ViewRow<Application>) => data.held?.findLast(({ by }) => by === id)?.until ?? '';
  return rows.reduce<ViewRow<Application> | null>(
    (last, row) => (last && madeAt(last) >= madeAt(row) ? last : row),
    null,
  );
}

/** Of what the person's bodies decided and the applicant knows: the last one, to say what can still be done. */
async function findLastTold({ views }: Needs, person: Person): Promise<ViewRow<Application> | null> {
  let last: { row: ViewRow<Application>; at: string } | null = null;
  for (const { campaign, body } of bodiesOf(person)) {
    const equals = bodyKey(campaign, body);
    for (const row of await views.list<Application>(applicationView, { index: 'body', equals, limit: MOST_OF_BODY })) {
      const at = lastOfBody(row.data, body)?.at;
      if (at !== undefined && row.data.status !== 'awaiting-recommendation' && (!last || last.at < at))
        last = { row, at };
    }
  }
  return last?.row ?? null;
}
