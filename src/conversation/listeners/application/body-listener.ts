import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { bodyName } from '../../../domain/campaign/body-name.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import { CORRECTION_ANNOUNCED, SECOND_THOUGHT } from '../../../domain/language/corrections/correction-words.ts';
import { isQuestion } from '../../../domain/language/talk/decision-words.ts';
import { withoutCall, withoutWhoAsks } from '../../../domain/language/talk/who-asks.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { STOPS } from '../../../domain/language/text/separators.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { clearTransientMode, takeAnswer, takeCommand } from '../../journey/taking/take-answer.ts';
import { foldText, means, textAfterWord } from '../../meaning/words.ts';
import { BODY_PLACE, chooseBody, findBodies } from '../../steps/body.ts';
import { fieldPlace } from '../../steps/form.ts';
import { isBeforeForm, stepAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

type Choosing = Extract<BookmarkMode, { kind: 'choosing-body' }>;

/** Longest text that may be 换推荐单位 with the name of a body. */
const MAX_COMMAND_CHARACTERS = 40;

/** A text of more characters is no body's name; a shorter one of so many is none where it is written as prose. */
const MIN_PROSE = 10;

/** 换推荐单位 from anywhere in a draft, and the way back from it: the body that stands is kept until another one is chosen. */
export const bodyListener: Listener = (asked, place, heard) => {
  const { application, track, vocabulary } = asked;
  const isAsked = stepAt(track, BODY_PLACE) !== null;
  // Where a stage sent it back the body stays.
  if (heard.kind !== 'text' || !isAsked || isSubmitted(application)) return null;
  if (application.status !== 'draft' || application.body === null) return null;
  const { text } = heard;
  const journey = clearTransientMode(asked);
  if (means(vocabulary, 'keep-body', text)) return keep(journey, place);
  if (place.place === BODY_PLACE) {
    const { mode } = journey.bookmark;
    const isBack = means(vocabulary, 'back', text) && mode?.kind === 'choosing-body' && mode.from !== undefined;
    if (isBack || LEAVING.some((word) => means(vocabulary, word, text))) return keep(journey, place);
    const kept = keepParagraph(journey, place, text);
    if (kept) return kept;
  }
  return change(journey, place, text);
};

/** Said where a body is asked they leave the one that stands. */
const LEAVING = ['keep', 'undo', 'leave-help', 'broadcast-cancel'] as const;

/** Back to where the person was, with the body that stands. */
function keep(journey: JourneyScene, place: JourneyPlace): Outcome {
  const { application, bookmark, campaign, track } = journey;
  const parts = [say('body.kept', { name: bodyName(campaign, application.body) ?? '' })];
  if (place.place !== BODY_PLACE) return arrive(journey, place, parts);
  const from = bookmark.mode?.kind === 'choosing-body' ? bookmark.mode.from : undefined;
  const settled = { ...journey, bookmark: { ...bookmark, mode: null, misses: 0 } };
  const there = step(track, place, { type: 'go-on', open: openPlacesFor(settled) });
  if (from === undefined) return arrive(settled, there, parts);
  const before = step(track, place, { type: 'visit', place: from.place });
  return arrive(settled, { ...before, isDetour: from.isDetour }, parts);
}

/** A paragraph of the text that was being written when 换推荐单位 was said: it is kept with that text, never looked up as a name. */
function keepParagraph(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { bookmark, campaign, application, track } = journey;
  const from = bookmark.mode?.kind === 'choosing-body' ? bookmark.mode.from?.place : undefined;
  const field = formOf(track).fields.find(({ id }) => fieldPlace(id) === from);
  if (field?.kind !== 'long-text') return null;
  const isNamed = campaign.bodies.some(({ name }) => text.includes(name));
  const isParagraph =
    isLongerThan(text, MAX_COMMAND_CHARACTERS) ||
    (!isNamed && isLongerThan(text, MIN_PROSE) && text.trim().split(STOPS).length > 1);
  if (!isParagraph) return null;
  const name = bodyName(campaign, application.body) ?? '';
  return takeCommand(journey, place, {
    kind: 'command',
    command: { kind: 'add-piece', field: field.id, text },
    parts: [say('body.text-kept', { label: field.label, count: countCharacters(text), name })],
    stays: true,
  });
}

/** 换推荐单位: to where it is chosen; 换推荐单位 普陀: chosen at once where one body alone is named. What was answered stays. */
function change(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { vocabulary, track, bookmark, campaign } = journey;
  if (isLongerThan(text, MAX_COMMAND_CHARACTERS)) return null;
  const wanted = wantedBody(vocabulary, text) ?? secondThought(journey, place, text);
  if (wanted === null || (wanted !== '' && isQuestion(text))) return null;
  const there = step(track, place, { type: 'visit', place: BODY_PLACE });
  const mode: Choosing = { kind: 'choosing-body', bodies: [], ...fromHere(bookmark.mode, place) };
  const next = { ...journey, bookmark: { ...bookmark, misses: 0, mode } };
  const found = wanted === '' ? [] : findBodies(campaign, vocabulary, wanted);
  const isNamed = found.some(({ name }) => foldText(wanted).includes(foldText(name)) || isPartOf(name, wanted));
  if (found.length === 0 || (found.length === 1 && !isNamed)) return arrive(next, there, []);
  return takeAnswer(next, there, chooseBody(wanted, next));
}

/** What stands behind the wish, also where somebody else wants it: 哦 我推荐单位选错了 应该是浦东新区. */
function wantedBody(vocabulary: JourneyScene['vocabulary'], text: string): string | null {
  const ways = [text, withoutWhoAsks(text), withoutCall(text)];
  const wanted = ways.map((way) => textAfterWord(vocabulary, 'change-body', way)).find((rest) => rest !== null) ?? null;
  return wanted === null ? null : wanted.replace(CORRECTION_ANNOUNCED, '');
}

/** 算了还是养老服务, before the form and right after a body was chosen. @returns null where no single body is named so */
function secondThought(
  { campaign, vocabulary, application, track }: JourneyScene,
  { place }: JourneyPlace,
  text: string,
): string | null {
  const isOfBody = isBeforeForm(track, place) || application.deeds?.at(-1)?.before.body !== undefined;
  const named = text.replace(SECOND_THOUGHT, '');
  if (!isOfBody || place === BODY_PLACE || named === text) return null;
  const [only, ...more] = findBodies(campaign, vocabulary, named);
  return only && more.length === 0 && isPartOf(only.name, named) ? named : null;
}

function isPartOf(name: string, wanted: string): boolean {
  return foldText(name).includes(foldText(wanted));
}

/** Where to lead back to; said once more while a body is asked, it is where the person was before. */
function fromHere(mode: BookmarkMode | null, { place, isDetour }: JourneyPlace): Pick<Choosing, 'from'> {
  if (place !== BODY_PLACE) return { from: { place, isDetour } };
  return mode?.kind === 'choosing-body' && mode.from ? { from: mode.from } : {};
}
