import type { PaperReason } from '../../paper/judge-paper.ts';
import type { Whereabouts } from '../../paper/whereabouts.ts';

/** What is said to staff about the panel's decision on paper; part of `MessageValues`. */
export interface DecisionMessages {
  /** Printed and awaited; the file follows. */
  'decision.ask': { version: number; pages: number };
  /** Not printed yet. */
  'decision.none': Record<string, never>;
  /** The list says something else than what was printed. */
  'decision.outdated': { version: number; changed: string[] };
  'decision.page': { count: number; pages: number };
  'decision.reading': { count: number };
  'decision.cleared': Record<string, never>;
  'decision.taken': { version: number; count: number; doubts: PaperReason[]; where: Whereabouts[] };
}
