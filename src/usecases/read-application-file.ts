import type { Application } from '../domain/application/application.ts';
import { isPictureList } from '../domain/form/answers.ts';
import type { StoredFileReference } from '../domain/message.ts';
import type { StoredFile } from '../ports/file-store.ts';
import type { Ports } from '../ports/ports.ts';

/** A file that belongs to the application, by its hash. @returns null when the application holds no such file */
export async function readApplicationFile(
  ports: Pick<Ports, 'files' | 'pictures'>,
  application: Application,
  sha256: string,
): Promise<(StoredFile & { name: string }) | null> {
  return readKeptFile(ports, filesOf(application), sha256);
}

/** One of the files referred to, by its hash; HEIC comes as JPEG, since few browsers show it. @returns null for any other file */
export async function readKeptFile(
  { files, pictures }: Pick<Ports, 'files' | 'pictures'>,
  references: readonly StoredFileReference[],
  sha256: string,
): Promise<(StoredFile & { name: string }) | null> {
  const reference = references.find((file) => file.sha256 === sha256);
  const stored = reference ? await files.get(reference.key) : null;
  if (!reference || !stored) return null;
  if (reference.contentType !== 'image/heic') return { ...stored, name: reference.name };
  const prepared = await pictures.prepare(stored.bytes);
  return 'refused' in prepared ? { ...stored, name: reference.name } : { ...prepared, name: `${reference.name}.jpg` };
}

function filesOf({ answers, printed, stamped }: Application): StoredFileReference[] {
  const answered = Object.values(answers).flatMap((value) =>
    isPictureList(value) ? value.map(({ file }) => file) : [],
  );
  return [
    ...answered,
    ...(printed ? [printed.file] : []),
    ...(printed?.article ? [printed.article] : []),
    ...(stamped?.files ?? []),
    ...(stamped?.paper?.drawn ? [stamped.paper.drawn] : []),
  ];
}
