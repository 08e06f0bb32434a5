import type { ApplicationStatus } from './application/record/application.ts';
import type { AudienceState } from './broadcast/audience.ts';
import type { BroadcastField } from './broadcast/wording.ts';

/** A page of staff's console, and where it has parts one of them. */
export type ConsolePlace =
  | ('applications' | 'checks' | 'scoring' | 'bodies' | 'broadcasts' | 'exports')
  | ('messages' | 'calendar' | 'audit' | 'staff')
  | `results/${'panel' | 'publish' | 'sent' | 'objections' | 'certificates' | 'gallery'}`;

/** Words that mean the same thing wherever they are typed. */
export type CommandWord =
  | 'help'
  | 'back'
  | 'change-body'
  | 'keep-body'
  | 'mistake'
  /** What is asked, is let be. */
  | 'call-off'
  | 'order-pictures'
  | 'skip'
  | 'edit'
  | 'progress'
  | 'preview'
  | 'pause'
  | 'resume'
  | 'status'
  | 'start'
  | 'people'
  | 'finish'
  | 'undo'
  | 'restart'
  | 'retake'
  | 'keep'
  | 'none'
  | 'submit'
  | 'sent'
  /** A file was sent in the chat, or is asked after. */
  | 'file-sent'
  | 'later'
  | 'withdraw'
  | 'begin-anew'
  | 'restore'
  | 'applications'
  | 'start-another'
  | 'campaigns'
  | 'use-all'
  | 'keep-sum'
  | 'yes'
  | 'make-form'
  | 'no'
  | 'all-yes'
  | 'one-by-one'
  | 'recommend'
  | 'return'
  | 'decline'
  | 'worklist'
  /** Of several values that were asked about none is right. */
  | 'none-of-them'
  | 'undo-decision'
  /** A button was touched by mistake: what was decided or stored by it is taken back. */
  | 'slip'
  | 'scoring'
  | 'scoring-list'
  | 'unfinished'
  | 'object'
  | 'confirm-objection'
  | 'withdraw-objection'
  | 'my-objections'
  | 'my-proof'
  | 'decision-paper'
  | 'my-case'
  | 'show-case'
  | 'hide-case'
  | 'case-pictures'
  | 'nudge'
  | 'nudge-all'
  | 'recommendation-table'
  | 'statistics-sheet'
  | 'console'
  | 'bind'
  | 'invite-colleagues'
  | 'revoke-invitation'
  | 'join'
  | 'link-account'
  | 'same-person'
  | 'unlink-account'
  | 'remove-helper'
  | 'colleagues'
  | 'sections'
  | 'take-over'
  | 'hand-back'
  | 'pass-on'
  | 'requests'
  | 'look-up'
  | 'back-at-work'
  | 'figures'
  | 'leave-people'
  | 'examples'
  | 'guide'
  | 'web-page'
  | 'import'
  | 'blank-form'
  | 'write-help'
  | 'add-paragraph'
  | 'at-the-end'
  | 'leave-help'
  | 'checklist'
  | 'use-imported'
  | 'article'
  | 'print-anyway'
  | 'make-equal'
  | 'stop-reminders'
  | 'remind-tomorrow'
  | 'remind-again'
  /** What is kept of the person is to be erased: staff do it, whom to ask is said. */
  | 'erase-mine'
  | 'give-up'
  | 'broadcast'
  | 'broadcast-progress'
  | 'broadcast-undo'
  | 'broadcast-pause'
  | 'broadcast-resume'
  | 'broadcast-stop'
  | 'broadcast-retry'
  | 'broadcast-recall'
  | 'broadcast-cancel'
  /** Not now: what is written stays. */
  | 'broadcast-later'
  | 'broadcast-audience'
  | 'broadcast-reword'
  | 'broadcast-test'
  | 'broadcast-send'
  | 'broadcast-all';

export type AsideKind = 'greeting' | 'thanks' | 'wait' | 'chat' | 'farewell';

/** What a draft still needs: answers, a yes to all of them, the stamped paper, the submission. */
export type DraftPhase = 'filling' | 'confirming' | 'stamping' | 'handing-in';

/** Where somebody stands with an application, as questions are answered by it: its status, a draft's told apart; `none` without one,
 *  `desk` for a recommending body's contact without one. */
export type Phase = 'none' | 'desk' | DraftPhase | Exclude<ApplicationStatus, 'draft'>;

/** A question people ask: said as one of `whole`, or with all words of one of `words` in it. */
export interface Topic {
  id: string;
  /** Asked only while an application stands so; absent for always. */
  when?: readonly Phase[];
  whole: readonly string[];
  words: readonly (readonly string[])[];
}

/** The words people type, as data: `templates/vocabulary.ts`. Compared without case, width, spaces and closing punctuation. */
export interface Vocabulary {
  words: Readonly<Record<CommandWord, readonly string[]>>;
  /** What an audience is called, and wordings to begin from. */
  audienceNames: Readonly<Record<AudienceState | 'everybody', string>>;
  broadcastWordings: readonly { title: string; text: string }[];
  /** What a field of a broadcast is called between braces; the first is shown. */
  broadcastFields: Readonly<Record<BroadcastField, readonly string[]>>;
  /** Words for what is done in the console, by page: a text that has one of them is about the first such page. */
  consolePlaces: readonly { place: ConsolePlace; words: readonly string[] }[];
  /** What is said beside the matter; `*` stands for anything before or behind the word. */
  asides: Readonly<Record<AsideKind, readonly string[]>>;
  /** Questions people ask us, whatever the campaign. */
  topics: readonly Topic[];
  /** Polite words around a name that say nothing: 我们是…的. */
  fillers: readonly string[];
}
