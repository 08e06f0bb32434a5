import busboy from 'busboy';

export interface FormFile {
  part: string;
  /** As sent, raw UTF-8; null when the part has no file name. */
  name: string | null;
  bytes: Buffer;
}

/** Reads the files of a multipart form. @throws Error when it is none, or is cut off */
export function readForm(contentType: string, body: Buffer): Promise<FormFile[]> {
  return new Promise((resolve, reject) => {
    const files: FormFile[] = [];
    const form = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', preservePath: false });
    form.on('file', (part, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => files.push({ part, name: info.filename ?? null, bytes: Buffer.concat(chunks) }));
    });
    form.on('error', reject);
    form.on('close', () => resolve(files));
    form.end(body);
  });
}
