import { decodeText } from '../decode-text.ts';

const HEAD = /^(?:MIME-Version|From|Content-Type):/iu;
const BOUNDARY = /boundary="?([^"\s;]{1,100})"?/iu;
const ENCODING = /^Content-Transfer-Encoding:\s*([\w-]{1,40})/imu;

/** The HTML inside a page that was saved in one file (MHTML). @returns null for what is no such file, or has none */
export function htmlOfMime(text: string): string | null {
  if (!HEAD.test(text.trimStart())) return null;
  const boundary = BOUNDARY.exec(text.slice(0, 5000))?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`);
  const page = parts.find((part) => /^Content-Type:\s*text\/html/imu.test(part.slice(0, 2000)));
  if (page === undefined) return null;
  const normal = page.replaceAll('\r\n', '\n');
  const start = normal.trimStart();
  const end = start.indexOf('\n\n');
  const body = end < 0 ? '' : start.slice(end + 2);
  return decoded(body, ENCODING.exec(start.slice(0, Math.max(0, end)))?.[1]?.toLowerCase());
}

function decoded(body: string, encoding: string | undefined): string | null {
  if (encoding === 'base64') return decodeText(Buffer.from(body, 'base64'));
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\n', '')
    .split(/(=[0-9A-F]{2})/iu)
    .map((piece) => (/^=[0-9A-F]{2}$/iu.test(piece) ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece)));
  return decodeText(Buffer.concat(bytes));
}
