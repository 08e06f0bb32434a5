import type { RecommendingBody } from './campaign/schema.ts';

/** Words that mean the same thing wherever they are typed. */
export type CommandWord =
  | 'help'
  | 'back'
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
  | 'keep'
  | 'none'
  | 'submit'
  | 'yes'
  | 'no'
  | 'all-yes'
  | 'recommend'
  | 'return'
  | 'decline'
  | 'worklist'
  | 'console'
  | 'bind';

/** The words people type, as data: `templates/vocabulary.ts`. Compared without case, width, spaces and closing punctuation. */
export interface Vocabulary {
  words: Readonly<Record<CommandWord, readonly string[]>>;
  bodyKinds: Readonly<Record<RecommendingBody['kind'], readonly string[]>>;
  /** Polite words around a name that say nothing: 我们是…的. */
  fillers: readonly string[];
}
