import { campaignMeant } from '../../conversation/base/campaign-meant.ts';
import type { Desk, Heard, Scene } from '../../conversation/base/scene.ts';
import { unfinishedMeant } from '../../conversation/base/unfinished-meant.ts';
import { after } from '../../conversation/base/words.ts';
import { DONE } from '../../conversation/journey/machine.ts';
import { outdatedSince } from '../../conversation/journey/outdated-since.ts';
import { aboutPlace } from '../../conversation/steps/registry.ts';
import { adapted } from '../../domain/application/adapt.ts';
import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { asTold } from '../../domain/application/held.ts';
import { isKnown, trackOf } from '../../domain/application/progress.ts';
import { bodiesTold } from '../../domain/application/stage.ts';
import { isFiler } from '../../domain/application/together.ts';
import { addressOf, type PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { accountsOf, bodiesOf, type Person } from '../../domain/people/person.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Place } from '../../ports/turns.ts';
import type { ViewRow } from '../../ports/views.ts';
import { findChangedSince } from '../applications/find-changes.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { findPerson } from '../read-person.ts';
import { findAfterResults } from './find-after-results.ts';
import { findBroadcasting } from './find-broadcasting.ts';
import { findByMobile } from './find-by-mobile.ts';
import { findCurrent } from './find-current.ts';
import { findHandovers } from './find-handovers.ts';
import { findJoining, findOwnerPlace } from './find-joining.ts';
import { findLookedUp } from './find-looked-up.ts';
import { findReviewedSince, namedForReview } from './find-reviewed.ts';
import { findScoring } from './find-scoring.ts';
import { findUndoing } from './find-undoing.ts';
import { loadDesks } from './load-desks.ts';

type Needs = Pick<
  Ports,
  | 'turns'
  | 'views'
  | 'journal'
  | 'claims'
  | 'campaigns'
  | 'vocabulary'
  | 'wording'
  | 'staff'
  | 'auditors'
  | 'staffNames'
  | 'staffInUse'
  | 'clock'
  | 'random'
  | 'outbox'
  | 'channels'
  | 'undoSeconds'
  | 'coordination'
  | 'log'
>;

/** Own applications a person switches among. */
const OWN_LIMIT = 20;

/** A scene and the journal positions it was read at. */
export interface LoadedScene {
  scene: Scene;
  /** Application id, key of a recommending body, or `handover/<person>` → the seq its copy has seen. */
  seqs: ReadonlyMap<string, number>;
  /** The application's copy as it is kept, not adapted to the campaign's revision. */
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

/** Whether the quota of the platform that the person is on is nearly used up. */
async function savesMessages({ channels }: Pick<Ports, 'channels'>, person: Person): Promise<boolean> {
  const [account = person.id] = accountsOf(person, person.id);
  const { saving } = channels[addressOf(account)?.channel ?? ''] ?? {};
  return saving !== undefined && (await saving.isOn());
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
  const [joining, handovers, results] = await Promise.all([
    mayTryCode ? findJoining(ports, heard) : undefined,
    findHandovers(ports, id, heard),
    findAfterResults(ports, heard, person, newApplicationId),
  ]);
  const meant = campaignMeant(campaigns, person, own?.data ?? null, clock.now());
  if (!meant) throw new Error('no campaign is loaded');
  const { campaign, isSettled } = meant;
  const named = bodiesOf(person).length > 0 ? namedForReview(heard, person) : null;
  const isUnfinishedAsked = unfinishedMeant(vocabulary, heard) !== null;
  const desks = await loadDesks(ports, person, { named: named?.application ?? null, isUnfinishedAsked });
  const reviewed = named && (await findReviewedSince(ports, person, named));
  const told = own && concernsBody(campaign, own.data, person.bookmark?.place) ? bodiesTold(own.data) : [];
  const contacts = (await Promise.all(told.map((body) => listContacts(ports, campaign.id, body)))).flat();
  const role = roleOf(ports, id);
  const broadcasting = role.isStaff ? await findBroadcasting(ports, person, campaign, heard) : null;
  const undoing = await findUndoing(ports, person, heard, role.isStaff);
  const lookUp = role.isStaff || role.isAuditor ? await findLookedUp(ports, heard, own?.data ?? null) : null;
  const scene: Scene = {
    campaign,
    isSettled,
    campaigns,
    desks: desks.map(({ desk }) => desk),
    vocabulary,
    person,
    ...(own ? adapted(campaign, own.data, clock.now()) : { application: null }),
    waiting: [],
    contacts,
    ...role,
    ...handovers.scene,
    undoSeconds: ports.undoSeconds,
    now: clock.now(),
    newApplicationId,
  };
  // What most messages have none of is put on afterwards: their scenes are of one shape, which is read faster.
  if (person.applications.length > (own ? 1 : 0)) scene.own = await listOwn(ports, person);
  if (broadcasting) scene.broadcasting = broadcasting.scene;
  if (lookUp) scene.lookUp = lookUp;
  if (undoing) scene.undoing = undoing.undoing ?? null;
  if (reviewed) scene.reviewed = reviewed;
  if (!mayTryCode) scene.isCodeRefused = true;
  if (own !== null && own.data.applicant !== id) scene.ownerPlace = await findOwnerPlace(ports, own.data);
  if (joining) {
    scene.joining = joining.joining ?? null;
    scene.ownerPlace = joining.ownerPlace ?? null;
  }
  if (await savesMessages(ports, person)) scene.savesMessages = true;
  Object.assign(
    scene,
    results.scene,
    role.isStaff || role.isAuditor ? null : await findByMobile(ports, person, heard),
    await findScoring(ports, person, mayTryCode ? codeTyped(ports, heard, cause) : null, role),
  );
  const read = own === null ? null : outdatedSince(scene, heard);
  if (own && read) scene.changed = await findChangedSince(ports, own.data, read);
  const seqs: [string, number][] = [...(own ? [[own.id, own.seq] satisfies [string, number]] : []), ...results.seqs];
  if (joining?.joining) seqs.push([joining.joining.application.id, joining.seq ?? 0]);
  const others = [handovers.seqs, broadcasting?.seqs ?? [], undoing?.seqs ?? []];
  const seen = [...desks.map((one) => one.seqs), seqs, ...others];
  return { scene, own, places: placesOf(desks), seqs: new Map(seen.flatMap((known) => [...known])) };
}

/** By key of the body. */
function placesOf(desks: readonly { desk: Desk; places: ReadonlyMap<string, Place> }[]): LoadedScene['places'] {
  return new Map(desks.map(({ desk, places }) => [bodyKey(desk.campaign.id, desk.body), places]));
}

/** A code of an invitation, with the message that it came by; null when none was typed. */
function codeTyped({ vocabulary }: Needs, heard: Heard, cause: string): { code: string; cause: string } | null {
  const code = heard.kind === 'text' ? after(vocabulary, 'bind', heard.text) : null;
  return code ? { code, cause } : null;
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

async function listOwn({ views }: Needs, person: Person): Promise<Application[]> {
  const ids = person.applications.slice(-OWN_LIMIT).map(({ id }) => id);
  const rows = await Promise.all(ids.map((id) => views.get<Application>(applicationView, id)));
  return rows.flatMap((row) => (row && isFiler(row.data, person.id) ? [asTold(row.data)] : []));
}
