import { trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { isSealUnseen } from '../../../domain/application/papers/is-seal-unseen.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { reviewCard } from '../../../domain/application/stages/shown-for-review.ts';
import { bodyName } from '../../../domain/campaign/body-name.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';

/** Nothing waits for this decision any more: what was decided and by whom, or that the applicant took it back. */
export function notWaiting(scene: Scene, code: string | undefined): Outcome {
  return outcomeStaying(scene, [...closing(code, 'taken'), whyNot(scene)]);
}

function whyNot({ campaign, reviewed }: Scene): Part {
  if (!reviewed) return say('refused', { reason: 'already-decided', values: {} });
  const { application, decided } = reviewed;
  const about = { application: application.id, title: titleOf(campaign, application) };
  if (decided) return say('recommendation.decided', { ...about, ...decided });
  return application.submittedAt === null
    ? say('recommendation.taken-back', about)
    : say('refused', { reason: 'already-decided', values: { status: application.status } });
}

/** What was decided on has changed since it was shown: nothing is decided, the changes are named, and a new card is sent. */
export function changedSince(scene: Scene, application: Application, code: string | undefined): Outcome {
  const { campaign, reviewed } = scene;
  const about = { application: application.id, title: titleOf(campaign, application) };
  const version = application.printed?.version ?? 0;
  const labels = reviewed?.application.id === application.id ? [...reviewed.changed] : [];
  return outcomeStaying(scene, [
    ...closing(code, 'outdated'),
    say('recommendation.changed', { ...about, version, labels }),
    askedAgain(scene, application),
  ]);
}

/** Content with the only one that waits, or one that is named in part: whether it is to be recommended is asked, with its card. */
export function askWhetherToRecommend(scene: Scene, application: Application): Outcome {
  const about = { application: application.id, title: titleOf(scene.campaign, application) };
  const outcome = outcomeStaying(scene, [say('recommendation.whether', about), askedAgain(scene, application)]);
  return asking(outcome, [application.id], { decision: 'recommend' });
}

/** What is said without saying of which application: it counts for the one that the next message picks. */
export function asking(
  outcome: Outcome,
  applications: string[],
  asked: Pick<NonNullable<Bookmark['listed']>, 'decision' | 'reason'>,
): Outcome {
  const { bookmark } = outcome;
  return { ...outcome, bookmark: { ...bookmark, listed: { applications, turn: bookmark.turn, ...asked } } };
}

/** The card that asks for a decision. */
export function askedAgain({ campaign, now }: Scene, application: Application): Part {
  const { id, printed, submittedAt } = application;
  const version = printed?.version ?? 0;
  const card = reviewCard(id, version, submittedAt ?? now);
  const about = { application: id, title: titleOf(campaign, application), track: trackOf(campaign, application).title };
  const unseen = isSealUnseen(application) ? { isUnstamped: true as const } : {};
  const body = bodyName(campaign, application.body) ?? '';
  return say('recommendation.asked', { ...about, card, body, version, ...unseen });
}

function closing(code: string | undefined, decision: 'taken' | 'outdated'): Part[] {
  return code ? [say('card.close', { code, decision })] : [];
}
