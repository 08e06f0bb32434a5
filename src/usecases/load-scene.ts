import type { Heard, Scene } from '../conversation/scene.ts';
import { after } from '../conversation/words.ts';
import type { Application } from '../domain/application/application.ts';
import { nobodyYet, type Person } from '../domain/people/person.ts';
import type { PersonId } from '../domain/person.ts';
import { applicationView, personView } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import { readInvitation } from './invite-contact.ts';

type Needs = Pick<Ports, 'views' | 'claims' | 'campaigns' | 'vocabulary' | 'staff' | 'clock' | 'random'>;

/** How many waiting applications one turn looks at. */
const WAITING_LIMIT = 50;

/** A scene and the journal positions it was read at. */
export interface LoadedScene {
  scene: Scene;
  /** Application id → the seq its copy has seen. */
  seqs: ReadonlyMap<string, number>;
}

/** Gathers what one turn looks at. Reads a bounded number of rows, however many applications there are. */
export async function loadScene(
  ports: Needs,
  id: PersonId,
  heard: Heard,
  newApplicationId: string,
): Promise<LoadedScene> {
  const { views, campaigns, vocabulary, staff, clock } = ports;
  const person = (await views.get<Person>(personView, id))?.data ?? nobodyYet(id);
  const own = person.bookmark?.application
    ? await views.get<Application>(applicationView, person.bookmark.application)
    : null;
  const campaign = campaigns.find((known) => known.id === own?.data.campaign) ?? campaigns[0];
  if (!campaign) throw new Error('no campaign is loaded');
  const waiting = person.body ? await listWaiting(ports, person.body) : [];
  const contacts =
    own?.data.body && person.bookmark?.place === 'submit' ? await listContacts(ports, campaign.id, own.data.body) : [];
  const code = heard.kind === 'text' ? after(vocabulary, 'bind', heard.text) : null;
  const scene: Scene = {
    campaign,
    vocabulary,
    person,
    application: own?.data ?? null,
    waiting: waiting.map(({ data }) => data),
    contacts,
    isStaff: staff.includes(id),
    ...(code ? { invitation: await readInvitation(ports, code, id) } : {}),
    now: clock.now(),
    newApplicationId,
  };
  return { scene, seqs: new Map([own, ...waiting].flatMap((row) => (row ? [[row.id, row.seq] as const] : []))) };
}

async function listWaiting({ views }: Needs, { campaign, body }: { campaign: string; body: string }) {
  return views.list<Application>(applicationView, {
    index: 'waiting',
    equals: `${campaign}/${body}`,
    limit: WAITING_LIMIT,
  });
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
