import type { ApplicationEvent } from '../../domain/application/record/events.ts';
import type { Effect, Work } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { BroadcastEvent } from '../../domain/broadcast/broadcast-events.ts';
import type { GalleryEvent } from '../../domain/gallery/gallery-events.ts';
import type { HandoverEvent } from '../../domain/handover/handover-events.ts';
import type { Part } from '../../domain/messages/messages.ts';
import type { ObjectionEvent } from '../../domain/objection/objection.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import type { BookmarkMode } from '../../domain/people/bookmark-mode.ts';
import type { PersonEvent } from '../../domain/people/person-events.ts';
import type { PapersEvent } from '../../domain/recommendation/papers-events.ts';
import { ENGINE } from './engine.ts';
import type { Scene } from './scene.ts';

/** What one message changes on record, and so the stream its entry stands in. One message changes one thing. */
export type Change =
  /** The person's own record; without events only the conversation moves. */
  | { kind: 'person'; events: Exclude<PersonEvent, { kind: 'bookmarkMoved' }>[] }
  | { kind: 'application'; application: string; events: ApplicationEvent[] }
  /** The papers of a recommending body, `<campaign>/<body>`. */
  | { kind: 'body'; key: string; events: PapersEvent[] }
  /** A broadcast of staff. */
  | { kind: 'broadcast'; id: string; events: BroadcastEvent[] }
  /** Somebody objects to a result. */
  | { kind: 'objection'; id: string; events: ObjectionEvent[] }
  /** What the public gallery shows of an application. */
  | { kind: 'gallery'; application: string; events: GalleryEvent[] }
  /** The handover of a person to staff. */
  | { kind: 'handover'; asker: PersonId; events: HandoverEvent[] };

/** What one message comes to: one journal entry's worth. */
export interface Outcome {
  change: Change;
  bookmark: Bookmark;
  /** What the person is told, in order. */
  parts: Part[];
  /** What others are told. */
  effects: Effect[];
  /** What has to be done once the entry stands; absent for nothing. */
  work?: Work[];
}

/** Whether what was wanted could not be done: nothing is stored, and the reason is said. */
export function isRefused({ change, parts }: Outcome): boolean {
  return change.events.length === 0 && parts.some(({ message }) => message === 'refused');
}

export const nothingChanged: Change = { kind: 'person', events: [] };

/** Tells the person something and keeps everything as it is, but for the count of turns. */
export function outcomeStaying(scene: Scene, parts: Part[], mode: BookmarkMode | null = null): Outcome {
  return outcomeSaying(parts, { ...nextBookmark(scene), mode });
}

/** Something is said and the conversation moves; nothing that is on record changes. */
export function outcomeSaying(parts: Part[], bookmark: Bookmark): Outcome {
  return { change: nothingChanged, effects: [], parts, bookmark };
}

/** The person's bookmark one turn further. */
export function nextBookmark({ person, campaign, isSettled, application }: Scene): Bookmark {
  const kept = person.bookmark;
  // At a desk of another campaign the place in the application stays what it is.
  const isBeside = application !== null && application.campaign !== campaign.id;
  const under = isBeside ? kept : null;
  // Every bookmark has the same keys in the same order: so it is copied fast wherever one of them changes.
  return {
    turn: (kept?.turn ?? 0) + 1,
    engine: under ? under.engine : ENGINE,
    campaign: under ? under.campaign : isSettled ? campaign.id : null,
    revision: under ? under.revision : campaign.revision,
    application: application?.id ?? kept?.application ?? null,
    place: kept?.place ?? null,
    skipped: kept?.skipped ?? [],
    isDetour: kept?.isDetour ?? false,
    misses: kept?.misses ?? 0,
    mode: kept?.mode ?? null,
    helping: kept?.helping,
    putOff: kept?.putOff,
    lastField: kept?.lastField ?? null,
    seen: kept?.seen,
    shown: kept?.shown,
    list: kept?.list,
    listed: kept?.listed,
    clauses: kept?.clauses,
    early: kept?.early,
    section: kept?.section ?? null,
    left: kept?.left,
    broadcast: kept?.broadcast,
    attending: kept?.attending,
  };
}

/** An outcome that changes an application; without events nothing of it changes. */
export function changingApplication(outcome: Outcome, application: string, events: ApplicationEvent[]): Outcome {
  return events.length > 0 ? { ...outcome, change: { kind: 'application', application, events } } : outcome;
}

/** Says something and leaves the conversation exactly where it is: place, revision and what it waits for. */
export function outcomeBeside(scene: Scene, parts: Part[], changes: Partial<Bookmark> = {}): Outcome {
  const kept = scene.person.bookmark;
  const under = kept ? { engine: kept.engine, campaign: kept.campaign, revision: kept.revision } : {};
  return outcomeSaying(parts, { ...nextBookmark(scene), ...under, ...changes });
}
