import type { Application } from '../domain/application/application.ts';
import { isPictureList } from '../domain/form/answers.ts';
import type { StoredFileReference } from '../domain/message.ts';
import type { StoredFile } from '../ports/file-store.ts';
import type { PictureRefusal } from '../ports/pictures.ts';
import type { Ports } from '../ports/ports.ts';

/** `small`: a thumbnail of a picture; of anything else the file itself. */
export type FileSize = 'full' | 'small';

export type NamedFile = StoredFile & { name: string };

/** A file that belongs to the application, by its hash. @returns null when the application holds no such file */
export async function readApplicationFile(
  ports: Pick<Ports, 'files' | 'pictures'>,
  application: Application,
  sha256: string,
  size: FileSize = 'full',
): Promise<NamedFile | null> {
  return readKeptFile(ports, filesOf(application), sha256, size);
}

/** One of the files referred to, by its hash; HEIC comes as JPEG, since few browsers show it. @returns null for any other file */
export async function readKeptFile(
  ports: Pick<Ports, 'files' | 'pictures'>,
  references: readonly StoredFileReference[],
  sha256: string,
  size: FileSize = 'full',
): Promise<NamedFile | null> {
  const reference = references.find((file) => file.sha256 === sha256);
  if (!reference) return null;
  const shown = await readShown(ports, reference, size);
  if (shown) return shown;
  const stored = await ports.files.get(reference.key);
  return stored && { ...stored, name: reference.name };
}

/** @returns null when the file is shown as it is kept, or cannot be shown otherwise */
async function readShown(
  ports: Pick<Ports, 'files' | 'pictures'>,
  { key, name, contentType }: StoredFileReference,
  size: FileSize,
): Promise<NamedFile | null> {
  if (!contentType.startsWith('image/')) return null;
  if (size === 'small') return derived(ports, key, 'small', name, ports.pictures.thumbnail);
  return contentType === 'image/heic' ? derived(ports, key, 'jpeg', `${name}.jpg`, ports.pictures.prepare) : null;
}

/** What is made of a picture once and kept beside it, under its own key: `<key>.small`. */
async function derived(
  { files }: Pick<Ports, 'files'>,
  key: string,
  kind: 'small' | 'jpeg',
  name: string,
  make: (bytes: Uint8Array) => Promise<StoredFile | { refused: PictureRefusal }>,
): Promise<NamedFile | null> {
  const kept = await files.get(`${key}.${kind}`);
  if (kept) return { ...kept, name };
  const original = await files.get(key);
  const made = original && (await make(original.bytes));
  if (!made || 'refused' in made) return null;
  await files.put(`${key}.${kind}`, made.bytes, made.contentType);
  return { bytes: made.bytes, contentType: made.contentType, name };
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
