import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { type HeldBytes, holdBytes } from './held-bytes.ts';
import { WebError } from './web-error.ts';

export interface UploadLimits {
  files: number;
  fileBytes: number;
  totalBytes: number;
}

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads the files of a multipart form, in the order sent, to its end: of a form that is cut off, too large or none, nothing is handed
 *  over. What all requests hold together is bounded. @throws WebError too-large, too-many-files, bad-request, unavailable */
export async function readUploads(request: IncomingMessage, limits: UploadLimits): Promise<UploadedFile[]> {
  if (Number(request.headers['content-length'] ?? 0) > limits.totalBytes) throw new WebError('too-large');
  const parser = openParser(request, limits);
  const held = holdBytes();
  try {
    return await readForm(request, parser, limits, held);
  } finally {
    held.release();
    request.unpipe(parser);
    request.resume();
  }
}

function readForm(
  request: IncomingMessage,
  parser: busboy.Busboy,
  limits: UploadLimits,
  held: HeldBytes,
): Promise<UploadedFile[]> {
  return new Promise<UploadedFile[]>((resolve, reject) => {
    const files: Promise<UploadedFile>[] = [];
    const cutOff = () => reject(new WebError('bad-request'));
    request.on('data', (chunk: Buffer) => {
      const heldBytes = held.add(chunk.byteLength);
      if (heldBytes === null) return reject(new WebError('unavailable'));
      if (heldBytes > limits.totalBytes) reject(new WebError('too-large'));
    });
    request.once('error', cutOff);
    // Whoever goes away before the end has sent no form.
    request.once('close', () => request.complete || cutOff());
    parser.on('file', (_field, stream, { filename }) => {
      const name = filename ?? '';
      stream.once('limit', () => reject(new WebError('too-large', { name })));
      const file = readAll(stream).then((bytes) => ({ name, bytes }));
      // A file that is cut off fails at once, also when nobody waits for it yet.
      file.catch(cutOff);
      files.push(file);
    });
    parser.once('filesLimit', () => reject(new WebError('too-many-files', { max: limits.files })));
    parser.on('error', cutOff);
    parser.once('close', () => Promise.all(files).then(resolve, cutOff));
    request.pipe(parser);
  });
}

function openParser(request: IncomingMessage, limits: UploadLimits): busboy.Busboy {
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
