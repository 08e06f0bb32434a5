import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import { bodyDecisionOf } from '../../../domain/application/record/stage-events.ts';
import { shownForReview } from '../../../domain/application/stages/shown-for-review.ts';
import { namesApplication } from '../../../domain/language/talk/decision-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import { decideUndo } from '../../../domain/recommendation/decide-undo.ts';
import { changingApplication, type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { choiceSaid, reasonedChoice, undoMeant } from '../../meaning/undo-meant.ts';

/** 撤回刚才的决定, or the button: a decision of the person's, or of somebody's where staff ask, that was not announced yet.
 *  @returns null when it is about something else */
export function undoTurn(scene: Scene, heard: Heard): Outcome | null {
  const { undoing } = scene;
  const meant = undoMeant(scene.vocabulary, heard);
  if (!meant || undoing === undefined) return null;
  const closing =
    heard.kind === 'choice' && heard.code ? [say('card.close', { code: heard.code, decision: 'taken' })] : [];
  // 推荐, with nothing to decide but what the same person has just decided otherwise.
  if (meant === 'otherwise' && (!undoing || scene.waiting.length > 0 || isDecidedSo(scene, heard))) return null;
  // Who fills in an application of their own says the same words about that one.
  const isLoose = meant === 'loosely' || meant === 'asked';
  const isElsewhere = scene.application !== null || (isLoose && scene.person.bookmark?.mode != null);
  if (meant === 'asked' && scene.isStaff) return null;
  const which = meant === 'loosely' ? whichTakenBack(scene, heard) : null;
  if (which) return which;
  if ((isElsewhere && isLoose) || ((isElsewhere || isLoose) && !undoing)) return null;
  if (!undoing) {
    // Staff are whom others are sent to.
    const values: Record<string, string> = scene.isStaff ? {} : { contact: scene.campaign.contact };
    return outcomeStaying(scene, [...closing, say('refused', { reason: 'nothing-to-undo', values })]);
  }
  const { application, campaign, number, name, body, contacts } = undoing;
  const { now, person, isStaff } = scene;
  const decision = decideUndo(application, number, { campaign, now, by: person.id, name, isStaff, body, contacts });
  if (decision.kind === 'refused')
    return outcomeStaying(scene, [
      ...closing,
      say('refused', { reason: decision.reason, values: { ...decision.values } }),
    ]);
  if (meant === 'asked')
    return outcomeStaying(scene, [
      say('recommendation.undo-how', { seconds: scene.undoSeconds ?? 0, contact: campaign.contact }),
    ]);
  // A contact reads it with everybody else who acts for the body.
  const said = contacts.includes(person.id)
    ? []
    : [say('staff.undone', { application: application.id, title: titleOf(campaign, application) })];
  const outcome = withReasonSaid(scene, heard, outcomeStaying(scene, [...closing, ...said]));
  return { ...changingApplication(outcome, application.id, decision.events), effects: decision.effects };
}

/** 撤回 of somebody whose own application is handed in, while a decision of theirs can still be taken back: nothing is, before it is said which. */
function whichTakenBack(scene: Scene, heard: Heard): Outcome | null {
  const { application: own, undoing, now, person, isStaff } = scene;
  if (!own || !isSubmitted(own) || !undoing || undoing.number === null || heard.kind !== 'text') return null;
  const { application, campaign, number, name, body, contacts } = undoing;
  const possible = decideUndo(application, number, { campaign, now, by: person.id, name, isStaff, body, contacts });
  if (possible.kind === 'refused' || namesApplication(heard.text)) return null;
  const decided = { application: application.id, title: titleOf(campaign, application) };
  return outcomeStaying(scene, [say('recommendation.undo-which', { ...decided, own: titleOf(scene.campaign, own) })]);
}

/** 退回 邮编不对 in place of what is taken back: its reason is not dropped, and counts after a yes. */
function withReasonSaid({ undoing, vocabulary }: Scene, heard: Heard, outcome: Outcome): Outcome {
  const said = heard.kind === 'text' ? reasonedChoice(vocabulary, heard.text) : null;
  if (!undoing || !said) return outcome;
  const { application, campaign } = undoing;
  const { decision, reason: held } = said;
  const title = titleOf(campaign, application);
  const mode = {
    ...({ kind: 'giving-reason', application: application.id } as const),
    ...{ decision, shown: shownForReview(application), held },
  };
  const part = say('recommendation.hold', { application: application.id, title, decision, reason: held });
  return { ...outcome, parts: [...outcome.parts, part], bookmark: { ...outcome.bookmark, mode } };
}

/** Whether the decision that may be taken back is the one that is said again. */
function isDecidedSo({ undoing, vocabulary, person }: Scene, heard: Heard): boolean {
  const event = undoing?.application.held?.findLast(({ by }) => by === person.id)?.event;
  if (heard.kind !== 'text' || event?.kind !== 'stageDecided') return true;
  return choiceSaid(vocabulary, heard.text) === bodyDecisionOf[event.decision];
}
