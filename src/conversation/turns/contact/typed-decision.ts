import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { shownForReview } from '../../../domain/application/stages/shown-for-review.ts';
import {
  asksWhatWaits,
  asksWhetherIn,
  isBareRefusal,
  isContent,
  isUndecided,
  speaksOfSlip,
  speaksOfTakingBack,
} from '../../../domain/language/talk/decision-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { reviewWindow } from '../../../domain/recommendation/review-window.ts';
import { deskName, deskWaitingFor } from '../../base/desk.ts';
import { daysNow } from '../../base/desk-days.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { deskParts, questionParts } from '../../listeners/questions/question-listener.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { namedInWords } from '../../meaning/named-in-words.ts';
import {
  type Choice,
  type DecisionRead,
  decisionSpokenOf,
  mayBeReason,
  namesColumn,
  readDecision,
} from '../../meaning/read-decision.ts';
import { speaksOfTable } from '../../meaning/spoken-words.ts';
import { callsOff, foldText, isAnyWord, means, textAfterWord } from '../../meaning/words.ts';
import { concludeDecision, decideByChoice, withReason } from './decide-by-choice.ts';
import { askWhetherToRecommend, notWaiting } from './decided-before.ts';
import { worklistPart } from './desk-meant.ts';
import { askWhich, pickedTurn, severalTurn } from './waiting-list.ts';

type ReasonMode = Extract<BookmarkMode, { kind: 'giving-reason' }>;

/** Typed words: 推荐, 退回 <原因>, 不推荐 <原因>, with the number where several wait; 待办. What asks, wishes or supposes decides nothing and is
 *  answered. @returns null for what is none of it */
export function wordTurn(scene: Scene, text: string): Outcome | null {
  // Without an application of their own, a contact who goes on goes on with what is open here.
  const goesOn = !scene.application && means(scene.vocabulary, 'resume', text);
  if (goesOn || means(scene.vocabulary, 'worklist', text) || asksWhatIsLeft(scene, text) || asksWhatWaits(text))
    return outcomeStaying(scene, [worklistPart(scene)]);
  const [only, more] = scene.waiting;
  if (only && !more && !scene.application && isContent(text)) return askWhetherToRecommend(scene, only);
  if (only && !scene.application && isBareRefusal(text))
    return outcomeStaying(scene, aboutDeciding(scene, 'decline', text));
  const picked = pickedTurn(scene, text);
  if (picked) return picked;
  const read = readDecision(scene, text);
  if (!read) return null;
  // A contact with an application of their own may say such words about that one: it is asked what is meant, and stored nowhere.
  if (scene.application && !read.named)
    return only && read.kind !== 'about' ? askWhich(scene, { decision: read.choice, reason: read.reason }) : null;
  return readTurn(scene, read, text);
}

/** 还差什么, 进度, 交齐了吗 of a contact without an application of their own. */
function asksWhatIsLeft({ application, vocabulary }: Scene, text: string): boolean {
  if (application) return false;
  return means(vocabulary, 'progress', text) || asksWhetherIn(text);
}

function readTurn(scene: Scene, read: DecisionRead, text: string): Outcome {
  const { waiting, reviewed } = scene;
  const { choice, reason, kind, named } = read;
  const isPast = !named && reviewed && foldText(text).includes(reviewed.application.id.toLowerCase());
  if (isPast) return notWaiting(scene, undefined);
  if (kind === 'about') return outcomeStaying(scene, aboutDeciding(scene, choice, text));
  // A colleague was faster.
  if (waiting.length === 0 && reviewed?.application.campaign === scene.campaign.id) return notWaiting(scene, undefined);
  if (waiting.length === 0)
    return outcomeStaying(scene, [say('recommendation.none', { body: deskName(scene), campaign: scene.campaign.id })]);
  if (kind === 'several' && waiting.length > 1) return severalTurn(scene, choice);
  const application = named ?? (waiting.length === 1 && kind !== 'unlisted' ? waiting[0] : undefined);
  if (!application) return askWhich(scene, { decision: choice, reason });
  return kind === 'in-part' && choice === 'recommend'
    ? askWhetherToRecommend(scene, application)
    : decideOrHold(scene, application, read);
}

/** Words that may be meant as a reason, or as another name, are asked about. */
function decideOrHold(
  scene: Scene,
  application: Application,
  { kind, choice, reason }: Pick<DecisionRead, 'kind' | 'choice' | 'reason'>,
): Outcome {
  if (kind !== 'held' || choice === 'recommend') return decideByChoice(scene, application, choice, { reason });
  const shown = shownForReview(application);
  const mode = { kind: 'giving-reason' as const, application: application.id, decision: choice, shown };
  return holdReason(scene, application, mode, reason);
}

/** What deciding so does and how it is done; a question with a known answer gets that one first. */
export function aboutDeciding(scene: Scene, choice: Choice, text: string): Part[] {
  const ofDesk = scene.application ? null : deskParts(scene, text);
  if (ofDesk) return ofDesk;
  const asked = questionParts(scene, text, null, null);
  const known = asked?.filter(({ message }) => message === 'faq.answer') ?? [];
  if (choice === 'recommend' && known.length > 0) return known;
  const [only, second] = scene.waiting;
  const spoken = namedInWords(text, scene.waiting, (one) => [one.id, titleOf(scene.campaign, one)])?.one;
  const first = spoken ?? only;
  const open = first && reviewWindow(first, scene.campaign, { now: scene.now, by: scene.person.id });
  const { recommendation, submission } = scene.campaign.calendar;
  const { over, submissionOver } = daysNow(scene);
  const isOver = open ? !open.isOpen && open.reason === 'recommendation-closed' : over !== undefined;
  return [
    say('recommendation.how', {
      decision: choice,
      waiting: scene.waiting.length,
      application: second ? (spoken?.id ?? null) : null,
      ...(isOver ? { isOver: true as const } : {}),
      ...(open?.isOpen && !open.canReturn ? { isReturnOver: true as const } : {}),
      ...(submissionOver === undefined ? {} : { submissionOver }),
      to: open?.closesOn ?? over ?? recommendation.to,
      returnsUntil: open?.isOpen ? open.returnsUntil : submission.to,
    }),
  ];
}

/** Words that speak of deciding without doing it: 怎么退回, 我想推荐, 先不推荐. @returns null for others */
export function spokenOfTurn(scene: Scene, text: string): Outcome | null {
  const parts = spokenOfParts(scene, text);
  return parts && outcomeStaying(scene, parts);
}

/** What deciding does that the text speaks of, or how it is taken back. @returns null for others */
export function spokenOfParts(scene: Scene, text: string): Part[] | null {
  const spoken = speaksOfTable(scene, text) ? null : decisionSpokenOf(scene.vocabulary, text);
  if (!spoken) return null;
  const { undoSeconds = 0, campaign } = scene;
  return speaksOfTakingBack(text)
    ? [say('recommendation.undo-how', { seconds: undoSeconds, contact: campaign.contact })]
    : aboutDeciding(scene, spoken, text);
}

/** The reason of a decision was asked for. What asks, hesitates or is talk is none: it is answered, and the reason asked for again. 不行 alone may be
 *  meant as a no or as the reason, and is asked about. */
export function reasonTurn(scene: Scene, mode: ReasonMode, text: string): Outcome {
  const { vocabulary, person } = scene;
  const application = scene.waiting.find(({ id }) => id === mode.application);
  if (application && mode.held === undefined && isBareRefusal(text)) return holdReason(scene, application, mode, text);
  const isLeaving =
    callsOff(vocabulary, text) ||
    speaksOfSlip(text) ||
    (['no', 'later', 'pause', 'worklist'] as const).some((word) => means(vocabulary, word, text));
  if (isLeaving) return outcomeStaying(scene, [worklistPart(scene)]);
  if (!application) return notWaiting(scene, undefined);
  const isYes = means(vocabulary, 'yes', text);
  if (isYes && mode.held !== undefined) return giveReason(scene, application, mode, mode.held);
  const read = /^\s*\d/u.test(text) ? null : readDecision(scene, text);
  if (read?.kind === 'decided') return decidedInstead(scene, application, mode, read);
  if (read?.kind === 'held') return holdReason(scene, application, mode, read.reason);
  const isNamed = namesColumn(scene, application, text);
  if (read && isUndecided(text) && !isNamed)
    return askReasonAgain(scene, application, mode, aboutDeciding(scene, read.choice, text));
  const aside = isNamed ? null : asideKind(vocabulary, text);
  if (aside)
    return askReasonAgain(scene, application, mode, [
      say('aside', { kind: aside, label: null, turn: person.bookmark?.turn ?? 0 }),
    ]);
  if (isYes || isAnyWord(vocabulary, text) || !/\p{L}/u.test(text)) return askReasonAgain(scene, application, mode, []);
  // 修改 邮编 says what is to be changed, and nothing of why something is declined.
  if (mode.decision === 'decline' && textAfterWord(vocabulary, 'edit', text) !== null)
    return holdReason(scene, application, mode, text);
  if (!isUndecided(text) && !read) return giveReason(scene, application, mode, text);
  if (mayBeReason(text, isNamed) || (read && !isUndecided(text))) return holdReason(scene, application, mode, text);
  const known = questionParts(scene, text, null, null)?.filter(({ message }) => message === 'faq.answer') ?? [];
  return askReasonAgain(scene, application, mode, known.length > 0 ? known : aboutDeciding(scene, mode.decision, text));
}

/** Something else was said while the reason of a decision was awaited: that nothing is decided is said. */
export function leavingReason(scene: Scene, outcome: Outcome): Outcome {
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind !== 'giving-reason' || outcome.bookmark.mode?.kind === 'giving-reason') return outcome;
  const isSaid = outcome.parts.some(({ message }) => message.startsWith('recommendation.') && !BESIDE.has(message));
  const { waiting, campaign } = scene.desk ?? deskWaitingFor(scene.desks, mode.application) ?? scene;
  const application = waiting.find(({ id }) => id === mode.application);
  if (isSaid || !application || outcome.change.events.length > 0) return outcome;
  const part = say('recommendation.left', { application: application.id, title: titleOf(campaign, application) });
  return { ...outcome, parts: [...outcome.parts, part] };
}

/** What is said of others than those that wait. */
const BESIDE: ReadonlySet<string> = new Set(['recommendation.all-in', 'recommendation.unfinished']);

/** Another decision, or the same with its reason, for the application the reason was asked for. */
function decidedInstead(scene: Scene, application: Application, mode: ReasonMode, read: DecisionRead): Outcome {
  const shown = read.named && read.named.id !== application.id ? undefined : mode.shown;
  return decideByChoice(scene, read.named ?? application, read.choice, { reason: read.reason, shown });
}

function giveReason(scene: Scene, application: Application, mode: ReasonMode, text: string): Outcome {
  const { decision: choice, shown } = mode;
  return concludeDecision(scene, application, withReason(scene, application, choice, text), { choice, shown });
}

function askReasonAgain(scene: Scene, application: Application, mode: ReasonMode, before: Part[]): Outcome {
  const title = titleOf(scene.campaign, application);
  const { held: _, ...left } = mode;
  const again = say('recommendation.reason', { application: application.id, title, decision: mode.decision });
  return outcomeStaying(scene, [...before, again], left);
}

/** Words that ask and name a column: they may be the reason, word for word, and count after a yes. */
function holdReason(scene: Scene, application: Application, mode: ReasonMode, reason: string): Outcome {
  const title = titleOf(scene.campaign, application);
  const part = say('recommendation.hold', { application: application.id, title, decision: mode.decision, reason });
  const { kind, application: id, decision } = mode;
  const at = mode.shown ?? shownForReview(application);
  const shown = { version: at.version, submitted: at.submitted };
  return outcomeStaying(scene, [part], { kind, application: id, decision, shown, held: reason });
}
