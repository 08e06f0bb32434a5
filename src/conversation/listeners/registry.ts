import type { Outcome } from '../base/outcome.ts';
import type { Heard, JourneyScene } from '../base/scene.ts';
import type { JourneyPlace } from '../journey/machine/machine.ts';
import { anewListener } from './application/anew-listener.ts';
import { bodyListener } from './application/body-listener.ts';
import { cardListener } from './application/card-listener.ts';
import { ownApplicationsListener } from './application/own-applications-listener.ts';
import { togetherListener } from './application/together-listener.ts';
import { trackListener } from './application/track-listener.ts';
import { isValueAlone } from './base/is-value-alone.ts';
import type { Listener } from './base/listener.ts';
import { awardsListener } from './columns/awards-listener.ts';
import { deniedListener } from './columns/denied-listener.ts';
import { heldListener } from './columns/held-listener.ts';
import { keptListener } from './columns/kept-listener.ts';
import { rowsListener } from './columns/rows-listener.ts';
import { unaskedListener } from './columns/unasked-listener.ts';
import { commandListener } from './commands/command-listener.ts';
import { takeBackListener } from './commands/take-back-listener.ts';
import { unusedWordListener } from './commands/unused-word-listener.ts';
import { documentListener } from './files/document-listener.ts';
import { pageListener } from './files/page-listener.ts';
import { pictureListener } from './files/picture-listener.ts';
import { unaskedPictureListener } from './files/unasked-picture-listener.ts';
import { answerAndOffers } from './questions/answer-and-offers.ts';
import { answerAndQuestion } from './questions/answer-and-question.ts';
import { answerAndSkip } from './questions/answer-and-skip.ts';
import { asideListener } from './questions/aside-listener.ts';
import { questionListener } from './questions/question-listener.ts';
import { paragraphAnswer, paragraphListener } from './texts/paragraph-listener.ts';
import { textListener } from './texts/text-listener.ts';
import { textWordsListener } from './texts/text-words-listener.ts';
import { writingAnswer, writingListener } from './texts/writing-listener.ts';

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
  { listener: unaskedPictureListener, hearsValues: false },
  { listener: rowsListener, hearsValues: false },
  { listener: awardsListener, hearsValues: false },
  { listener: trackListener, hearsValues: false },
  { listener: takeBackListener, hearsValues: false },
  { listener: paragraphListener, hearsValues: false },
  { listener: pictureListener, hearsValues: false },
  { listener: writingListener, hearsValues: false },
  { listener: textListener, hearsValues: false },
  { listener: textWordsListener, hearsValues: false },
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
  { listener: answerAndOffers, hearsValues: false },
  { listener: questionListener, hearsValues: false },
  // 88 says good-bye.
  { listener: asideListener, hearsValues: true },
  { listener: cardListener, hearsValues: false },
  { listener: unusedWordListener, hearsValues: false },
  { listener: unaskedListener, hearsValues: false },
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
