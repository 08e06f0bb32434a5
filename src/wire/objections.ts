import { z } from 'zod';
import { requestId } from './request-id.ts';

/** `GET objections`. */
export type ObjectionsJson = readonly {
  id: string;
  by: string;
  at: string;
  text: string;
  application: string | null;
  body: string | null;
  answer: { text: string; by: string; at: string } | null;
}[];

/** `POST objections/<id>/answer`. */
export const answerBody = z.object({ text: z.string().max(4000), requestId });
export type AnswerBody = z.input<typeof answerBody>;
