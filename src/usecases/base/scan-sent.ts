import { ScanError } from '../../ports/documents/virus-scan.ts';
import type { Ports } from '../../ports/ports.ts';

/** Why something that was sent is not kept: it carries a virus, or nobody could look. */
export type ScanRefusal = 'infected' | 'not-scanned';

/** Looks at what somebody sent before anything of it is kept. What nobody could look at is refused for now: an application is not worth
 *  an office's network, and sending it again costs a minute. @returns null when it may be kept */
export async function scanSent(
  { virusScan, log }: Pick<Ports, 'virusScan' | 'log'>,
  bytes: Uint8Array,
): Promise<ScanRefusal | null> {
  try {
    const found = await virusScan.scan(bytes);
    if (found.kind === 'clean') return null;
    log.warn('file-infected', { signature: found.signature, sizeBytes: bytes.byteLength });
    return 'infected';
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    log.error('file-not-scanned', error, { sizeBytes: bytes.byteLength });
    return 'not-scanned';
  }
}
