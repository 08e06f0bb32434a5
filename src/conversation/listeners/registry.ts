import type { Outcome } from '../base/outcome.ts';
import type { Heard, JourneyScene } from '../base/scene.ts';
import type { JourneyPlace } from '../journey/machine.ts';
import { anewListener } from './anew-listener.ts';
import { answerAndQuestion } from './answer-and-question.ts';
import { answerAndSkip } from './answer-and-skip.ts';
import { asideListener } from './aside-listener.ts';
import { awardsListener } from './awards-listener.ts';
import { bodyListener } from './body-listener.ts';
import { cardListener } from './card-listener.ts';
import { commandListener } from './command-listener.ts';
import { deniedListener } from './denied-listener.ts';
import { documentListener } from './document-listener.ts';
import { heldListener } from './held-listener.ts';
import { isValueAlone } from './is-value-alone.ts';
import { keptListener } from './kept-listener.ts';
import type { Listener } from './listener.ts';
import { ownApplicationsListener } from './own-applications-listener.ts';
import { pageListener } from './page-listener.ts';
import { paragraphAnswer, paragraphListener } from './paragraph-listener.ts';
import { pictureListener } from './picture-listener.ts';
import { questionListener } from './question-listener.ts';
import { rowsListener } from './rows-listener.ts';
import { takeBackListener } from './take-back-listener.ts';
import { textListener } from './text-listener.ts';
import { togetherListener } from './together-listener.ts';
import { trackListener } from './track-listener.ts';
import { unusedWordListener } from './unused-word-listener.ts';
import { writingAnswer, writingListener } from './writing-listener.ts';

interface Tried {
  listener: Listener;
  /** Whether it may be meant by a value alone (`isValueAlone`), where nothing is waited for but the column's answer. Whoever says false is not asked then. */
  hearsValues: boolean;
}

/** In the order in which they are tried: first what belongs to something of its own (a page, a file, a value or a list that was asked
 *  about), then words that may be said at any place, from the plainest to what is only guessed. */
export const listeners: readonly Tried[] = [
  { listener: pageListener, hearsValues: false },
  { listener: documentListener, hearsValues: false },
  { listener: rowsListener, hearsValues: false },
  { listener: awardsListener, hearsValues: false },
  { listener: trackListener, hearsValues: false },
  { listener: takeBackListener, hearsValues: false },
  { listener: paragraphListener, hearsValues: false },
  { listener: pictureListener, hearsValues: false },
  { listener: writingListener, hearsValues: false },
  { listener: textListener, hearsValues: false },
  { listener: heldListener, hearsValues: false },
  { listener: togetherListener, hearsValues: false },
  { listener: anewListener, hearsValues: false },
  { listener: ownApplicationsListener, hearsValues: false },
  { listener: bodyListener, hearsValues: false },
  { listener: deniedListener, hearsValues: false },
  { listener: keptListener, hearsValues: false },
  { listener: commandListener, hearsValues: false },
  { listener: answerAndQuestion, hearsValues: false },
  { listener: answerAndSkip, hearsValues: false },
  { listener: questionListener, hearsValues: false },
  // 88 says good-bye.
  { listener: asideListener, hearsValues: true },
  { listener: cardListener, hearsValues: false },
  { listener: unusedWordListener, hearsValues: false },
  { listener: paragraphAnswer, hearsValues: false },
  { listener: writingAnswer, hearsValues: false },
];

const ofValues = listeners.filter(({ hearsValues }) => hearsValues);

/** What the first listener that a message is meant for makes of it. @returns null when it is for the step that asked */
export function listen(journey: JourneyScene, place: JourneyPlace, heard: Heard): Outcome | null {
  for (const { listener } of isValueAlone(journey, place, heard) ? ofValues : listeners) {
    const outcome = listener(journey, place, heard);
    if (outcome) return outcome;
  }
  return null;
}
