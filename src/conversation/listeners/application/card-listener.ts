import type { Card } from '../../../domain/base/card.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { isRefused, type Outcome } from '../../base/outcome.ts';
import type { Heard, JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { means } from '../../meaning/words.ts';
import { answerAt, cardAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { paragraphListener } from '../texts/paragraph-listener.ts';
import { writingListener } from '../texts/writing-listener.ts';
import { anewListener } from './anew-listener.ts';
import { togetherListener } from './together-listener.ts';

type Press = Extract<Heard, { kind: 'choice' }>;

/** A button of a card that shows two answers, wherever the person is. */
export const cardListener: Listener = (journey, place, heard) =>
  heard.kind === 'choice' && heard.card?.kind === 'clash' ? answerCard(journey, place, heard) : null;

/** A button of a card about the application. It counts for what the card shows: where something else stands now, nothing changes,
 *  what changed is said, and it is asked again. */
export function answerCard(journey: JourneyScene, place: JourneyPlace, press: Press): Outcome {
  const answered = clashPress(journey, place, press) ?? anewPress(journey, place, press);
  if (answered) return answered;
  const { card, key } = press;
  const now = cardAt(place.place, journey);
  if (!card || !now || !isOfPlace(card, now)) return arrive(journey, place, closedCard(journey, press));
  if (!isSame(card, now))
    return arrive(journey, place, [
      ...closing(press, 'outdated'),
      say('journey.changed-card', { labels: [...(journey.changed ?? [])] }),
    ]);
  const helped = helpPress(journey, place, press);
  if (helped) return helped;
  const scene = clearTransientMode(journey);
  const said = takeAnswer(scene, place, answerAt(place.place, { kind: 'text', text: key }, scene));
  const decision = isRefused(said) ? 'refused' : key === 'no' ? 'no' : 'yes';
  return { ...said, parts: [...closing(press, decision), ...said.parts] };
}

/** A card that asks about something that is over: it is closed, and said to count for nothing. Nothing for everything but a press. */
export function closedCard({ bookmark }: JourneyScene, heard: Heard, isOver = false): Part[] {
  if (heard.kind !== 'choice') return [];
  const { turn } = bookmark;
  return [...closing(heard, 'outdated'), say('journey.closed-card', isOver ? { turn, isOver } : { turn })];
}

/** Whether a card asked what is asked now, whatever it showed. */
function isOfPlace(card: Card, now: Card): boolean {
  if (card.kind !== now.kind || !('application' in card) || !('application' in now)) return false;
  if (card.kind === 'question' && now.kind === 'question' && card.place !== now.place) return false;
  return card.application === now.application;
}

/** Whether two cards show the same; when they were shown says nothing. */
function isSame(card: Card, now: Card): boolean {
  const shown = (of: Card) => JSON.stringify({ ...of, turn: 0, seen: 0 });
  return shown(card) === shown(now);
}

/** A card that is over, wherever the person is. */
export function closeOld(press: Press): Part[] {
  return closing(press, 'outdated');
}

/** The pressed card is closed. */
function closing({ code }: Press, decision: 'yes' | 'no' | 'taken' | 'outdated' | 'refused'): Part[] {
  return code ? [say('card.close', { code, decision })] : [];
}

/** A button of a card that shows two answers. */
function clashPress(journey: JourneyScene, place: JourneyPlace, press: Press): Outcome | null {
  const { card, key } = press;
  if (card?.kind !== 'clash' || card.application !== journey.application.id) return null;
  const outcome = togetherListener(journey, place, { kind: 'text', text: key });
  return outcome && { ...outcome, parts: [...closing(press, 'taken'), ...outcome.parts] };
}

/** 帮我写 and 加一段 at a long text. */
function helpPress(journey: JourneyScene, place: JourneyPlace, press: Press): Outcome | null {
  const isHelp = (['write-help', 'add-paragraph'] as const).some((word) => means(journey.vocabulary, word, press.key));
  const said = { kind: 'text' as const, text: press.key };
  const outcome = isHelp ? (paragraphListener(journey, place, said) ?? writingListener(journey, place, said)) : null;
  return outcome && { ...outcome, parts: [...closing(press, 'taken'), ...outcome.parts] };
}

/** A button of a card that asks whether to begin again; it counts while that is asked. */
function anewPress(journey: JourneyScene, place: JourneyPlace, press: Press): Outcome | null {
  const { card, key } = press;
  const isAsked = journey.bookmark.mode?.kind === 'beginning-anew';
  if (card?.kind !== 'anew' || card.application !== journey.application.id || !isAsked) return null;
  const outcome = anewListener(journey, place, { kind: 'text', text: key });
  return outcome && { ...outcome, parts: [...closing(press, key === 'no' ? 'no' : 'yes'), ...outcome.parts] };
}
