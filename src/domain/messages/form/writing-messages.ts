type Clause = { clause: string; about: string };

/** Help to write a long text; part of `MessageValues`. */
export interface WritingMessages {
  /** One of the guiding questions; `isFirst` where the help begins; `known` is the answer so far. */
  'writing.ask': { number: number; total: number; heading: string; ask: string; known: string; isFirst: boolean };
  /** What was said is no answer. */
  'writing.not-an-answer': { heading: string; misses: number };
  'writing.taken-back': { heading: string };
  'writing.kept': { heading: string; count: number };
  /** The draft, whole; `standing` are the characters that it would take the place of. */
  'writing.draft': { text: string; count: number; min: number; max: number; standing: number; headings: string[] };
  /** The draft is right above: what can be said to it. */
  'writing.draft-above': Record<string, never>;
  'writing.empty': Record<string, never>;
  'writing.unclear': { misses: number };
  'writing.left': { label: string };
  'writing.taken': { label: string; count: number; min: number; max: number };
  /** The campaign asks nothing for the column. */
  'writing.none': { label: string };
  /** Clauses of the annex that the text does not show yet. */
  'writing.missing': { wanted: Clause[] };
  /** Every clause that is looked for, and whether it was found. */
  'writing.checklist': { label: string; rows: (Clause & { isFound: boolean })[] };
  /** A column says there is nothing, and the clause was said to be met. */
  'writing.contradicted': { wanted: (Clause & { label: string })[]; track: string };
}
