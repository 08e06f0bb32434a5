import { Readable } from 'node:stream';
import type { ParameterizedContext } from 'koa';
import parseRange from 'range-parser';
import { dispositionOf } from './send-file.ts';

/** A file that is larger than memory. */
export interface LargeFile {
  name: string;
  contentType: string;
  sizeBytes: number;
  /** Of the whole, lower-case hex: its ETag. */
  sha256: string;
}

type Range = { start: number; end: number };

/** Sends a file to be saved, whole or the one range asked for, so that a broken download goes on where it ended. A range of another version
 *  (If-Range) and several ranges at once get the whole. @returns whether it is sent from its first byte, to somebody who wants the bytes */
export function sendRange(
  context: ParameterizedContext,
  file: LargeFile,
  read: (range: Range) => AsyncIterable<Uint8Array>,
): boolean {
  const tag = `"${file.sha256}"`;
  context.set('accept-ranges', 'bytes');
  context.set('etag', tag);
  context.set('content-disposition', dispositionOf('attachment', file.name));
  const asked = rangeOf(context, file.sizeBytes, tag);
  if (asked === 'unsatisfiable') {
    context.set('content-range', `bytes */${file.sizeBytes}`);
    context.status = 416;
    context.body = null;
    context.status = 416; // an empty body made it 204
    return false;
  }
  const range = asked ?? { start: 0, end: file.sizeBytes - 1 };
  context.status = asked ? 206 : 200;
  if (asked) context.set('content-range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`);
  context.type = file.contentType;
  const isWanted = context.method !== 'HEAD';
  context.body = Readable.from(isWanted ? read(range) : [], { objectMode: false });
  context.length = range.end - range.start + 1;
  return isWanted && range.start === 0;
}

/** @returns null for the whole file */
function rangeOf(context: ParameterizedContext, sizeBytes: number, tag: string): Range | 'unsatisfiable' | null {
  const header = context.get('range');
  const condition = context.get('if-range');
  if (header === '' || (condition !== '' && condition !== tag)) return null;
  const ranges = parseRange(sizeBytes, header, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes') return null;
  const [range] = ranges;
  return range && ranges.length === 1 ? range : null;
}
