import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

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
  /** Whom the form names; empty for nobody. */
  contact: string;
  /** Whether the reader can give it to somebody: nobody has it, the reader has, or who has it is away or has said nothing. */
  isFree: boolean;
}

/** `POST handovers/<number>/assignment`: to a member of staff, with words for that one. */
export const assignmentBody = z.object({ to: z.string().min(1).max(90), note: z.string().trim().max(300), requestId });
export type AssignmentBody = z.infer<typeof assignmentBody>;
