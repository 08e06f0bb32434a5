import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { WebError } from './errors.ts';

export interface UploadLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
}

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads the files of a multipart form one by one, in the order sent; `take` has done with one before the next is handed over.
 *  @throws WebError too-large, too-many-files, bad-request; whatever `take` throws */
export async function readUploads(
  request: IncomingMessage,
  limits: UploadLimits,
  take: (file: UploadedFile) => Promise<void>,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > limits.totalBytes) throw new WebError('too-large');
  const parser = openParser(request, limits);
  let taken: Promise<void> = Promise.resolve();
  let totalBytes = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      request.on('data', (chunk: Buffer) => {
        totalBytes += chunk.byteLength;
        if (totalBytes > limits.totalBytes) reject(new WebError('too-large'));
      });
      request.once('aborted', () => reject(new WebError('bad-request')));
      parser.on('file', (_field, stream, { filename }) => {
        stream.once('limit', () => reject(new WebError('too-large', { name: filename ?? '' })));
        const read = readAll(stream);
        taken = taken.then(async () => take({ name: filename ?? '', bytes: await read }));
        taken.catch(reject);
      });
      parser.once('filesLimit', () => reject(new WebError('too-many-files', { max: limits.files })));
      parser.once('error', () => reject(new WebError('bad-request')));
      parser.once('close', () => taken.then(resolve, reject));
      request.pipe(parser);
    });
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}

function openParser(request: IncomingMessage, limits: UploadLimits) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: limits.files, fileSize: limits.fileBytes, fields: 10, fieldSize: 1024, headerPairs: 20 },
    });
  } catch {
    throw new WebError('bad-request');
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
