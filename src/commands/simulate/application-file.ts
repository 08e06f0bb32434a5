import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { transcript } from '../../../templates/terminal/simulate.ts';
import { WrongArgument } from '../wrong-argument.ts';

const ApplicationFile = z.object({
  /** The track: its key in the campaign's `tracks`. */
  form: z.string(),
  /** The recommending body by its name; else what the column says that is suggested from it. */
  body: z.string().optional(),
  /** Official label (a group and its column joined by a dot) → answer. */
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  photos: z.array(z.object({ caption: z.string() })).default([]),
  awards: z.array(z.unknown()).default([]),
});

export type ApplicationFile = z.infer<typeof ApplicationFile>;

/** One sample application, as `test/fixtures/applications/README.md` describes it. @throws WrongArgument for another file; the file system's error where there is none */
export async function readSampleApplication(path: string): Promise<ApplicationFile> {
  const text = await readFile(path, 'utf8');
  try {
    return ApplicationFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new WrongArgument(transcript.noApplication(path), { cause });
  }
}
