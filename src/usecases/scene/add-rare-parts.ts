import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { outdatedSince } from '../../conversation/journey/place/outdated-since.ts';
import { textAfterWord } from '../../conversation/meaning/words.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { isFiler } from '../../domain/application/together/together.ts';
import { addressOf } from '../../domain/base/person.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Channel } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { findChangedSince } from '../applications/find-changes.ts';
import { isCodeAlone, isInvitation } from '../bodies/invite-contact.ts';
import { findAfterResults } from './find-after-results.ts';
import { findBroadcasting } from './find-broadcasting.ts';
import { findByMobile } from './find-by-mobile.ts';
import { findJoining, findOwnerPlace } from './find-joining.ts';
import { findLookedUp } from './find-looked-up.ts';
import { findScoring } from './find-scoring.ts';
import { findUndoing } from './find-undoing.ts';
import { isBeingRead } from './is-being-read.ts';

/** What these look-ups read. */
export type RareNeeds = Pick<
  Ports,
  | 'views'
  | 'journal'
  | 'claims'
  | 'campaigns'
  | 'vocabulary'
  | 'wording'
  | 'staff'
  | 'staffNames'
  | 'staffInUse'
  | 'clock'
  | 'inbox'
  | 'outbox'
  | 'channels'
  | 'coordination'
  | 'log'
>;

/** Own applications a person switches among. */
const OWN_LIMIT = 20;

interface Asked {
  heard: Heard;
  /** The application the conversation is about, as it is kept. */
  own: Application | null;
  /** The message's: a code that was used by another message, also the person's own, is used. */
  cause: string;
  mayTryCode: boolean;
}

type Positions = (readonly [string, number])[];

/** Adds to a scene what only few messages need: last, so that the scenes of most messages have one shape, which is read faster. What a message does not need is
 *  null at once, without waiting. @returns the journal positions it was read at */
export async function addRareParts(ports: RareNeeds, scene: Scene, asked: Asked): Promise<Positions> {
  const { person, isStaff, isAuditor = false } = scene;
  const { heard, own, cause, mayTryCode } = asked;
  const seqs: Positions = [];
  if (!mayTryCode) scene.isCodeRefused = true;
  if (person.applications.length > (own ? 1 : 0)) Object.assign(scene, await listOwn(ports, person, own));
  if (own !== null && own.applicant !== person.id) scene.ownerPlace = await findOwnerPlace(ports, own);
  const reading = isBeingRead(ports, person.id, heard, cause);
  if (reading && (await reading)) scene.isBeingRead = true;
  const results = findAfterResults(ports, heard, person, scene.newApplicationId);
  if (results) seqs.push(...addTo(scene, await results));
  if (isStaff || isAuditor) seqs.push(...(await addForStaff(ports, scene, asked)));
  const undoing = findUndoing(ports, person, heard, isStaff);
  if (undoing) seqs.push(...addTo(scene, await undoing));
  const joining = mayTryCode ? findJoining(ports, heard) : undefined;
  if (joining) seqs.push(...addTo(scene, await joining));
  const saving = channelOf(ports, person)?.saving?.isOn();
  if (saving && (await saving)) scene.savesMessages = true;
  const listed = isStaff || isAuditor ? null : findByMobile(ports, person, heard);
  const byMobile = listed && (await listed);
  if (byMobile) scene.byMobile = byMobile;
  const typing = mayTryCode ? codeTyped(ports, scene, heard, cause) : null;
  const typed = typing instanceof Promise ? await typing : typing;
  const scoring = findScoring(ports, person, typed, scene);
  if (scoring) Object.assign(scene, await scoring);
  const read = own === null ? null : outdatedSince(scene, heard);
  if (own && read) scene.changed = await findChangedSince(ports, own, read);
  return seqs;
}

/** @returns where it was read */
function addTo(scene: Scene, found: { scene: Partial<Scene>; seqs: Positions }): Positions {
  Object.assign(scene, found.scene);
  return found.seqs;
}

async function addForStaff(ports: RareNeeds, scene: Scene, { heard, own }: Asked): Promise<Positions> {
  const lookUp = await findLookedUp(ports, heard, own);
  if (lookUp) scene.lookUp = lookUp;
  const found = scene.isStaff ? await findBroadcasting(ports, scene.person, scene.campaign, heard) : null;
  if (found) scene.broadcasting = found.scene;
  return found?.seqs ?? [];
}

/** The app that the person wrote in last. */
function channelOf({ channels }: RareNeeds, { id, usedAccount = id }: Person): Channel | undefined {
  return channels[addressOf(usedAccount)?.channel ?? ''];
}

/** A code of an invitation, with the message that it came by: behind its word, or alone where it is one; null when none was typed. */
function codeTyped(
  ports: RareNeeds,
  { application, person }: Scene,
  heard: Heard,
  cause: string,
): AtOnce<TypedCode | null> {
  if (heard.kind !== 'text') return null;
  const code = textAfterWord(ports.vocabulary, 'bind', heard.text);
  if (code) return { code, cause };
  // Whoever fills in a form answers in such signs too.
  return application === null && isCodeAlone(heard.text) ? codeAlone(ports, person, heard.text, cause) : null;
}

async function codeAlone(ports: RareNeeds, { id }: Person, code: string, cause: string): Promise<TypedCode | null> {
  const { isAllowed } = await ports.coordination.limit(`codes-alone/${id}`, MOST_CODES_ALONE, 3600);
  return isAllowed && (await isInvitation(ports, code)) ? { code, cause } : null;
}

interface TypedCode {
  code: string;
  cause: string;
}

/** In an hour: more are looked up behind their word only. */
const MOST_CODES_ALONE = 6;

/** The applications of a person, and without a current one the last that they may fill in no more. */
async function listOwn(
  { views }: RareNeeds,
  person: Person,
  current: Application | null,
): Promise<Pick<Scene, 'own' | 'removedFrom'>> {
  const ids = person.applications.slice(-OWN_LIMIT).map(({ id }) => id);
  const rows = await Promise.all(ids.map((id) => views.get<Application>(applicationView, id)));
  const known = rows.flatMap((row) => (row ? [row.data] : []));
  const own = known.filter((one) => isFiler(one, person.id)).map(asApplicantKnowsIt);
  const gone = current ? undefined : known.findLast((one) => !isFiler(one, person.id) && one.status !== 'erased');
  return { own, ...(gone ? { removedFrom: gone } : {}) };
}
