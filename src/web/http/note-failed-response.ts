import type { Ports } from '../../ports/ports.ts';

/** What an answer fails with when whoever asked for it went away. */
const LEFT: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

/** Notes an answer that did not arrive: a browser that went away is no fault of ours. */
export function noteFailedResponse(log: Pick<Ports['log'], 'info' | 'error'>): (error: unknown) => void {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (LEFT.has(code)) log.info('browser-left', { code: String(code) });
    else log.error('response-failed', error);
  };
}
