/** What a paper of the applicant's own is called; null for one without a name. */
type Named = { title: string | null };

/** An upload after the one of the stamped form. */
export type OwnPaperMessages = {
  /** `taken`: files that count until others are sent. */
  'paper.ask': Named & { application: string; pages: number; taken: number };
  'paper.page': Named & { count: number };
  'paper.none': Named & { misses: number };
  'paper.waiting': Named & { to: string; misses: number };
  'paper.wrong-file': Named & { misses: number };
  'paper.taken': Named & { count: number };
  'paper.dropped': Named;
};
