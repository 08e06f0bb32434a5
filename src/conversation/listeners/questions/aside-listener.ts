import type { FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { INTERJECTION } from '../../../domain/language/talk/question-words.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { isOfParts } from '../../../domain/language/text/separators.ts';
import { say } from '../../../domain/messages/messages.ts';
import { DONE } from '../../journey/machine/machine.ts';
import { arrive, statusOf, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode } from '../../journey/taking/take-answer.ts';
import { asideKind } from '../../meaning/aside-kind.ts';
import { means } from '../../meaning/words.ts';
import { formOpensOn } from '../../steps/closed-now.ts';
import { askAt, isWaitingForForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

/** Longer than this somebody says something. */
const MAX_CHARACTERS = 24;

/** 在吗, 稍等, 我找找: recorded as nothing. A wait is not pressed; after the others the question is asked once more. */
export const asideListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const isWaiting = isWaitingForForm(journey, place.place);
  const field = isWaiting ? null : fieldAt(journey, place);
  if (isWaiting && means(journey.vocabulary, 'yes', text))
    return stayAt(journey, place, [say('early.waiting', { from: formOpensOn(journey) })]);
  const kind = asideKind(journey.vocabulary, text) ?? (isThinkingAloud(field, text) ? 'chat' : null);
  if (!kind || (field && traitsOf(field).isFree && kind === 'chat')) return null;
  // 嗯 国企, 沈安，谢谢: an answer with a word of talk around it.
  const answer = manyAnswer(clearTransientMode(journey), place, text);
  const isAsked = answer?.kind === 'say' && answer.mode?.kind === 'holding' && isOfParts(text);
  if (answer?.kind === 'command' || isAsked) return null;
  const isDone = place.place === DONE || isWaiting;
  const part = say('aside', {
    kind,
    label: field?.label ?? null,
    turn: journey.bookmark.turn,
    ...(isDone ? { isDone } : {}),
  });
  // Whoever comes back hears how things stand.
  if (place.place === DONE && kind === 'greeting') return stayAt(journey, place, [part, statusOf(journey)]);
  if (isWaiting && kind === 'greeting') return stayAt(journey, place, askAt(place.place, journey));
  return isWaiting || kind === 'wait' || kind === 'farewell'
    ? stayAt(journey, place, [part])
    : arrive(journey, place, [part]);
};

function isThinkingAloud(field: FormField | null, text: string): boolean {
  return (
    INTERJECTION.test(text.trim()) &&
    !isLongerThan(text, MAX_CHARACTERS) &&
    !/\d/u.test(text.normalize('NFKC')) &&
    (field === null || !traitsOf(field).isFree)
  );
}
