import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { undoMeant } from '../../conversation/meaning/undo-meant.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { decidingNow } from '../../domain/application/stages/held.ts';
import { isShownNow, type ShownForReview } from '../../domain/application/stages/shown-for-review.ts';
import { bodiesOn, bodyAt } from '../../domain/application/stages/stage.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { bodiesOf, bodyIn, type Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { changedLabels } from '../applications/find-changes.ts';
import { lastDecision } from '../applications/last-decision.ts';
import { calledAs } from '../bodies/name-people.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'staffNames'>;

/** An application that a reviewer names, and what the reviewer had before them. */
export interface Named {
  application: string;
  shown?: ShownForReview | undefined;
}

/** The application that a card's button, the review page, a reason asked for or a contact's words name: it counts, however many wait before it. */
export function namedForReview(heard: Heard, person: Person): Named | null {
  const { bookmark } = person;
  if (heard.kind === 'body-decision') return { application: heard.application, shown: heard.shown };
  if (heard.kind === 'choice' && heard.card?.kind === 'review')
    return { application: heard.card.application, shown: heard.card };
  const mode = bookmark?.mode;
  if (heard.kind !== 'text') return null;
  if (mode?.kind === 'giving-reason') return { application: mode.application, shown: mode.shown };
  const written = bodiesOf(person).length > 0 ? NUMBER.exec(heard.text)?.[0] : undefined;
  return written ? { application: written.toUpperCase() } : null;
}

/** An application's number in a sentence. */
const NUMBER = /(?<![0-9A-Za-z])[0-9A-Za-z]{8}(?![0-9A-Za-z])/u;

/** How an application of the person's body differs from what the person was shown.
 *  @returns null while it is, and for an application of another body */
export async function findReviewedSince(
  ports: Needs,
  person: Person,
  { application: named, shown }: Named,
): Promise<Scene['reviewed'] | null> {
  const { views, journal, campaigns } = ports;
  const application = (await views.get<Application>(applicationView, named))?.data;
  const campaign = findCampaign(campaigns, application?.campaign);
  const body = bodyIn(person, application?.campaign ?? '');
  if (!application || !campaign || body === null || !bodiesOn(application).includes(body)) return null;
  const isWaiting = application.status === 'awaiting-recommendation' && bodyAt(application) === body;
  if (isWaiting && (!shown || isShownNow(application, shown))) return null;
  const entries = await journal.read(`application/${named}`);
  const decided = isWaiting || application.submittedAt === null ? null : lastDecision(entries);
  return {
    application,
    decided: decided && {
      ...decided,
      by: await calledAs(ports, decided.by),
      isMine: decided.by === person.id,
      ...(decidingNow(application) === 'body' ? { isUndoable: true as const } : {}),
    },
    changed: isWaiting && shown ? changedLabels(campaign, entries, seenBefore(entries, shown)) : [],
  };
}

/** A decision that is typed where nothing waits any more may be for what somebody else has just decided on.
 *  @returns null for every other message, and where the last decision is the person's own, or older than an hour */
export function findJustDecided(ports: Needs, scene: Scene, heard: Heard): AtOnce<Scene['reviewed'] | null> {
  const { undoing, reviewed, person, desks, vocabulary } = scene;
  if (!undoing || reviewed || desks.some(({ waiting }) => waiting.length > 0)) return null;
  return undoMeant(vocabulary, heard) === 'otherwise'
    ? justDecided(ports, scene, person, undoing.application.id)
    : null;
}

async function justDecided(ports: Needs, { now }: Scene, person: Person, application: string) {
  const found = await findReviewedSince(ports, person, { application });
  const isRecent = found?.decided && now.getTime() - Date.parse(found.decided.at) < RECENT_MS;
  return isRecent && !found.decided?.isMine ? found : null;
}

const RECENT_MS = 3_600_000;

/** Tells whether an entry was written before, or with, the submission that the person was shown. */
function seenBefore(entries: readonly JournalEntry[], { version, submitted }: ShownForReview) {
  const shown = entries.find(
    ({ at, events }) =>
      Math.floor(Date.parse(at) / 1000) === submitted &&
      events.some((event) => event.kind === 'submitted' && event.version === version),
  );
  return ({ seq }: JournalEntry) => shown !== undefined && seq <= shown.seq;
}
