import { z } from 'zod';

/** One of our ids: of a campaign, an application, a body, a person. */
export const id = z.string().min(1).max(80);
