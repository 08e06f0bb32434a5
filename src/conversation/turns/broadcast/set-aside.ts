import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import { type Broadcasting, broadcastingOf } from './broadcast-question.ts';

/** Something else was said while a broadcast was written: it is kept, and that is said. */
export function leavingBroadcast(scene: Scene, outcome: Outcome): Outcome {
  const mode = broadcastingOf(scene);
  if (!mode || outcome.bookmark.mode?.kind === 'broadcasting') return outcome;
  return setAside(outcome, mode);
}

/** What is written is kept for the next 广播. */
export function setAside(outcome: Outcome, mode: Broadcasting): Outcome {
  const { parts, bookmark } = outcome;
  return {
    ...outcome,
    parts: [...parts, say('broadcast.set-aside', { text: mode.text })],
    bookmark: { ...bookmark, broadcast: mode },
  };
}
