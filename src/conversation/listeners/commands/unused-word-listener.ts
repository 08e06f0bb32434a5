import { isSubmitted } from '../../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../../domain/application/answers/suggestion.ts';
import { picturesOf } from '../../../domain/application/record/application.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { asksFor } from '../../../domain/form/traits-of.ts';
import { instructs } from '../../../domain/language/talk/instruction.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { foldText, isAnyWord, means } from '../../meaning/words.ts';
import { BODY_PLACE } from '../../steps/body.ts';
import { leadsOn } from '../../steps/columns/pictures.ts';
import { aboutPlace, isBeforeForm, isWaitingForForm, overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Longest word of ours, and order to us. */
const MAX_CHARACTERS = 20;

/** Words that no column takes for its answer. */
const NEVER: readonly CommandWord[] = [
  ...(['worklist', 'nudge', 'nudge-all', 'unfinished', 'recommendation-table', 'statistics-sheet'] as const),
  ...(['undo-decision', 'take-over', 'hand-back', 'pass-on', 'back-at-work', 'figures', 'requests'] as const),
  ...(['scoring', 'scoring-list', 'console', 'decision-paper', 'broadcast'] as const),
  ...([
    'object',
    'confirm-objection',
    'withdraw-objection',
    'my-objections',
    'my-case',
    'show-case',
    'hide-case',
  ] as const),
  ...(['case-pictures', 'restore', 'sections', 'checklist', 'retake', 'order-pictures', 'start'] as const),
  ...(['revoke-invitation', 'remove-helper', 'use-imported', 'call-off', 'broadcast-cancel', 'later'] as const),
];
/** The same once the conditions are passed. */
const OF_CONDITIONS: readonly CommandWord[] = ['all-yes', 'one-by-one'];
/** Words that answer a question of ours: where words are collected they are none. */
const REPLIES: readonly CommandWord[] = ['no', 'yes', 'keep', 'use-all'];
/** One character, or a figure, may be what is meant. */
const MIN_REPLY = 2;
/** What is done with pictures that came: they answer themselves where none did. */
const OF_PICTURES: readonly CommandWord[] = ['order-pictures', 'retake', 'restart'];
/** What an end or nothing at all is said with, where it is heard by itself. */
const ENDS: readonly CommandWord[] = ['finish', 'none'];

/** 催全部, 待办 and 不改 where they mean nothing: the product's own words are no answer to a column. It is said that nothing was stored, and the
 *  question is asked once more. @returns null for every other text, and where the column takes it */
export const unusedWordListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS) || isSubmitted(journey.application))
    return null;
  const field = isWaitingForForm(journey, place.place) ? null : fieldAt(journey, place);
  const isUnusedHere = field ? isUnused(journey, field, heard.text) : isUnusedAt(journey, place, heard.text);
  if (!isUnusedHere) return null;
  if (overAt(place.place, journey)) return null;
  const isPlain = field?.kind === 'text' || field?.kind === 'name';
  const part = say('word.unused', {
    word: heard.text.trim(),
    label: isPlain ? field.label : null,
    turn: journey.bookmark.turn,
  });
  return arrive(journey, place, isStart(journey, place, heard.text) ? [] : [part]);
};

/** Where no column is asked: before the form, and where the stamped paper is awaited. */
function isUnusedAt(journey: JourneyScene, { place }: JourneyPlace, text: string): boolean {
  const isBefore = isBeforeForm(journey.track, place);
  const isPaper = aboutPlace(journey.track, place)?.takesFiles === true && !means(journey.vocabulary, 'retake', text);
  return (isBefore || isPaper) && isOneOf(journey, isPaper ? [...NEVER, ...OF_CONDITIONS] : NEVER, text);
}

/** 开始 where the form waits: it goes on. */
function isStart({ vocabulary }: JourneyScene, { place }: JourneyPlace, text: string): boolean {
  return place !== BODY_PLACE && means(vocabulary, 'start', text);
}

function isOneOf({ vocabulary }: JourneyScene, commands: readonly CommandWord[], text: string): boolean {
  return commands.some((command) => means(vocabulary, command, text));
}

function isUnused(journey: JourneyScene, field: FormField, text: string): boolean {
  const { application, campaign, now, bookmark } = journey;
  if (!asksFor(field, 'words', 'prose', 'list')) {
    const today = shanghaiDay(now);
    return (
      isOneOf(journey, [...NEVER, ...OF_CONDITIONS], text) &&
      parseAnswer(field, { kind: 'text', text }, { today }).kind === 'refused'
    );
  }
  if (field.kind === 'pictures' && isOneOf(journey, OF_PICTURES, text)) return false;
  if (isOneOf(journey, [...NEVER, ...OF_CONDITIONS], text)) return true;
  const isAnswer = field.kind === 'text' || field.kind === 'name' || field.kind === 'paragraph';
  if ((isAnswer || bookmark.mode?.kind === 'naming-grantor') && instructs(text)) return true;
  const isNone = field.kind === 'pictures' && means(journey.vocabulary, 'none', text);
  if ((!isNone && [...foldText(text)].length < MIN_REPLY) || application.answers[field.id] !== undefined) return false;
  if (bookmark.mode?.kind === 'naming-grantor') return isAnyWord(journey.vocabulary, text);
  if (bookmark.mode?.kind === 'holding') return false;
  if (bookmark.mode?.kind === 'writing') return isAnyWord(journey.vocabulary, text) && !isOneOf(journey, ENDS, text);
  const leavesOrder = ['no', 'keep'] as const;
  if (bookmark.mode?.kind === 'ordering-pictures' && isOneOf(journey, leavesOrder, text)) return false;
  if (field.kind === 'pictures') return isCaption(journey, field.id) && isUnusedBesidePicture(journey, field, text);
  const isOffered = suggestedAnswer(field, application, campaign, now) !== null;
  return !isOffered && isReply(journey, field, text);
}

/** 不是, 确认 to a column of words; 不改 and 都用 where nothing stands, and the text that is collected would take them. */
function isReply(journey: JourneyScene, field: FormField, text: string): boolean {
  return isOneOf(journey, field.kind === 'long-text' ? REPLIES : ['no', 'yes'], text);
}

function isCaption({ application }: JourneyScene, field: string): boolean {
  return picturesOf(application, field).length > 0;
}

/** 好了 ends the pictures, and 暂无 those that may come later. */
function isUnusedBesidePicture(
  journey: JourneyScene,
  { late = false }: Extract<FormField, { kind: 'pictures' }>,
  text: string,
): boolean {
  const isEnd = leadsOn(journey.vocabulary, text) || (late && means(journey.vocabulary, 'none', text));
  return !isEnd && isAnyWord(journey.vocabulary, text);
}
