import { z } from 'zod';

const token = z.string().min(1).max(2000);

/** How a page is opened: by the token of its link, or, opened before, by the page's own. */
export const openingBody = z.union([z.object({ token }), z.object({ page: token })]);
export const codeBody = z.object({ page: token });
export const confirmBody = z.object({ page: token, code: z.string().max(40) });

/** What the server says of a page's link: open, or how the visitor is to be found out. `page` is the token that the page's requests carry
 *  from then on. `Opened` is what is answered when it is open. */
export type OpeningJson<Opened = { page: string; state: 'open' }> =
  | Opened
  /** The platform's client: it says who holds it. */
  | { state: 'login'; page: string; url: string }
  /** Any other browser: a code goes to the person's chat. */
  | { state: 'code'; page: string };

export interface CodeSentJson {
  minutes: number;
}
