import type { ApplicationEvent } from '../../domain/application/events.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { HandoverEvent } from '../../domain/handover/handover-events.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { Bookmark, BookmarkMode } from '../../domain/people/bookmark.ts';
import type { PersonEvent } from '../../domain/people/person.ts';
import type { PapersEvent } from '../../domain/recommendation/papers-events.ts';
import { ENGINE } from '../journey/machine.ts';
import type { Scene } from './scene.ts';

/** What one message comes to: one journal entry's worth. */
export interface Outcome {
  /** The application that changes, or null when none does. */
  application: string | null;
  applicationEvents: ApplicationEvent[];
  /** What changes in the papers of a recommending body; then no application changes. */
  body?: { key: string; events: PapersEvent[] };
  /** What happens in the handover of a person to staff; then neither an application nor a body's papers change. */
  handover?: { asker: PersonId; events: HandoverEvent[] };
  personEvents: Exclude<PersonEvent, { kind: 'bookmarkMoved' }>[];
  bookmark: Bookmark;
  /** What the person is told, in order. */
  parts: Part[];
  /** What others are told. */
  effects: Effect[];
}

/** Tells the person something and keeps everything as it is, but for the count of turns. */
export function saying(scene: Scene, parts: Part[], mode: BookmarkMode | null = null): Outcome {
  return told(parts, { ...nextBookmark(scene), mode });
}

/** Something is said and the conversation moves; nothing that is on record changes. */
export function told(parts: Part[], bookmark: Bookmark): Outcome {
  return { application: null, applicationEvents: [], personEvents: [], effects: [], parts, bookmark };
}

/** The person's bookmark one turn further. */
export function nextBookmark({ person, campaign, application }: Scene): Bookmark {
  const kept = person.bookmark;
  return {
    turn: (kept?.turn ?? 0) + 1,
    engine: ENGINE,
    campaign: campaign.id,
    revision: campaign.revision,
    application: application?.id ?? kept?.application ?? null,
    place: kept?.place ?? null,
    skipped: kept?.skipped ?? [],
    isDetour: kept?.isDetour ?? false,
    misses: kept?.misses ?? 0,
    mode: kept?.mode ?? null,
    lastField: kept?.lastField ?? null,
    seen: kept?.seen,
    section: kept?.section ?? null,
    ...(kept?.attending ? { attending: kept.attending } : {}),
  };
}
