/** `GET handovers`: somebody who asked for a person. */
export interface HandoverJson {
  number: string;
  asker: string;
  /** What the asker was called when asking. */
  name: string;
  /** The application it is about, or null. */
  application: string | null;
  title: string | null;
  question: string;
  askedAt: string;
  /** Who has taken it; null while nobody has. */
  handler: string | null;
}
