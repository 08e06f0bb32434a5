import type { Log } from '../ports/ports.ts';
import type { Metrics } from '../web/http/metrics.ts';

/** A promise that nobody waits for must not end the process: it is a mistake of ours, written down and counted for the alarm. An error that
 *  nobody caught ends it, since nobody knows in what state it left things; what is durable is taken up by the next start. */
export function watchUnhandled(log: Log, { unhandled }: Pick<Metrics, 'unhandled'>): void {
  process.on('unhandledRejection', (reason) => {
    unhandled.inc();
    log.error('unhandled-rejection', reason);
  });
  process.on('uncaughtExceptionMonitor', (error) => log.error('uncaught-exception', error));
}
