import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { after } from '../../conversation/base/words.ts';
import { outdatedSince } from '../../conversation/journey/outdated-since.ts';
import { adapted } from '../../domain/application/adapt.ts';
import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { isFiler } from '../../domain/application/together.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import { type BodyPapers, bodyKey, noPapersYet } from '../../domain/recommendation/papers.ts';
import { bodyView } from '../../domain/recommendation/papers-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/views.ts';
import { readInvitation } from '../console/invite-contact.ts';
import { findPerson } from '../read-person.ts';
import { changedLabels } from '../review/find-changes.ts';
import { findCurrent } from './find-current.ts';
import { findHandovers } from './find-handovers.ts';
import { findJoining, findOwnerPlace } from './find-joining.ts';
import { findReviewedSince, namedForReview } from './find-reviewed.ts';

type Needs = Pick<
  Ports,
  'turns' | 'views' | 'journal' | 'claims' | 'campaigns' | 'vocabulary' | 'staff' | 'staffNames' | 'clock' | 'random'
>;

/** How many waiting applications one turn looks at. */
const WAITING_LIMIT = 50;

/** Places where what is said may concern the recommending body: submitting and taking back. */
const CONTACTED = ['submit', 'done'];
/** Own applications a person switches among. */
const OWN_LIMIT = 20;

/** A scene and the journal positions it was read at. */
export interface LoadedScene {
  scene: Scene;
  /** Application id, key of a recommending body, or `handover/<person>` → the seq its copy has seen. */
  seqs: ReadonlyMap<string, number>;
  /** The application's copy as it is kept, not adapted to the campaign's revision. */
  own: ViewRow<Application> | null;
}

/** Gathers what one turn looks at. Reads a bounded number of rows, however many applications there are.
 *  @param mayTryCode false: the person typed too many codes, and this one is not looked up */
export async function loadScene(
  ports: Needs,
  id: PersonId,
  heard: Heard,
  newApplicationId: string,
  mayTryCode = true,
): Promise<LoadedScene> {
  const { campaigns, vocabulary, staff, clock } = ports;
  const known = await findPerson(ports, id);
  const { person, row: own } = await findCurrent(ports, known, heard);
  const [joining, handovers] = await Promise.all([
    mayTryCode ? findJoining(ports, heard) : undefined,
    findHandovers(ports, id),
  ]);
  const isShared = own !== null && own.data.applicant !== id;
  const campaign = findCampaign(campaigns, own?.data.campaign) ?? campaigns[0];
  if (!campaign) throw new Error('no campaign is loaded');
  const named = person.body ? namedForReview(heard, person) : null;
  const waiting = person.body ? await listWaiting(ports, person.body, named?.application ?? null) : [];
  const reviewed = named && (await findReviewedSince(ports, person, named));
  const contacts =
    own?.data.body && CONTACTED.includes(person.bookmark?.place ?? '')
      ? await listContacts(ports, campaign.id, own.data.body)
      : [];
  const papers = person.body?.campaign === campaign.id ? await loadPapers(ports, person.body) : null;
  const code = heard.kind === 'text' ? after(vocabulary, 'bind', heard.text) : null;
  const scene: Scene = {
    campaign,
    vocabulary,
    person,
    ...(own ? adapted(campaign, own.data, clock.now()) : { application: null }),
    waiting: waiting.map(({ data }) => data),
    contacts,
    ...(person.applications.length > 1 ? { own: await listOwn(ports, person) } : {}),
    isStaff: staff.includes(id),
    ...handovers.scene,
    ...(papers ? { papers: papers.scene } : {}),
    ...(reviewed ? { reviewed } : {}),
    ...(code && mayTryCode ? { invitation: await readInvitation(ports, code, id) } : {}),
    ...(mayTryCode ? {} : { isCodeRefused: true }),
    ...(isShared ? { ownerPlace: await findOwnerPlace(ports, own.data) } : {}),
    ...(joining ? { joining: joining.joining ?? null, ownerPlace: joining.ownerPlace ?? null } : {}),
    now: clock.now(),
    newApplicationId,
  };
  const seen = own === null ? null : outdatedSince(scene, heard);
  if (own && seen !== null) {
    const entries = await ports.journal.read(`application/${own.id}`);
    scene.changed = changedLabels(campaign, entries, ({ seq }) => seq <= seen);
  }
  const seqs = [own, ...waiting].flatMap((row) => (row ? [[row.id, row.seq] as const] : []));
  if (joining?.joining) seqs.push([joining.joining.application.id, joining.seq ?? 0]);
  return {
    scene,
    own,
    seqs: new Map([...seqs, ...handovers.seqs, ...(papers ? [[papers.key, papers.seq] as const] : [])]),
  };
}

/** The papers of a recommending body, and what it has endorsed. */
async function loadPapers({ views }: Needs, { campaign, body }: { campaign: string; body: string }) {
  const key = bodyKey(campaign, body);
  const [row, endorsed] = await Promise.all([
    views.get<BodyPapers>(bodyView, key),
    listEndorsed({ views }, campaign, body),
  ]);
  return { key, seq: row?.seq ?? 0, scene: { state: row?.data ?? noPapersYet(campaign, body), endorsed } };
}

/** What a recommending body has endorsed; at most a thousand. */
export async function listEndorsed(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  body: string,
): Promise<Application[]> {
  const query = { index: 'endorsed', equals: bodyKey(campaign, body), limit: 1000 };
  return (await views.list<Application>(applicationView, query)).map(({ data }) => data);
}

async function listOwn({ views }: Needs, person: Person): Promise<Application[]> {
  const ids = person.applications.slice(-OWN_LIMIT).map(({ id }) => id);
  const rows = await Promise.all(ids.map((id) => views.get<Application>(applicationView, id)));
  return rows.flatMap((row) => (row && isFiler(row.data, person.id) ? [row.data] : []));
}

async function listWaiting(
  { views }: Needs,
  { campaign, body }: { campaign: string; body: string },
  named: string | null,
) {
  const index = `${campaign}/${body}`;
  const rows = await views.list<Application>(applicationView, {
    index: 'waiting',
    equals: index,
    limit: WAITING_LIMIT,
  });
  if (named === null || rows.some(({ id }) => id === named)) return rows;
  const row = await views.get<Application>(applicationView, named);
  return row && applicationView.indexes.waiting(row.data) === index ? [...rows, row] : rows;
}

/** Who is told when something reaches a recommending body. */
export async function listContacts(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  body: string,
): Promise<PersonId[]> {
  const rows = await views.list<Person>(personView, { index: 'body', equals: `${campaign}/${body}`, limit: 100 });
  return rows.map(({ id }) => id);
}
