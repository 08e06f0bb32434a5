import { createHash } from 'node:crypto';
import type { HttpCall } from './http.ts';

export interface NamedBytes {
  /** What the receiver sees; any script. */
  name: string;
  bytes: Uint8Array;
}

/** By hand, because a platform may want the name as raw UTF-8 and beside it `filelength`, which FormData cannot say. A boundary holds
 *  at most 70 characters (RFC 2046, 5.1.1); some receivers take fewer. */
export function multipart({ name, bytes }: NamedBytes): NonNullable<HttpCall['body']> {
  const boundary = `shenbao-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
  const shown = name.replace(/[\p{Cc}\p{Cs}"\\/]/gu, '_') || '_';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${shown}"; filelength=${bytes.length}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const content = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, content };
}
