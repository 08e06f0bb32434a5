import { createHash } from 'node:crypto';
import { type ExportManifest, PART_BYTES } from '../../domain/exports/export.ts';
import type { Ports } from '../../ports/ports.ts';

type Kept = Pick<ExportManifest, 'sizeBytes' | 'sha256' | 'parts'>;

/** Keeps a stream as stored files of at most `partBytes`, each under `<folder>/<number>`. Memory: one part. */
export async function keepInParts(
  { files }: Pick<Ports, 'files'>,
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
  partBytes = PART_BYTES,
): Promise<Kept> {
  const whole = createHash('sha256');
  const kept: Kept = { sizeBytes: 0, sha256: '', parts: [] };
  const part = new Uint8Array(partBytes);
  let filled = 0;
  const keep = async () => {
    const bytes = part.slice(0, filled);
    const key = `${folder}/${String(kept.parts.length + 1).padStart(6, '0')}`;
    await files.put(key, bytes, 'application/octet-stream');
    kept.parts.push({ key, sizeBytes: filled, sha256: createHash('sha256').update(bytes).digest('hex') });
    kept.sizeBytes += filled;
    filled = 0;
  };
  for await (const chunk of chunks) {
    whole.update(chunk);
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(partBytes - filled, chunk.byteLength - at);
      part.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === partBytes) await keep();
    }
  }
  if (filled > 0) await keep();
  return { ...kept, sha256: whole.digest('hex') };
}
