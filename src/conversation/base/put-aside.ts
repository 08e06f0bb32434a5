import { say } from '../../domain/messages/messages.ts';
import { nextBookmark, type Outcome, outcomeSaying } from './outcome.ts';
import type { Scene } from './scene.ts';

/** A picture or file could not be got from the platform: that is said, and it is tried again aside. */
export function fetchLater(scene: Scene): Outcome {
  const bookmark = nextBookmark(scene);
  const parts = [say('media.later', { turn: bookmark.turn })];
  return { ...outcomeSaying(parts, bookmark), work: [{ kind: 'fetch-media', person: scene.person.id }] };
}

/** Pages are looked at aside. Of a single photo nothing is said before: it takes a few seconds. */
export function readAside(scene: Scene, shown: { pages: number; isCounted: boolean }): Outcome {
  const parts = shown.pages > 1 ? [say('upload.reading', shown)] : [];
  return { ...outcomeSaying(parts, nextBookmark(scene)), work: [{ kind: 'read-paper', person: scene.person.id }] };
}
