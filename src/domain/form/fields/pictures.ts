import type { Reply, StoredFileReference } from '../../base/message.ts';
import type { Picture } from '../base/answers.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import type { ReadingContext } from './typed-answer.ts';

const BYTES_A_MEGABYTE = 1_048_576;
const KINDS = ['image/jpeg', 'image/png'];

/** Pictures that are in our own store already: an `image` or `file` has to be fetched first and given on as `stored-files`. Captions
 *  are empty, whoever collects pictures adds them. The limits are those of one reply; `completeness` sees to the minimum. */
export function parsePictures(field: FieldOf<'pictures'>, reply: Reply, _context?: ReadingContext): Parsed<Picture[]> {
  if (reply.kind !== 'stored-files' || reply.files.length === 0) return refuse('picture-expected');
  if (!reply.files.every(isPicture)) return refuse('picture-expected', { kinds: ['JPG', 'PNG'] });
  const large = reply.files.find(({ sizeBytes }) => sizeBytes > field.maxMegabytes * BYTES_A_MEGABYTE);
  if (large) return refuse('picture-too-large', { maxMegabytes: field.maxMegabytes });
  if (reply.files.length > field.maxFiles)
    return refuse('too-many-pictures', { count: reply.files.length, max: field.maxFiles });
  return accept(reply.files.map((file) => ({ file, caption: '' })));
}

/** How many, and what they show. */
export function printPictures(field: FieldOf<'pictures'>, pictures: readonly Picture[]): string {
  if (pictures.length === 0) return field.none ?? '0';
  const captions = pictures.map(({ caption }) => caption).filter((caption) => caption !== '');
  const amount = `${pictures.length}${field.unit}`;
  return captions.length === 0 ? amount : `${amount}\uff1a${captions.join('\uff1b')}`;
}

function isPicture({ contentType }: StoredFileReference): boolean {
  return KINDS.includes(contentType);
}
