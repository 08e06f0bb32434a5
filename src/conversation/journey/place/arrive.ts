import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { isSealUnseen } from '../../../domain/application/papers/is-seal-unseen.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../../domain/application/stages/held.ts';
import { bodyAt, stageOf, stageWindowNow } from '../../../domain/application/stages/stage.ts';
import { isSubmissionOver } from '../../../domain/application/stages/window.ts';
import { bodyName } from '../../../domain/campaign/body-name.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { nothingChanged, type Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { askAt, askBrieflyAt, workAt } from '../../steps/registry.ts';
import { DONE, type JourneyPlace } from '../machine/machine.ts';
import { seenAt } from './seen-at.ts';
import { withHelpKept } from './with-help-kept.ts';

/** Says the parts and asks nothing. */
export function stayAt(here: JourneyScene, place: JourneyPlace, parts: Part[]): Outcome {
  const journey = withHelpKept(here, place);
  const at = { place: place.place, skipped: [...place.skipped], isDetour: place.isDetour };
  const { seen = journey.bookmark.seen } = seenAt(journey, place);
  const { shown, list, clauses } = shownIn(parts, journey.bookmark.turn);
  const bookmark: Bookmark = { ...journey.bookmark, place: at.place, skipped: at.skipped, isDetour: at.isDetour, seen };
  if (shown) bookmark.shown = shown;
  if (list) bookmark.list = list;
  if (clauses) bookmark.clauses = clauses;
  const { work } = workAt(place.place, journey);
  return work
    ? { change: nothingChanged, parts, effects: [], bookmark, work }
    : { change: nothingChanged, parts, effects: [], bookmark };
}

/** The summary, the list of columns and the conditions that are shown with these parts. */
export function shownIn(parts: readonly Part[], turn: number): Pick<Bookmark, 'shown' | 'list' | 'clauses'> {
  const asked = parts.findLast((part) => part.message === 'confirm.ask');
  const list = parts.findLast((part) => part.message === 'form.section');
  const clauses = parts.findLast((part) => CLAUSES.some((message) => message === part.message));
  const { shown: mark, seen, application } = asked?.values.card ?? {};
  const isWhole = parts.some((part) => part.message === 'confirm.summary');
  return {
    ...(mark === undefined || seen === undefined
      ? {}
      : { shown: { mark, seen, application, ...(isWhole ? { turn } : {}) } }),
    ...(list ? { list: { fields: list.values.fields, isSingle: false } } : {}),
    ...(clauses && 'clauses' in clauses.values ? { clauses: clauses.values.clauses } : {}),
  };
}

const CLAUSES: readonly Part['message'][] = ['eligibility.list', 'eligibility.ask', 'eligibility.doubted'];

/** Says the parts, goes to the place and asks its question; at the end of the journey nothing is left to ask. */
export function arrive(journey: JourneyScene, place: JourneyPlace, parts: Part[]): Outcome {
  const { skipped, isDetour } = place;
  const { bookmark } = journey;
  const isSame = bookmark.isDetour === isDetour && bookmark.skipped.length + skipped.length === 0;
  const asks = isSame ? journey : { ...journey, bookmark: { ...bookmark, skipped: [...skipped], isDetour } };
  const there = withHelpKept(asks, place);
  return stayAt(journey, place, place.place === DONE ? parts : [...parts, ...asked(there, place, parts)]);
}

/** Where something was answered at the same place, its question in a few words. */
function asked(there: JourneyScene, { place }: JourneyPlace, parts: readonly Part[]): Part[] {
  const kept = there.person.bookmark;
  const isSame =
    kept?.place === place &&
    kept.application === there.application.id &&
    kept.campaign === there.bookmark.campaign &&
    kept.revision === there.bookmark.revision;
  return parts.length > 0 && isSame ? askBrieflyAt(place, there) : askAt(place, there);
}

/** How the application stands. */
export function statusOf({ application: known, campaign, now }: JourneyScene): Part {
  const application = asApplicantKnowsIt(known);
  const stage = stageOf(campaign, application);
  const isByStaff = application.status === 'returned' && stage !== null && stage.kind !== 'recommend';
  const isOver = isSubmissionOver(campaign, application, now);
  const review = stage && application.status === 'awaiting-recommendation' && stageWindowNow(stage, application, now);
  return say('status', {
    application: application.id,
    title: titleOf(campaign, application),
    status: application.status,
    ...(stage ? { stage: stage.title } : {}),
    ...(stage?.kind === 'publish' ? { isResultDue: true as const } : {}),
    ...(application.returned?.until ? { until: application.returned.until } : {}),
    body: isByStaff ? '' : (bodyName(campaign, bodyAt(application)) ?? ''),
    submittedAt: isSubmitted(application) ? application.submittedAt : null,
    reason: reasonOf(application),
    contact: campaign.contact,
    ...(isSealUnseen(application) ? { isUnstamped: true as const } : {}),
    ...(review && review.state === 'after' ? { bodyMissed: review.to } : {}),
    ...(isOver ? { isOver: true as const } : {}),
  });
}

function reasonOf({ reason, returned }: Application): string | null {
  return reason ?? returned?.reason ?? null;
}
