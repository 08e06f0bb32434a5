import type { ExpertStanding } from '../../experts/expert-standing.ts';
import type { ScoringMatter } from '../../language/talk/scoring-words.ts';

/** What experts are told, and staff of them; part of `MessageValues`. */
export interface ExpertMessages {
  'expert.bound': { name: string } & ExpertStanding;
  /** A card that opens the page. */
  'expert.card': ExpertStanding;
  /** The same in words: titles are numbers in a blind review; `more` are on the page alone. */
  'expert.list': ExpertStanding & {
    rows: { application?: string; title: string; track: string; state: string }[];
    more: number;
  };
  /** What was asked of the scoring while it is open. */
  'expert.asked': ExpertStanding & { matter: ScoringMatter; contact: string };
  /** Nothing can be scored: before, after, or once it is closed. */
  'expert.closed': ExpertStanding & { state: 'before' | 'after' | 'closed'; from: string };
  'expert.left': { campaign: string; contact: string };
  /** More was assigned. */
  'expert.assigned': ExpertStanding & { added: number };
  /** Staff gave sheets back (`rows`: which, titles are numbers in a blind review; messages of earlier programs have none), or the criteria changed. */
  'expert.again': ExpertStanding & {
    reason: string;
    rows?: { application: string; title: string; reason: string }[];
  };
  /** Staff had the expert reminded. */
  'expert.nudged': ExpertStanding & { daysLeft: number };
  /** Of the machinery of reminders. */
  'expert.closing': ExpertStanding & { daysLeft: number };
  /** To staff: an interest is in the way. */
  'expert.conflict': { application: string; expert: string; reason: string; stage: string };
}
