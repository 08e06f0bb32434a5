/** What is said of one application in a publication. */
export interface ResultOf {
  application: string;
  outcome: 'awarded' | 'not-awarded';
  /** For the applicant; nobody else reads it. */
  comment?: string | undefined;
}

/** What lacks for a publication that needs no reason. */
export type Shortcoming =
  /** The stage before it still runs, up to that day. */
  | { kind: 'not-due'; from: string }
  /** The days for publishing are over. */
  | { kind: 'late'; to: string }
  /** The panel's list is not frozen: nothing is published. */
  | { kind: 'not-frozen' }
  /** Applications that a stage before the publication has not decided on. */
  | { kind: 'unreviewed'; applications: readonly string[] }
  /** Applications that wait for a result and get none. */
  | { kind: 'incomplete'; applications: readonly string[] };

/** One publication of results, folded from `publication/<id>`. */
export interface Publication {
  id: string;
  campaign: string;
  by: string;
  at: string;
  /** Why it goes out in spite of `shortcomings`. */
  reason: string | null;
  shortcomings: readonly Shortcoming[];
  /** The newest root of the journal on record then; everybody is told it. */
  root: { day: string; root: string } | null;
  results: readonly ResultOf[];
  /** Applications that did not get their result, with the refusal's code. */
  refused: readonly { application: string; reason: string }[];
  /** Recommending bodies whose contacts were told their list. */
  bodies: readonly string[];
  /** When people were told once more: the entry's number in the stream, and about which applications. Absent for never. */
  chases?: readonly { seq: number; applications: readonly string[] }[];
  /** ISO 8601: nobody is told before, and until then it can be taken back. Absent once people are told. */
  heldUntil?: string;
  /** It was taken back; nobody heard of it. */
  isUndone?: boolean;
  isOver: boolean;
}
