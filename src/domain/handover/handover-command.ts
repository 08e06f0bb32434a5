import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { HandoverStanding } from './handover.ts';

/** What the asker or a member of staff does. */
export type HandoverCommand =
  | {
      kind: 'ask';
      number: string;
      name: string;
      body: string | null;
      question: string;
      standing: HandoverStanding | null;
    }
  | { kind: 'take'; name: string | null }
  /** Passed on to the other side; what is said before anybody has taken it is kept for whoever does. */
  | { kind: 'speak'; text: string; files: readonly StoredFileReference[] }
  /** Given to a colleague: the asker's words go there from now on. `note`: what the colleague is told of it; empty for nothing. */
  | { kind: 'pass'; to: PersonId; name: string | null; note: string }
  /** By staff on a page: whoever has it not yet, or not any more, gets it. */
  | { kind: 'assign'; to: PersonId; name: string | null; note: string; byName: string | null }
  /** Who took it is not there: it waits for who is; where nobody is, whoever waits is told so, once for each day on which somebody is again. */
  | { kind: 'release' }
  | { kind: 'end' }
  /** What is kept of the asker is erased: nobody has to take it any more. */
  | { kind: 'close-erased' };

export interface HandoverContext {
  by: PersonId;
  /** Who can take it. */
  staff: readonly PersonId[];
  /** Who of them is not there today: told of nothing new. */
  away?: readonly PersonId[];
  /** Where nobody is there: the first day on which somebody is again, empty where nobody knows; null while somebody is. */
  backOn?: string | null;
  /** Whom the handler's words go to now; another asker than this one is pointed out. */
  handlerAttends: PersonId | null;
}
