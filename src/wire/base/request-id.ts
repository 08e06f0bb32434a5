import { z } from 'zod';

/** Made by a page for one press of a button: the same one counts once. In a body, or in the header `x-request-id` beside files. */
export const requestId = z.string().regex(/^[\w-]{8,64}$/u);
