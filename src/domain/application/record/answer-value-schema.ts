import { z } from 'zod';
import { storedFileSchema } from '../../base/stored-file.ts';

const pictureSchema = z.object({ file: storedFileSchema, caption: z.string() });

export const answerValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.array(pictureSchema).readonly(),
]);
