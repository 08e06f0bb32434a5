import { z } from 'zod';
import type { Reply, StoredFileReference } from '../../base/message.ts';
import type { Picture } from '../base/answers.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, list } from '../base/traits.ts';
import type { ReadingContext } from '../base/typed-answer.ts';

const schema = fieldShape('pictures', {
  minFiles: z.number().int().min(0),
  maxFiles: z.number().int().min(1),
  maxMegabytes: z.number().positive(),
  /** The classifier shown after the number of pictures. */
  unit: z.string().default(''),
});
type PicturesField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    pictures: 'picture-expected' | 'picture-too-large' | 'too-many-pictures';
  }
}

const traits: FieldTraits = {
  ...list,
  isTyped: false,
  isFree: true,
  extraSeconds: 120,
  printed: 'pictures',
};

/** Pictures sent in chat or through a page, each with a caption. */
export const picturesKind = defineFieldKind({
  schema,
  traits,
  limits: ({ minFiles, maxFiles, maxMegabytes }) => ({ min: minFiles, max: maxFiles, maxMegabytes }),
  parse: parsePictures,
  print: printPictures,
});

const BYTES_A_MEGABYTE = 1_048_576;
const KINDS = ['image/jpeg', 'image/png'];

/** Pictures that are in our own store already: an `image` or `file` has to be fetched first and given on as `stored-files`. Captions
 *  are empty, whoever collects pictures adds them. The limits are those of one reply; the steps see to the minimum. */
function parsePictures(field: PicturesField, reply: Reply, _context?: ReadingContext): Parsed<Picture[]> {
  if (reply.kind !== 'stored-files' || reply.files.length === 0) return refuse('picture-expected');
  if (!reply.files.every(isPicture)) return refuse('picture-expected', { kinds: ['JPG', 'PNG'] });
  const large = reply.files.find(({ sizeBytes }) => sizeBytes > field.maxMegabytes * BYTES_A_MEGABYTE);
  if (large) return refuse('picture-too-large', { maxMegabytes: field.maxMegabytes });
  if (reply.files.length > field.maxFiles)
    return refuse('too-many-pictures', { count: reply.files.length, max: field.maxFiles });
  return accept(reply.files.map((file) => ({ file, caption: '' })));
}

/** How many, and what they show. */
function printPictures(field: PicturesField, pictures: readonly Picture[]): string {
  if (pictures.length === 0) return field.none ?? '0';
  const captions = pictures.map(({ caption }) => caption).filter((caption) => caption !== '');
  const amount = `${pictures.length}${field.unit}`;
  return captions.length === 0 ? amount : `${amount}\uff1a${captions.join('\uff1b')}`;
}

function isPicture({ contentType }: StoredFileReference): boolean {
  return KINDS.includes(contentType);
}
