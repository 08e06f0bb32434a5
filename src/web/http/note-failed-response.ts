import type { Ports } from '../../ports/ports.ts';

/** What an answer fails with when whoever asked for it went away. */
const LEFT: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ECONNABORTED', 'EPIPE']);
/** The HTTP parser's: a request that was cut short or is none. */
const BROKEN = /^HPE_/u;

/** Notes an answer that did not arrive: a browser that went away, or asked in half, is no fault of ours. */
export function noteFailedResponse(log: Pick<Ports['log'], 'info' | 'error'>): (error: unknown) => void {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (LEFT.has(code) || BROKEN.test(String(code))) log.info('browser-left', { code: String(code) });
    else log.error('response-failed', error);
  };
}
