import { formOf } from '../../../domain/application/answers/progress.ts';
import { windowNow } from '../../../domain/application/stages/window.ts';
import type { Json } from '../../../domain/base/json.ts';
import { daysLeft, shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { fieldByLabel, fieldWithin } from '../../../domain/form/labels.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { contactShapes } from '../../../domain/language/contacts/contact-shapes.ts';
import { isQuestion } from '../../../domain/language/talk/decision-words.ts';
import {
  ASKING,
  ASKS_FOR_MORE,
  ASKS_HOW_TO_FILL,
  COMPLAINS,
  QUESTION_END,
} from '../../../domain/language/talk/question-words.ts';
import { withoutEnd } from '../../../domain/language/text/ends.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { ASKED_END, toConfirm } from '../../../domain/language/text/separators.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Phase, Topic } from '../../../domain/vocabulary.ts';
import { phaseOf, recordFacts, windowFacts } from '../../base/record-facts.ts';
import type { JourneyScene, Scene } from '../../base/scene.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { topicsOf } from '../../meaning/spoken-words.ts';
import { textSaid } from '../../meaning/text-said.ts';
import { foldedWords, foldText } from '../../meaning/words.ts';
import { isAtConditions } from '../../steps/clauses-asked.ts';
import { withoutCertificate } from '../../steps/columns/certificates.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';
import { asksClause } from '../../steps/eligibility.ts';
import { isWaitingForForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { columnPart, partsOfRecord } from './record-asked.ts';

/** Longest text that may be a question to us. */
const MAX_CHARACTERS = 60;
/** Longest one where free text is collected. */
const MAX_BESIDE_TEXT = 30;

/** A question to us is answered from the known topics, then the same question of ours is asked once more. */
export const questionListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  // 在吗 is a greeting.
  if (asideKind(journey.vocabulary, text) === 'greeting') return null;
  if (isAtConditions(place) && asksClause(journey.track, text)) return null;
  const field = fieldAt(journey, place);
  // 2021年起人够了。这样写可以吗？ is a text with a question behind it.
  if (field && traitsOf(field).isFree && textSaid(journey.vocabulary, text).asides.length > 0) return null;
  // 上海…有限公司，对吧？ gives an answer, and asks whether it is right.
  if (field && isAnswerToConfirm(field, text, shanghaiDay(journey.now))) return null;
  const parts = questionParts(journey, text, field, journey);
  if (!parts) return null;
  // While the form is not open there is no question of ours to ask again.
  const outcome = isWaitingForForm(journey, place.place)
    ? stayAt(journey, place, parts)
    : arrive(journey, place, parts);
  return { ...outcome, parts: filesOnce(outcome.parts) };
};

function isAnswerToConfirm(field: FormField, text: string, today: string): boolean {
  const front = toConfirm(text);
  return front !== null && plainValue({ today }, field, front) !== null;
}

/** The file that was asked for may go along with the question that is asked again. */
function filesOnce(parts: readonly Part[]): Part[] {
  const keys = parts.map((part) => (part.message === 'document.file' ? part.values.key : null));
  return parts.filter((_, index) => keys[index] === null || keys.indexOf(keys[index] ?? null) === index);
}

/** @returns null when the text asks nothing */
export function questionParts(
  scene: Scene,
  text: string,
  field: FormField | null,
  journey: JourneyScene | null,
): Part[] | null {
  const isFree = field !== null && traitsOf(field).isFree;
  if (isLongerThan(text, isFree ? MAX_BESIDE_TEXT : MAX_CHARACTERS)) return null;
  const looked = journey && partsOfRecord(journey, text, field);
  if (looked) return looked;
  const isMarked = isQuestion(text.trim());
  const topics = topicsOf(scene);
  const isWhole = wholesOf(topics).has(foldText(text));
  if (!isMarked && !isWhole && !(ASKING.test(text) && !isFree) && !complains(text, journey)) return null;
  // 电话13800000000，有什么事情随时打: whoever gives a number asks nothing, unless it is marked.
  if (!isMarked && !isWhole && contactShapes(text).length > 0) return null;
  const howTo = journey && !isWhole ? howToFill(journey, text, field) : null;
  if (howTo) return howTo;
  const topic = topicOf(topics, text, phaseOf(journey?.application ?? null));
  // What is not understood is the column that is asked.
  if (topic === MEANING && field) return [say('guidance.field', ruleOf(field))];
  if (topic) return answerTo(topic, scene, journey);
  const asked = isMarked && journey ? columnAsked(journey, text) : null;
  if (asked) return [asked];
  return isMarked
    ? [say('faq.unknown', { contact: scene.campaign.contact, turn: scene.person.bookmark?.turn ?? 0 })]
    : null;
}

/** What a recommending body's contact asks of their desk, in whatever form, whatever an applicant would be told. @returns null for every other text */
export function deskParts(scene: Scene, text: string): Part[] | null {
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const own = topicsOf(scene).filter(({ when }) => when?.includes('desk'));
  const topic = topicOf(own, text, 'desk');
  return topic ? answerTo(topic, scene, null) : null;
}

/** Before the result discontent is about a form, and may be a reason. */
function complains(text: string, journey: JourneyScene | null): boolean {
  return journey !== null && DECIDED.has(phaseOf(journey.application)) && COMPLAINS.test(text);
}

const DECIDED: ReadonlySet<Phase> = new Set(['not-recommended', 'rejected', 'awarded', 'not-awarded']);

/** 什么意思, answered in general: whoever asks is told what is before them. */
export function asksForMeaning(part: Part): boolean {
  return part.message === 'faq.answer' && part.values.topic === MEANING;
}

const MEANING = 'meaning';

const wholes = new WeakMap<readonly Topic[], ReadonlySet<string>>();

/** What asks of any topic by itself, folded. */
function wholesOf(topics: readonly Topic[]): ReadonlySet<string> {
  const known = wholes.get(topics) ?? new Set(topics.flatMap(({ whole }) => [...foldedWords(whole)]));
  wholes.set(topics, known);
  return known;
}

/** The topic whose words the question has, the more words the better; the earlier of equals. */
function topicOf(topics: readonly Topic[], text: string, phase: Phase): string | null {
  const folded = foldText(text);
  let best: { id: string; score: number } | null = null;
  for (const { id, when, whole, words } of topics) {
    if (when && !when.includes(phase)) continue;
    const exact = foldedWords(whole).has(folded) ? 100 : 0;
    const scores = words.map((all) =>
      [...foldedWords(all)].every((word) => folded.includes(word)) ? all.join('').length : 0,
    );
    const score = Math.max(exact, ...scores, 0);
    if (score > (best?.score ?? 0)) best = { id, score };
  }
  return best?.id ?? null;
}

function answerTo(topic: string, scene: Scene, journey: JourneyScene | null): Part[] {
  const { campaign } = scene;
  const { preRegistration, submission, recommendation, review } = campaign.calendar;
  const facts = {
    ...(hasSeveral(scene) ? { campaign: campaign.title } : {}),
    contact: campaign.contact,
    host: campaign.host,
    title: campaign.title,
    registrationTo: preRegistration.to,
    formFrom: submission.from ?? '',
    formTo: submission.to,
    recommendationTo: recommendation.to,
    reviewTo: review.to,
    daysLeft: daysLeft(submission, scene.now),
    deskState: windowNow(campaign, 'recommendation', scene.application, scene.now).state,
    undoSeconds: scene.undoSeconds ?? 0,
    phase: 'none',
    ...windowFacts(scene),
    extendedTo: scene.application?.extension?.until === submission.to ? submission.to : '',
    ...(journey ? factsOf(journey) : {}),
  };
  const answer = say('faq.answer', { topic, facts });
  const file = topic === 'download' ? journey?.application.printed?.file : undefined;
  return file ? [answer, say('document.file', file)] : [answer];
}

/** Whether the person could mean another campaign: an answer says then which one it is about. */
function hasSeveral({ own = [], desks, application, isSettled, campaigns }: Scene): boolean {
  const ids = [...own, ...(application ? [application] : [])].map(({ campaign }) => campaign);
  const mine = new Set([...ids, ...desks.map(({ campaign }) => campaign.id)]);
  return mine.size > 1 || (!isSettled && campaigns.length > 1);
}

/** What the answers to questions may need of the own application. */
function factsOf(journey: JourneyScene): Record<string, Json> {
  const { application, track, bookmark } = journey;
  const form = formOf(track);
  const last = form.fields.find(({ id }) => id === bookmark.lastField);
  const shown = last ? application.answers[last.id] : undefined;
  return {
    ...recordFacts(journey),
    track: application.track,
    ...(last && shown !== undefined && typeof shown === 'string'
      ? { shown: printAnswer(last, shown).slice(0, 60) }
      : {}),
    version: application.printed?.version ?? 0,
    left: withoutCertificate(journey).length,
  };
}

/** 联系人写谁, 大专算哪一栏: what the column takes, with its own hint unless it is asked just now; and whom to ask for what no form says.
 *  @returns null where no short column is named, or something else is asked of it */
function howToFill({ track, campaign }: JourneyScene, text: string, asked: FormField | null): Part[] | null {
  if (!ASKS_HOW_TO_FILL.test(text)) return null;
  const field = fieldWithin(formOf(track), text);
  // 推荐单位怎么选: what is chosen before the form is no column to fill in.
  if (!field || field.prefill || traitsOf(field).isLong) return null;
  const rule = say('guidance.field', { ...ruleOf(field), hint: field === asked ? null : (field.hint ?? null) });
  return ASKS_FOR_MORE.test(text) ? [rule, say('faq.not-written', { contact: campaign.contact })] : [rule];
}

/** 邮编填了吗? A question that names a column is answered with what stands there and how to change it. */
function columnAsked(journey: JourneyScene, text: string): Part | null {
  const named = withoutEnd(text, ASKED_END).replace(QUESTION_END, '').trim();
  const field = [...named].length < 2 ? null : fieldByLabel(formOf(journey.track), named);
  return field && columnPart(journey, field);
}
