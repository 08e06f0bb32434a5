import { type Answers, isPictureList } from '../../domain/form/base/answers.ts';
import type { PrintPicture } from '../../ports/documents/renderer.ts';
import type { Ports } from '../../ports/ports.ts';

/** The pictures of answers, in their order; those that are not kept any more are left out. */
export async function loadPictures({ files }: Pick<Ports, 'files'>, answers: Answers): Promise<PrintPicture[]> {
  const wanted = Object.entries(answers).flatMap(([field, value]) =>
    isPictureList(value) ? value.map(({ file, caption }) => ({ field, caption, file })) : [],
  );
  const loaded = await Promise.all(
    wanted.map(async ({ field, caption, file }) => ({ field, caption, stored: await files.get(file.key) })),
  );
  return loaded.flatMap(({ field, caption, stored }) =>
    stored ? [{ field, caption, bytes: stored.bytes, contentType: stored.contentType }] : [],
  );
}
