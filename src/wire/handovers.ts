/** `GET handovers`: somebody who asked for a person. */
export interface HandoverJson {
  number: string;
  asker: string;
  name: string;
  application: string | null;
  title: string | null;
  question: string;
  askedAt: string;
  /** Who has taken it; null while nobody has. */
  handler: string | null;
}
