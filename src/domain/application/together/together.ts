import type { JournalEvent } from '../../base/journal-entry.ts';
import { type PersonId, shownAccount } from '../../base/person.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import type { AnswerOrigin, AnswerSource, ColleagueInvitation } from '../record/together-state.ts';

export function isHelper({ helpers = [] }: Application, person: PersonId): boolean {
  return helpers.some((helper) => helper.person === person);
}

/** Whether a person may see and fill in the application. */
export function isFiler(application: Application, person: PersonId): boolean {
  return application.applicant === person || isHelper(application, person);
}

/** Everybody who fills it in, the owner first. */
export function filersOf({ applicant, helpers = [] }: Application): PersonId[] {
  return [applicant, ...helpers.map(({ person }) => person)];
}

/** The name that somebody gave who joined; null for everybody else. */
export function nameGiven({ helpers = [] }: Application, person: PersonId): string | null {
  return helpers.find((helper) => helper.person === person)?.name ?? null;
}

/** What a person is called; the owner and those who gave no name by their user id. */
export function callNameOf(application: Application, person: PersonId): string {
  return nameGiven(application, person) ?? shownAccount(person);
}

/** The code that colleagues can join with now. */
export function openInvitation({ invitation }: Application, now: Date): ColleagueInvitation | null {
  return invitation && invitation.uses > 0 && new Date(invitation.until) > now ? invitation : null;
}

/** What happens when several people fill in one application. */
export type TogetherEvent = Extract<
  ApplicationEvent,
  {
    kind: 'colleaguesInvited' | 'invitationRevoked' | 'helperJoined' | 'helperRemoved' | 'clashRaised' | 'clashSettled';
  }
>;

export function evolveTogether(application: Application, event: TogetherEvent): Application {
  const { helpers = [], clashes = [], invitation } = application;
  switch (event.kind) {
    case 'colleaguesInvited': {
      const { code, until, uses } = event;
      return { ...application, invitation: { code, until, uses } };
    }
    case 'invitationRevoked':
      return { ...application, invitation: null };
    case 'helperJoined': {
      const { person, name } = event;
      const rest = helpers.filter((helper) => helper.person !== person);
      const left = invitation ? { ...invitation, uses: invitation.uses - 1 } : null;
      return { ...application, helpers: [...rest, { person, name }], invitation: left };
    }
    case 'helperRemoved':
      return { ...application, helpers: helpers.filter(({ person }) => person !== event.person) };
    case 'clashRaised': {
      const { number, field, value, by, isEnclosed } = event;
      const pieces = { ...application.pieces, [field]: undefined };
      const pictures = { ...application.pictures, [field]: undefined };
      const raised = [...clashes, { number, field, value, by, isEnclosed }];
      return { ...application, pieces, pictures, clashes: raised, clashCount: number };
    }
    case 'clashSettled':
      return { ...application, clashes: clashes.filter(({ number }) => number !== event.number) };
  }
}

/** Keeps who answered what, when and where, from a whole entry. Answers on phone pages have causes that begin with `h5:`. */
export function withOrigins(
  application: Application,
  entry: { seq: number; by: PersonId; at: string; cause: string; events: readonly JournalEvent[] },
): Application {
  const { by, at, seq } = entry;
  const origins: Record<string, AnswerOrigin | undefined> = { ...application.origins };
  for (const event of entry.events) {
    if (!WRITTEN.includes(event.kind) || typeof event.field !== 'string') continue;
    origins[event.field] = {
      by,
      at,
      seq,
      source: sourceOf(event) ?? (entry.cause.startsWith('h5:') ? 'page' : 'chat'),
    };
  }
  return { ...application, origins, seq };
}

const WRITTEN = ['fieldAnswered', 'pieceAdded', 'textEdited', 'pictureAdded'];
const SOURCES: readonly AnswerSource[] = ['chat', 'page', 'pasted', 'word'];

function sourceOf(event: JournalEvent): AnswerSource | null {
  return SOURCES.find((source) => source === event.source) ?? null;
}
