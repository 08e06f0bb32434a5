import type { JournalEntry } from '../../domain/base/journal-entry.ts';

export type DecisionKind = 'recommend' | 'return' | 'decline';

/** What a recommending body decided last, and who did. */
export interface BodyDecision {
  decision: DecisionKind;
  reason: string;
  by: string;
  at: string;
}

const DECISIONS: Readonly<Record<string, DecisionKind>> = {
  recommended: 'recommend',
  returned: 'return',
  notRecommended: 'decline',
};

/** The last decision of a recommending body in an application's entries. */
export function lastDecision(entries: readonly JournalEntry[]): BodyDecision | null {
  for (const { events, by, at } of [...entries].reverse())
    for (const event of events) {
      const decision = DECISIONS[event.kind];
      if (decision) return { decision, by, at, reason: typeof event.reason === 'string' ? event.reason : '' };
    }
  return null;
}
