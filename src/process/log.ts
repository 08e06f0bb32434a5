import { pino } from 'pino';
import type { Log } from '../ports/ports.ts';

/** JSON lines for operators; readable ones on a terminal. @param level pino's names; default `info` */
export function createLog(level = 'info'): Log {
  const isTerminal = process.stdout.isTTY;
  const logger = pino({
    level,
    ...(isTerminal ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } } : {}),
  });
  return {
    info: (event, values = {}) => logger.info(values, event),
    warn: (event, values = {}) => logger.warn(values, event),
    error: (event, error, values = {}) => logger.error({ ...values, ...describe(error) }, event),
  };
}

/** Name, code and where: a message may hold what people wrote. */
function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return { error: error.name, code, at: (error.stack ?? '').split('\n').slice(1, 6).join(' ') };
}
