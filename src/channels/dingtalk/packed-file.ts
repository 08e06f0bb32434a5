import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { NamedBytes } from '../multipart.ts';

/** Kinds of files the product makes that the platform takes in an archive only. Source: DingTalk's documentation, media upload. */
const PACKED = /\.(?:json|csv|txt)$/iu;
/** The first day an archive can name: the same bytes make the same archive, so that it is uploaded once. */
const SOME_DAY = new Date('1980-01-02T00:00:00Z');

/** A file as the platform takes it: in an archive of its own where it would be refused. */
export async function packed({ name, bytes }: NamedBytes): Promise<NamedBytes> {
  if (!PACKED.test(name)) return { name, bytes };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(bytes), name, { mtime: SOME_DAY });
  zip.end();
  return { name: `${name.replace(PACKED, '')}.zip`, bytes: await buffer(zip.outputStream) };
}
