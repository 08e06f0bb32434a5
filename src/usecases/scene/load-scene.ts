import { desksFor } from '../../conversation/base/desk.ts';
import type { Desk, Heard, Scene } from '../../conversation/base/scene.ts';
import { DONE } from '../../conversation/journey/machine/machine.ts';
import { campaignMeant } from '../../conversation/meaning/campaign-meant.ts';
import { unfinishedMeant } from '../../conversation/meaning/unfinished-meant.ts';
import { aboutPlace } from '../../conversation/steps/registry.ts';
import { adaptToRevision } from '../../domain/application/answers/adapt.ts';
import { isKnown, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodiesToTell } from '../../domain/application/stages/stage.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodiesOf } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Place } from '../../ports/store/turns.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { findPerson } from '../read-person.ts';
import { addRareParts, type RareNeeds } from './add-rare-parts.ts';
import { findCurrent } from './find-current.ts';
import { findHandovers } from './find-handovers.ts';
import { findJustDecided, findReviewedSince, namedForReview } from './find-reviewed-since.ts';
import { loadDesks } from './load-desks.ts';

type Needs = RareNeeds & Pick<Ports, 'turns' | 'auditors' | 'random' | 'undoSeconds'>;

/** A scene and the journal positions it was read at. */
export interface LoadedScene {
  scene: Scene;
  /** Application id, key of a recommending body, or `handover/<person>` → the seq its copy has seen. */
  seqs: ReadonlyMap<string, number>;
  /** The application's copy as it is kept, not adaptToRevision to the campaign's revision. */
  own: ViewRow<Application> | null;
  /** By key of the body and track: the place under a quota that a recommendation takes. */
  places: ReadonlyMap<string, ReadonlyMap<string, Place>>;
}

export interface LoadOptions {
  /** The message's: a code that was used by another message, also the person's own, is used. */
  cause?: string;
  /** False: the person typed too many codes, and this one is not looked up. */
  mayTryCode?: boolean;
}

/** Gathers what one turn looks at. Reads a bounded number of rows, however many applications there are. */
export async function loadScene(
  ports: Needs,
  id: PersonId,
  heard: Heard,
  newApplicationId: string,
  { cause = '', mayTryCode = true }: LoadOptions = {},
): Promise<LoadedScene> {
  const { campaigns, vocabulary, clock } = ports;
  const known = await findPerson(ports, id);
  const { person, row: own } = await findCurrent(ports, known, heard);
  const handovers = await findHandovers(ports, id, heard);
  const meant = campaignMeant(campaigns, person, own?.data ?? null, clock.now());
  if (!meant) throw new Error('no campaign is loaded');
  const { campaign, isSettled } = meant;
  const named = bodiesOf(person).length > 0 ? namedForReview(heard, person) : null;
  const isUnfinishedAsked = unfinishedMeant(vocabulary, heard) !== null;
  const acting = loadDesks(ports, person, { named: named?.application ?? null, isUnfinishedAsked });
  const desks = acting instanceof Promise ? await acting : acting;
  const told = own && concernsBody(campaign, own.data, person.bookmark?.place) ? bodiesToTell(own.data) : [];
  const scene: Scene = {
    campaign,
    isSettled,
    campaigns,
    desks: desksFor(
      heard,
      desks.map(({ desk }) => desk),
      { person, now: clock.now() },
    ),
    vocabulary,
    person,
    ...(own ? adaptToRevision(campaign, own.data, clock.now()) : { application: null }),
    waiting: [],
    contacts: told.length > 0 ? await listContactsOf(ports, campaign, told) : [],
    ...roleOf(ports, id),
    ...handovers.scene,
    undoSeconds: ports.undoSeconds,
    now: clock.now(),
    newApplicationId,
  };
  const reviewed = named && (await findReviewedSince(ports, person, named));
  if (reviewed) scene.reviewed = reviewed;
  const rare = await addRareParts(ports, scene, { heard, own: own?.data ?? null, cause, mayTryCode });
  const finding = findJustDecided(ports, scene, heard);
  const justDecided = finding && (await finding);
  if (justDecided) scene.reviewed = justDecided;
  const seqs: (readonly [string, number])[] = [];
  for (const { seqs: read } of desks) seqs.push(...read);
  if (own) seqs.push([own.id, own.seq]);
  seqs.push(...handovers.seqs, ...rare);
  return { scene, own, places: placesOf(desks), seqs: new Map(seqs) };
}

async function listContactsOf(
  ports: Needs,
  { id }: CampaignDefinition,
  bodies: readonly string[],
): Promise<PersonId[]> {
  return (await Promise.all(bodies.map((body) => listContacts(ports, id, body)))).flat();
}

/** By key of the body. */
function placesOf(desks: readonly { desk: Desk; places: ReadonlyMap<string, Place> }[]): LoadedScene['places'] {
  return new Map(desks.map(({ desk, places }) => [bodyKey(desk.campaign.id, desk.body), places]));
}

function roleOf({ staff, auditors }: Needs, id: PersonId): Pick<Scene, 'isStaff' | 'isAuditor'> {
  return { isStaff: staff.includes(id), ...(auditors.includes(id) ? { isAuditor: true } : {}) };
}

/** Whether what is said may concern the recommending body: submitting and, when nothing is asked any more, taking back. */
function concernsBody(
  campaign: CampaignDefinition,
  application: Application,
  place: string | null | undefined,
): boolean {
  if (place === DONE) return true;
  const isThere = isKnown([campaign], application);
  return isThere && aboutPlace(trackOf(campaign, application), place)?.concernsBody === true;
}
