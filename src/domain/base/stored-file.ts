import { z } from 'zod';

export const storedFileSchema = z.object({
  key: z.string(),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
});
