import { formOf } from '../../../domain/application/answers/progress.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { saysAnew } from '../../../domain/language/answers/answer-words.ts';
import { deniedAlone } from '../../../domain/language/corrections/denied.ts';
import { endsAsName } from '../../../domain/language/names/looks-like.ts';
import { say } from '../../../domain/messages/messages.ts';
import { askedAbout, storedPart, whyAsked } from '../../base/asked-about.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { callsOff, foldText, means, meansTakingBack } from '../../meaning/words.ts';
import { collected } from '../../steps/columns/long-text.ts';
import { severalHeld } from './several-held.ts';

/** A yes to what was held stores it, a no asks once more; anything else is read as it is now. @returns null when nothing is held or the text is neither */
export function heldAnswer(journey: JourneyScene, text: string): StepAnswer | null {
  const { mode } = journey.bookmark;
  if (mode?.kind !== 'holding') return null;
  const dropped = droppedPiece(journey, mode.answers, text);
  if (dropped) return dropped;
  const several = severalHeld(journey, mode, text);
  if (several) return several;
  if (givesBack(journey, text) || deniesHeld(journey, mode.answers, text) || keepsOther(journey, mode.answers, text)) {
    // 撤销 and 点错了 want it gone, not said again.
    const isGone = (['undo', 'slip', 'call-off', 'keep'] as const).some((word) =>
      means(journey.vocabulary, word, text),
    );
    return {
      kind: 'say',
      parts: [isGone ? say('undo.dropped', {}) : say('form.hold-dropped', {})],
      mode: null,
      asksAgain: true,
    };
  }
  const isYes = (['yes', 'keep-sum'] as const).some((word) => means(journey.vocabulary, word, text));
  if (!isYes && !skipsName(journey, mode.answers, text)) return null;
  const piece = heldPiece(journey, mode.answers);
  if (piece) return piece;
  const part = storedPart(askedAbout(formOf(journey.track), mode.answers));
  return { kind: 'command', command: { kind: 'answer-many', answers: mode.answers }, parts: [part], mode: null };
}

/** 不是, 重说, 撤销, 点错了: a value that was asked about is not what was meant. */
export function givesBack({ vocabulary }: JourneyScene, text: string): boolean {
  return (
    means(vocabulary, 'no', text) || callsOff(vocabulary, text) || meansTakingBack(vocabulary, text) || saysAnew(text)
  );
}

/** 不改 where another value stands: that one is kept. */
function keepsOther({ application, track, vocabulary }: JourneyScene, answers: Held, text: string): boolean {
  return (
    means(vocabulary, 'keep', text) && whyAsked(application.answers, askedAbout(formOf(track), answers)) === 'change'
  );
}

/** 不是陆敏 to the one value that was asked about. */
function deniesHeld({ track }: JourneyScene, answers: Held, text: string): boolean {
  const [held, ...more] = answers;
  const field = formOf(track).fields.find(({ id }) => id === held?.field);
  const denied = deniedAlone(text);
  if (!held || !field || more.length > 0 || denied === null) return false;
  return [printAnswer(field, held.value), field.label].some((one) => foldText(one) === foldText(denied));
}

type Held = Extract<NonNullable<JourneyScene['bookmark']['mode']>, { kind: 'holding' }>['answers'];

/** 跳过 behind a name that reads oddly and ends as such a name does, where none stands: the question is skipped, not the name. */
function skipsName({ application, track, vocabulary }: JourneyScene, [held, ...more]: Held, text: string): boolean {
  const field = formOf(track).fields.find(({ id }) => id === held?.field);
  if (!held || more.length > 0 || field?.kind !== 'text' || !field.looks) return false;
  if (application.answers[field.id] !== undefined) return false;
  return means(vocabulary, 'skip', text) && endsAsName(field.looks, String(held.value));
}

/** The long text that a piece was asked about for; null when something else was held. */
function textHeld({ track }: JourneyScene, [held, ...more]: Held) {
  const field = formOf(track).fields.find(({ id }) => id === held?.field);
  return held && more.length === 0 && field?.kind === 'long-text' ? { field, text: String(held.value) } : null;
}

/** 写错了 to a piece that was asked about: it is gone, and the others stay. */
function droppedPiece(journey: JourneyScene, answers: Held, text: string): StepAnswer | null {
  const held = textHeld(journey, answers);
  if (!held || !(['undo', 'mistake'] as const).some((word) => means(journey.vocabulary, word, text))) return null;
  const pieces = journey.application.pieces[held.field.id] ?? [];
  // Nothing was before it.
  if (pieces.length === 0) return { kind: 'say', mode: null, parts: [say('undo.dropped', {})], asksAgain: true };
  return { kind: 'say', mode: null, parts: [say('text.removed', collected(held.field, pieces))] };
}

/** A short piece of a long text that was asked about goes behind the others. @returns null when something else was held */
function heldPiece(journey: JourneyScene, answers: Held): StepAnswer | null {
  const held = textHeld(journey, answers);
  if (!held) return null;
  const { field, text } = held;
  const pieces = [...(journey.application.pieces[field.id] ?? []), text];
  const command = { kind: 'add-piece' as const, field: field.id, text };
  return {
    kind: 'command',
    command,
    stays: true,
    mode: null,
    parts: [say('text.collected', collected(field, pieces))],
  };
}
