import type { Outcome } from '../base/outcome.ts';
import type { Heard, JourneyScene } from '../base/scene.ts';
import type { JourneyPlace } from '../journey/machine.ts';
import { anewListener } from './anew-listener.ts';
import { asideListener } from './aside-listener.ts';
import { bodyListener } from './body-listener.ts';
import { cardListener } from './card-listener.ts';
import { commandListener } from './command-listener.ts';
import { deniedListener } from './denied-listener.ts';
import { documentListener } from './document-listener.ts';
import { heldListener } from './held-listener.ts';
import { keptListener } from './kept-listener.ts';
import type { Listener } from './listener.ts';
import { ownApplicationsListener } from './own-applications-listener.ts';
import { pageListener } from './page-listener.ts';
import { paragraphAnswer, paragraphListener } from './paragraph-listener.ts';
import { questionListener } from './question-listener.ts';
import { takeBackListener } from './take-back-listener.ts';
import { textListener } from './text-listener.ts';
import { togetherListener } from './together-listener.ts';
import { writingAnswer, writingListener } from './writing-listener.ts';

/** In the order in which they are tried: first what belongs to something of its own (a page, a file, a value or a list that was asked
 *  about), then words that may be said at any place, from the plainest to what is only guessed. */
const listeners: readonly Listener[] = [
  pageListener,
  documentListener,
  takeBackListener,
  paragraphListener,
  writingListener,
  textListener,
  heldListener,
  togetherListener,
  anewListener,
  ownApplicationsListener,
  bodyListener,
  deniedListener,
  keptListener,
  commandListener,
  questionListener,
  asideListener,
  cardListener,
  paragraphAnswer,
  writingAnswer,
];

/** What the first listener that a message is meant for makes of it. @returns null when it is for the step that asked */
export function listen(journey: JourneyScene, place: JourneyPlace, heard: Heard): Outcome | null {
  for (const listener of listeners) {
    const outcome = listener(journey, place, heard);
    if (outcome) return outcome;
  }
  return null;
}
