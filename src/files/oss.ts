import type OSS from 'ali-oss';
import { type FileStore, FileStoreError } from '../ports/store/file-store.ts';
import { checkKey, checkPrefix, checkSize, isKey } from './key.ts';

export interface OssOptions {
  /** With or without the leading `oss-`, for example `cn-shanghai`. */
  region: string;
  /** For example `https://oss-cn-shanghai-internal.aliyuncs.com`; without a scheme https is meant. */
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  accessKeySecret: string;
}

/** Written by `check`; no key of ours, so never listed. */
const probeKey = '@check';
const pageSize = 1000;

/** Files in an Aliyun OSS bucket, which has to exist. Requests are signed by version 4 (version 1 is closed to new accounts).
 *  Opens no connection yet: `check` tells whether it works. */
export async function openOssStore(options: OssOptions): Promise<FileStore> {
  const { default: Client } = await import('ali-oss');
  const client = new Client(clientOptions(options));
  return {
    async put(key, bytes, contentType) {
      checkKey(key);
      checkSize(bytes);
      await orUnavailable(() => client.put(key, Buffer.from(bytes), { mime: contentType }));
    },
    async get(key) {
      checkKey(key);
      const found = await orUnavailable(() => client.get(key).catch(nullWhenMissing));
      return found && { bytes: bytesOf(found.content), contentType: contentTypeOf(found.res.headers) };
    },
    async delete(key) {
      checkKey(key);
      await orUnavailable(() => client.delete(key));
    },
    async deleteOlder(key, seconds) {
      checkKey(key);
      const found = await orUnavailable(() => client.head(key).catch(nullWhenMissing));
      if (!found || Date.now() - putAt(found.res.headers) < seconds * 1000) return false;
      await orUnavailable(() => client.delete(key));
      return true;
    },
    async *list(prefix = '') {
      checkPrefix(prefix);
      yield* listKeys(client, prefix);
    },
    async check() {
      await orUnavailable(() => client.put(probeKey, Buffer.alloc(1)));
    },
  };
}

function clientOptions({ region, endpoint, ...rest }: OssOptions): OSS.Options & { retryMax: number } {
  const standardRegion = region.startsWith('oss-') ? region : `oss-${region}`;
  return {
    ...rest,
    region: standardRegion,
    endpoint,
    secure: true,
    authorizationV4: true,
    timeout: 30_000,
    retryMax: 2,
  };
}

async function* listKeys(client: OSS, prefix: string): AsyncIterable<string> {
  let token: string | undefined;
  do {
    const query = {
      'max-keys': String(pageSize),
      ...(prefix === '' ? {} : { prefix }),
      ...(token === undefined ? {} : { 'continuation-token': token }),
    };
    const page = await orUnavailable(() => client.listV2(query, {}));
    for (const { name } of page.objects ?? []) if (isKey(name)) yield name;
    token = page.isTruncated ? page.nextContinuationToken : undefined;
  } while (token !== undefined);
}

function bytesOf(content: unknown): Uint8Array {
  return content instanceof Uint8Array ? new Uint8Array(content) : new Uint8Array();
}

function contentTypeOf(headers: object): string {
  const written = new Map<string, unknown>(Object.entries(headers)).get('content-type');
  return typeof written === 'string' ? written : 'application/octet-stream';
}

/** An object without its time counts as put just now. */
function putAt(headers: object): number {
  const written = new Map<string, unknown>(Object.entries(headers)).get('last-modified');
  const at = typeof written === 'string' ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? Date.now() : at;
}

/** Only a missing object is nothing; a missing bucket is a mistake in the configuration. */
function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === 'NoSuchKey') return null;
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** The library's errors carry the whole request with its content: only their code goes on. */
async function orUnavailable<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new FileStoreError('unavailable', `object storage: ${codeOf(error)}`);
  }
}
