import type { SharedCard } from '../../base/card.ts';

/** How what a shared card asks was settled. */
type Settled = 'recommend' | 'return' | 'decline' | 'withdrawn' | 'taken' | 'left' | 'undone' | 'agreed' | 'declined';

/** What becomes of a card that was settled; part of `MessageValues`. */
export interface CardMessages {
  'card.close': {
    code: string;
    decision: 'recommend' | 'return' | 'decline' | 'yes' | 'no' | 'taken' | 'outdated' | 'refused';
  };
  /** What shared cards ask is settled: `by` is who did it, null where nobody knows a name; `isMine` for that person's own. */
  'card.settled': { card: SharedCard; how: Settled; by: string | null; isMine: boolean };
}
