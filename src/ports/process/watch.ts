/** Which messages are in hand, told to whoever watches from outside the event loop: when it is held for too long, what was in hand is noted
 *  durably and the process ends. */
export interface Watch {
  /** A message is in hand until the function returned is called. */
  take(message: InHand): () => void;
  /** Work on a message that may hold the event loop until it returns. */
  during<Result>(message: InHand, work: () => Result): Result;
}

/** A message as it is found again: in the inbox, under its person. */
export interface InHand {
  id: string;
  person: string;
}

/** Nobody watches. */
export const unwatched: Watch = { take: () => () => {}, during: (_message, work) => work() };
