import type { StoredFileReference } from '../../domain/base/message.ts';
import type { PictureRefusal } from '../../ports/documents/pictures.ts';
import type { Ports } from '../../ports/ports.ts';
import type { StoredFile } from '../../ports/store/file-store.ts';

/** `small`: a thumbnail of a picture; of anything else the file itself. */
export type FileSize = 'full' | 'small';

export type NamedFile = StoredFile & { name: string };

/** A picture as browsers show it: HEIC comes as JPEG, and everything has a thumbnail.
 *  @returns null when the file is shown as it is kept, or cannot be shown otherwise */
export async function showPicture(
  ports: Pick<Ports, 'files' | 'pictures'>,
  { key, name, contentType }: StoredFileReference,
  size: FileSize,
): Promise<NamedFile | null> {
  if (!contentType.startsWith('image/')) return null;
  if (size === 'small') return derived(ports, key, 'small', name, ports.pictures.thumbnail);
  return contentType === 'image/heic' ? derived(ports, key, 'jpeg', `${name}.jpg`, ports.pictures.prepare) : null;
}

/** A picture for everybody: made again from its pixels, upright, without what a camera noted. @returns null when it is none, or not kept any more */
export async function showUpright(
  ports: Pick<Ports, 'files' | 'pictures'>,
  { key, name, contentType }: StoredFileReference,
): Promise<NamedFile | null> {
  if (!contentType.startsWith('image/')) return null;
  return derived(ports, key, 'jpeg', `${name}.jpg`, ports.pictures.prepare);
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
