import { applicationEvents } from '../../domain/application/record/events.ts';
import { bodyDecisionOf } from '../../domain/application/record/stage-events.ts';
import type { JournalEntry, JournalEvent } from '../../domain/base/journal-entry.ts';

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

/** What an event says that a recommending body decided. @returns null for anything else */
export function decisionIn(event: JournalEvent): DecisionKind | null {
  const legacy = DECISIONS[event.kind];
  if (legacy) return legacy;
  const read = event.kind === 'stageDecided' ? applicationEvents.read(event) : null;
  return read?.kind === 'stageDecided' && read.stage.kind === 'recommend' ? bodyDecisionOf[read.decision] : null;
}

/** The last decision of a recommending body in an application's entries; not one that was taken back. */
export function lastDecision(entries: readonly JournalEntry[]): BodyDecision | null {
  let undone = 0;
  for (const { events, by, at } of [...entries].reverse())
    for (const event of events) {
      if (event.kind === 'decisionUndone') undone += 1;
      // What is taken back is the last that was held.
      const isUndone = event.held !== undefined && undone > 0;
      if (isUndone) undone -= 1;
      const decision = isUndone ? null : decisionIn(event);
      if (decision) return { decision, by, at, reason: typeof event.reason === 'string' ? event.reason : '' };
    }
  return null;
}
