import { formOf } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { saysAnew } from '../../../domain/language/answers/answer-words.ts';
import { columnWord, correctionIn } from '../../../domain/language/corrections/correction.ts';
import { deniedAlone, NAMED_PARTS } from '../../../domain/language/corrections/denied.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { type AskedAbout, askedAbout, whyAsked } from '../../base/asked-about.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { callsOff, foldText, means, meansTakingBack } from '../../meaning/words.ts';
import { holdClaims } from './many-answer.ts';

type Holding = Extract<BookmarkMode, { kind: 'holding' }>;

/** Longest text that names the lines which are wrong. */
const MAX_CHARACTERS = 60;
/** So many columns at most are dropped without being asked once more. */
const MOST_DROPPED = 5;

/** A no to several values at once: it is asked which line is wrong; that one goes, and the others are asked about again. @returns null for
 *  everything else */
export function severalHeld(journey: JourneyScene, mode: Holding, text: string): StepAnswer | null {
  const claims = askedAbout(formOf(journey.track), mode.answers);
  if (claims.length < 2) return null;
  const { vocabulary } = journey;
  // 不改 where other values stand keeps them.
  const isKept = means(vocabulary, 'keep', text) && whyAsked(journey.application.answers, claims) === 'change';
  const isLetGo = isKept || callsOff(vocabulary, text);
  const isAll = isLetGo || meansTakingBack(vocabulary, text) || means(vocabulary, 'none-of-them', text);
  // Many columns are not dropped by one word.
  if (isAll && claims.length > MOST_DROPPED && mode.asksWhich !== true) return askWhich(mode, claims);
  if (isAll) {
    const part = isLetGo ? say('undo.dropped', {}) : say('form.hold-dropped', {});
    return { kind: 'say', parts: [part], mode: null, asksAgain: true };
  }
  const isPicked = mode.asksWhich === true && /^\d/u.test(text.normalize('NFKC').trim());
  if (!isPicked && (means(vocabulary, 'no', text) || saysAnew(text)))
    // Said once more, it is for all of them.
    return mode.asksWhich === true && !saysAnew(text)
      ? { kind: 'say', parts: [say('form.hold-dropped', {})], mode: null, asksAgain: true }
      : askWhich(mode, claims);
  const wrong = wrongIn(journey, mode, claims, text);
  if (wrong.length > 0) return withoutThese(journey, claims, wrong);
  if (mode.asksWhich !== true) return null;
  const better = betterValue(journey, claims, text);
  return better && holdClaims(journey, better, whyAsked(journey.application.answers, better), []);
}

function askWhich(mode: Holding, claims: readonly AskedAbout[]): StepAnswer {
  const rows = claims.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  return { kind: 'say', parts: [say('form.hold-which', { rows })], mode: { ...mode, asksWhich: true } };
}

/** 2, 1和3, 邮编, 邮编不对, 不是陆敏: the lines that are wrong, in their order. */
function wrongIn(journey: JourneyScene, mode: Holding, claims: readonly AskedAbout[], text: string): AskedAbout[] {
  if (isLongerThan(text, MAX_CHARACTERS) || text.normalize('NFKC').includes(':')) return [];
  const denied = deniedAlone(text);
  if (denied !== null)
    return claims.filter(
      ({ field, value }) => isSame(printAnswer(field, value), denied) || fieldNamed(journey, claims, denied) === field,
    );
  const parts = text
    .normalize('NFKC')
    .split(NAMED_PARTS)
    .filter((part) => part !== '');
  const isNumbers = parts.every((part) => NUMBER.test(part));
  if (isNumbers && mode.asksWhich !== true) return [];
  const found = parts.map((part) => {
    const [number] = NUMBER.exec(part)?.slice(1) ?? [];
    if (number !== undefined) return claims[Number(number) - 1];
    const correction = correctionIn(part);
    const isFault = correction !== null && correction.said === '' && correction.about !== '';
    if (!isFault && mode.asksWhich !== true) return undefined;
    const field = fieldNamed(journey, claims, isFault ? columnWord(correction.about) : part);
    return claims.find((claim) => claim.field === field);
  });
  const wrong = found.filter((claim) => claim !== undefined);
  return wrong.length === found.length ? wrong : [];
}

const NUMBER = /^(\d{1,2})$/u;

function fieldNamed({ track }: JourneyScene, claims: readonly AskedAbout[], name: string): FormField | null {
  const own = claims.find(({ field }) => isSame(field.label, name));
  return own?.field ?? fieldAlone(formOf(track), name, claims[0]?.field.section);
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

function withoutThese(journey: JourneyScene, claims: readonly AskedAbout[], wrong: readonly AskedAbout[]): StepAnswer {
  const left = claims.filter((claim) => !wrong.includes(claim));
  const labels = wrong.map(({ field }) => field.label);
  if (left.length === 0) return { kind: 'say', parts: [say('form.hold-dropped', {})], mode: null, asksAgain: true };
  const held = holdClaims(journey, left, whyAsked(journey.application.answers, left), []);
  return held.kind === 'say' ? { ...held, parts: [say('form.hold-less', { labels }), ...held.parts] } : held;
}

/** A value alone that one line could take: it is the right one of that line. */
function betterValue({ now }: JourneyScene, claims: readonly AskedAbout[], text: string): AskedAbout[] | null {
  // 职务：…, 职称：… on lines of their own say their columns themselves.
  if (text.trim().includes('\n')) return null;
  const today = shanghaiDay(now);
  const fitting = claims.flatMap((claim) => {
    const value = plainValue({ today }, claim.field, text);
    return value === null || Array.isArray(value) ? [] : [{ claim, value }];
  });
  const [only, ...more] = fitting;
  if (!only || more.length > 0) return null;
  return claims.map((claim) => (claim === only.claim ? { ...claim, value: only.value } : claim));
}
