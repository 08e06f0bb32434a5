import { fieldOf } from '../../../domain/application/answers/progress.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { asksFor } from '../../../domain/form/traits-of.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { currentPosition } from '../../journey/place/current-position.ts';
import { foldText } from '../../meaning/words.ts';
import { holdUnseen } from './hold-unseen.ts';

/** The word that stored what was asked about, said once more: a second tap is no answer to the next column, so that one is asked about. */
export function yesAgain(scene: Scene & { application: Application }, heard: Heard, outcome: Outcome): Outcome {
  const kept = scene.person.bookmark;
  if (heard.kind !== 'text' || !kept || outcome.change.events.length === 0) return outcome;
  const word = foldText(heard.text);
  if (kept.mode?.kind === 'holding') {
    const isStored = outcome.bookmark.mode === null;
    return isStored ? { ...outcome, bookmark: { ...outcome.bookmark, agreed: word } } : outcome;
  }
  if (kept.agreed !== word) return outcome;
  const { events } = outcome.change;
  const { track } = currentPosition(scene);
  // Columns that take 1 or a yes, though neither may have been meant for them.
  const isBlind = events.some(
    (event) => event.kind === 'fieldAnswered' && asksFor(fieldOf(track, event.field), 'amount', 'promise', 'option'),
  );
  return isBlind ? (holdUnseen(scene, outcome.change) ?? outcome) : outcome;
}
