import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const account = {
  accessKeyId: 'LTAItest',
  accessKeySecret: 'a-secret-of-the-test',
  region: 'cn-shanghai',
  bucket: 'shenbao-test',
};

interface Kept {
  bytes: Buffer;
  contentType: string;
  putAt: Date;
}

/** One bucket of OSS on loopback. Every request's version 4 signature is computed again, from Aliyun's description of it, and a wrong one
 *  is answered 403 as the real service does. Pages of a list hold at most 20 keys. */
export async function startFakeOss(): Promise<{
  endpoint: string;
  refused: string[];
  seen: string[];
  stop(): Promise<void>;
}> {
  const objects = new Map<string, Kept>();
  const refused: string[] = [];
  const seen: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request);
    const refusal = refusalOf(request, body);
    seen.push(`${request.method} ${request.url}`);
    if (refusal) {
      refused.push(refusal);
      return fail(response, 403, refusal);
    }
    if (bucketOf(request) !== account.bucket) return fail(response, 404, 'NoSuchBucket');
    const url = new URL(request.url ?? '/', 'http://oss');
    const key = decodeURIComponent(url.pathname.slice(1));
    if (key === '') return sendList(response, objects, url.searchParams);
    if (request.method === 'PUT') {
      const contentType = request.headers['content-type'] ?? 'application/octet-stream';
      objects.set(key, { bytes: body, contentType, putAt: new Date() });
      return response.writeHead(200, { 'content-length': 0 }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const kept = objects.get(key);
    if (!kept) return fail(response, 404, 'NoSuchKey');
    return response
      .writeHead(200, {
        'content-type': kept.contentType,
        'content-length': kept.bytes.length,
        'last-modified': kept.putAt.toUTCString(),
      })
      .end(kept.bytes);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    endpoint: `http://127.0.0.1:${port}`,
    refused,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refusalOf(request: IncomingMessage, body: Buffer): string | null {
  const written =
    /^OSS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/oss\/aliyun_v4_request,Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!written) return 'AccessDenied';
  const [, id, day = '', region, signature = ''] = written;
  if (id !== account.accessKeyId || region !== account.region) return 'InvalidAccessKeyId';
  const date = String(request.headers['x-oss-date']);
  if (!date.startsWith(day) || !/^\d{8}T\d{6}Z$/.test(date)) return 'InvalidArgument';
  const md5 = request.headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) return 'InvalidDigest';
  const expected = signatureOf(request, day, date);
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected) ? null : 'SignatureDoesNotMatch';
}

function signatureOf(request: IncomingMessage, day: string, date: string): Buffer {
  const canonical = canonicalRequest(request);
  const scope = `${day}/${account.region}/oss/aliyun_v4_request`;
  const toSign = ['OSS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const parts = [day, account.region, 'oss', 'aliyun_v4_request', toSign];
  return parts.reduce(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`aliyun_v4${account.accessKeySecret}`),
  );
}

function canonicalRequest(request: IncomingMessage): string {
  const url = new URL(request.url ?? '/', 'http://oss');
  const query = [...url.searchParams]
    .map(([name, value]) => encoded(name) + (value === '' ? '' : `=${encoded(value)}`))
    .sort();
  const signedHeader = (name: string) => name === 'content-type' || name === 'content-md5' || name.startsWith('x-oss-');
  const headers = Object.keys(request.headers)
    .filter(signedHeader)
    .sort()
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const path = encoded(`/${bucketOf(request)}${decodeURIComponent(url.pathname)}`).replaceAll('%2F', '/');
  return [request.method, path, query.join('&'), headers.join(''), '', request.headers['x-oss-content-sha256']].join(
    '\n',
  );
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function bucketOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').split('.')[0] ?? '';
}

function sendList(response: ServerResponse, objects: Map<string, Kept>, query: URLSearchParams): void {
  const after = query.get('continuation-token') ?? '';
  const matching = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort();
  const page = matching.slice(0, Math.min(20, Number(query.get('max-keys') ?? 100)));
  const contents = page
    .map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.bytes.length}</Size></Contents>`)
    .join('');
  const more = page.length < matching.length;
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(
    `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents}<KeyCount>${page.length}</KeyCount></ListBucketResult>`,
  );
}

function fail(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
