/** What an application waits for its applicant to do. Minutes are whole ones, at this person's pace. */
export type ApplicantWait =
  | { kind: 'registration'; lacks: 'body' | 'conditions' }
  | { kind: 'returned'; labels: string[]; minutes: number }
  | { kind: 'columns'; count: number; labels: string[]; minutes: number }
  | { kind: 'confirm' }
  | { kind: 'print' }
  /** `latest`: the last day, `YYYY-MM-DD`, on which the seal can be asked for so that the paper is back in time. */
  | { kind: 'stamp'; application: string; latest: string; leadDays: number }
  /** A paper of the applicant's own, by its name in the journey. */
  | { kind: 'paper'; application: string }
  | { kind: 'submit' };
