import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

/** Which published application an objection by page may mean, and whether its number is in it. */
export interface MeantJson {
  application: string;
  title: string;
  isPhoneKnown: boolean;
}

/** `GET objections`. */
export type ObjectionsJson = readonly {
  id: string;
  by: string;
  at: string;
  text: string;
  application: string | null;
  body: string | null;
  answer: { text: string; by: string; at: string } | null;
  /** Who filled in the public page; null for one by chat. */
  filed: { name: string; phone: string; about: string } | null;
  confirmed: 'chat' | 'phone' | null;
  /** When the page amended it, and when it was taken back. */
  amendedAt?: string;
  withdrawnAt?: string;
  /** It is about an application that who asks has a part in: a colleague decides, and who raised it is not said. */
  isOwn: boolean;
  /** The published application that one by page may mean. */
  meant: MeantJson | null;
  /** For how long the answer can be taken back; null when it was told, and without one. */
  seconds: number | null;
}[];

/** `POST objections/<id>/confirmation`. */
export const confirmationBody = z.object({ requestId });
export type ConfirmationBody = z.input<typeof confirmationBody>;

/** `POST objections/<id>/answer`. */
export const answerBody = z.object({ text: z.string().max(4000), requestId });
export type AnswerBody = z.input<typeof answerBody>;

/** `POST objections/<id>/undo`: before the answer is sent. */
export const answerUndoBody = z.object({ requestId });
export type AnswerUndoBody = z.input<typeof answerUndoBody>;
