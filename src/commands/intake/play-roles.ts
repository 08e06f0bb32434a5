import { vocabulary } from '../../../templates/vocabulary.ts';
import { papersModeIn } from '../../conversation/base/desk.ts';
import type { Outcome } from '../../conversation/base/outcome.ts';
import type { Scene } from '../../conversation/base/scene.ts';
import { turn } from '../../conversation/turn.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Part } from '../../domain/messages/messages.ts';
import { newPerson, type Person } from '../../domain/people/person.ts';
import { type BodyPapers, noPapersYet } from '../../domain/recommendation/papers.ts';
import { statisticsFormOf } from '../../domain/recommendation/papers-context.ts';
import { evolvePapersBy } from '../../domain/recommendation/papers-events.ts';
import { decisionIn } from '../../usecases/applications/last-decision.ts';
import type { Stored } from './grade.ts';

/** Tracks of a corpus that are no form of an applicant: annex 6, the first review, staff. */
const roles = ['statistics', 'desk', 'staff'] as const;
export type Role = (typeof roles)[number];

/** Somebody who acts for a recommending body, or a member of staff, without store, clock or channel. */
export interface RolePlay {
  role: Role;
  campaign: CampaignDefinition;
  person: Person;
  body: string;
  /** What waits at the desk. */
  waiting: readonly Application[];
  papers: BodyPapers;
  /** What was decided on the application that waited. */
  decision: string | null;
  now: Date;
  /** What was said to the last message. */
  parts: readonly Part[];
}

const CONTACT = 'wecom:fangxiaolan';
const STAFF = 'wecom:yulin';

/** @returns null for the name of a form's track */
export function roleNamed(track: string): Role | null {
  return roles.find((role) => role === track) ?? null;
}

/** Where the conversation of a contact or of staff is before the message. @param submitted waits at the contact's desk
 *  @throws Error when annex 6 never comes to the column */
export function roleAt(campaign: CampaignDefinition, role: Role, asked: string, submitted: Application, now: Date) {
  const body = submitted.body ?? '';
  const papers = noPapersYet(campaign.id, body);
  const person = newPerson(role === 'staff' ? STAFF : CONTACT);
  const waiting = role === 'desk' ? [submitted] : [];
  const begun: RolePlay = { role, campaign, person, body, waiting, papers, decision: null, now, parts: [] };
  return role === 'statistics' ? filledUpTo(begun, asked) : begun;
}

function filledUpTo(begun: RolePlay, asked: string): RolePlay {
  let play = hearAs(begun, vocabulary.words['statistics-sheet'][0] ?? '');
  for (const { example } of statisticsFormOf(begun.campaign)?.fields ?? []) {
    if (askedIn(play) === asked) return play;
    play = hearAs(play, example ?? '');
  }
  if (askedIn(play) === asked) return play;
  throw new Error(`annex 6 never comes to ${asked}`);
}

function askedIn({ person }: RolePlay): string | null {
  const mode = papersModeIn(person.bookmark?.mode);
  return mode?.kind === 'filling-statistics' ? mode.field : null;
}

/** One message further. */
export function hearAs(play: RolePlay, text: string): RolePlay {
  const outcome = turn(sceneOf(play), { kind: 'text', text });
  return outcome ? after(play, outcome) : { ...play, parts: [] };
}

function sceneOf({ role, campaign, person, body, waiting, papers, now }: RolePlay): Scene {
  const desk = { campaign, body, waiting, contacts: [], papers: { state: papers, endorsed: [] } };
  return {
    campaign,
    isSettled: true,
    campaigns: [campaign],
    desks: role === 'staff' ? [] : [desk],
    vocabulary,
    person,
    application: null,
    waiting: [],
    contacts: [],
    isStaff: role === 'staff',
    staff: [{ person: STAFF, name: null }],
    handovers: [],
    now,
    newApplicationId: 'SB7K3M9R',
  };
}

function after(play: RolePlay, { change, bookmark, parts }: Outcome): RolePlay {
  const at = play.now.toISOString();
  const person = { ...play.person, bookmark };
  if (change.kind === 'body')
    return {
      ...play,
      person,
      parts,
      papers: change.events.reduce((known, event) => evolvePapersBy(known, event, at), play.papers),
    };
  const decided =
    change.kind === 'application' ? (change.events.map(decisionIn).find((one) => one !== null) ?? null) : null;
  return decided ? { ...play, person, parts, decision: decided, waiting: [] } : { ...play, person, parts };
}

/** What a message changed on record. */
export function changedBy(before: RolePlay, { papers, decision }: RolePlay): Stored {
  const old = before.papers.answers;
  const answers = Object.entries(papers.answers).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field]),
  );
  return { ...Object.fromEntries(answers), ...(decision ? { decision } : {}) };
}
