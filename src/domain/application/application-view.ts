import type { JournalEntry } from '../base/journal-entry.ts';
import type { View } from '../base/view.ts';
import { withUndoableChanges } from './evolve/undoable-changes.ts';
import { evolve } from './evolve.ts';
import type { Application } from './record/application.ts';
import { type ApplicationEvent, applicationEvents } from './record/events.ts';
import { bodiesOn, bodyAt, endorsersOf } from './stages/stage.ts';
import { withOrigins } from './together/together.ts';

/** Read model of applications. */
export const applicationView = {
  name: 'application',
  indexes: {
    /** A campaign's applications by status: `star-2021/recommended`. */
    status: ({ campaign, status }: Application) => `${campaign}/${status}`,
    campaign: ({ campaign }: Application) => campaign,
    /** What is at a stage and waits there, `star-2021/formal-check`, or was sent back by it, `star-2021/formal-check/returned`
     *  (`stageKeys`). */
    stage: ({ campaign, stage, status }: Application) =>
      stage ? `${campaign}/${stage.id}${status === 'returned' ? '/returned' : ''}` : null,
    /** Everything that chose a recommending body, drafts too, or came before it: `star-2021/district-putuo`. */
    body: (application: Application) => bodiesOn(application).map((body) => `${application.campaign}/${body}`),
    /** When what is held is to be told, ISO 8601. */
    held: ({ held = [] }: Application) => held.map(({ until }) => until),
    /** Who may still take back a decision they made. */
    undoable: ({ held = [] }: Application) => held.flatMap(({ by, before }) => (before ? [by] : [])),
    /** The code that colleagues join with: `K7M2PX`. */
    invitation: ({ invitation }: Application) => invitation?.code ?? null,
    /** What waits for a recommending body: `star-2021/district-putuo`. */
    waiting: (application: Application) => {
      const body = bodyAt(application);
      return application.status === 'awaiting-recommendation' && body ? `${application.campaign}/${body}` : null;
    },
    /** What a recommending body has endorsed, also when it was rejected later: `star-2021/district-putuo`. */
    endorsed: (application: Application) => endorsersOf(application).map((body) => `${application.campaign}/${body}`),
  },
  events: applicationEvents,
  empty: () => null,
  fold: evolveApplication,
} as const satisfies View<Application>;

/** Folds one entry of an application's stream; skips events of other nouns.
 *  @throws Error when an event is not what this program wrote */
export function evolveApplication(
  application: Application | null,
  entry: Pick<JournalEntry, 'seq' | 'by' | 'cause' | 'events' | 'at'>,
): Application | null {
  const events: ApplicationEvent[] = [];
  let evolved = application;
  for (const event of entry.events) {
    const read = applicationEvents.read(event);
    if (!read) continue;
    events.push(read);
    evolved = evolve(evolved, read, entry.at);
  }
  return evolved && withOrigins(withUndoableChanges(application, evolved, entry, events), entry);
}
