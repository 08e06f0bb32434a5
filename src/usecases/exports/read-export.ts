import { createHash } from 'node:crypto';
import {
  type ExportManifest,
  type ExportRequest,
  expiresAt,
  exportManifestSchema,
  exportRequestSchema,
} from '../../domain/exports/export.ts';
import type { Ports } from '../../ports/ports.ts';
import { FileStoreError } from '../../ports/store/file-store.ts';
import { MANIFESTS, REQUESTS } from './request-export.ts';

/** @returns null when nothing was asked for under this id, or it has expired */
export async function readExportRequest(
  { files, clock }: Pick<Ports, 'files' | 'clock'>,
  id: string,
): Promise<ExportRequest | null> {
  const stored = await files.get(`${REQUESTS}${id}`);
  if (!stored) return null;
  const request = exportRequestSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
  return clock.now() < expiresAt(request) ? request : null;
}

/** @returns null while it is not made */
export async function readExportManifest({ files }: Pick<Ports, 'files'>, id: string): Promise<ExportManifest | null> {
  const stored = await files.get(`${MANIFESTS}${id}`);
  return stored ? exportManifestSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes))) : null;
}

/** The bytes from `start` to `end`, both included, part by part: one part is in memory at a time.
 *  @throws FileStoreError unavailable when a part is gone or not what was written */
export async function* readExportBytes(
  { files }: Pick<Ports, 'files'>,
  { parts }: ExportManifest,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const { key, sizeBytes, sha256 } of parts) {
    const to = from + sizeBytes;
    if (to > start && from <= end) {
      const stored = await files.get(key);
      if (!stored || createHash('sha256').update(stored.bytes).digest('hex') !== sha256)
        throw new FileStoreError('unavailable', 'a part of an export is gone or damaged');
      yield stored.bytes.subarray(Math.max(0, start - from), Math.min(sizeBytes, end + 1 - from));
    }
    from = to;
  }
}
