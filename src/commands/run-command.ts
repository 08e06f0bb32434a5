import { existsSync } from 'node:fs';
import { operations } from '../../templates/terminal/operations.ts';
import { describeStartFailure } from '../assembly/describe-start-failure.ts';
import type { Config } from '../config/config.ts';
import { holdsDatabase } from '../process/data-folder.ts';
import { WrongArgument } from './wrong-argument.ts';

/** Runs a command to its end: a failure is one clear line and exit code 1. */
export function runCommand(run: () => Promise<void>): void {
  process.umask(0o077);
  if (existsSync('.env')) process.loadEnvFile('.env');
  // Whoever reads along (`| head`) may have seen enough.
  process.stdout.on('error', () => process.exit());
  run().catch((error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  });
}

/** Before a command opens a store that it only reads: an embedded one is not begun in a folder that was named wrongly.
 *  @throws WrongArgument when the folder holds none */
export function requireData({ mongoUrl, dataDir }: Pick<Config, 'mongoUrl' | 'dataDir'>): void {
  if (!mongoUrl && !holdsDatabase(dataDir)) throw new WrongArgument(operations.noData(dataDir));
}

export function describeFailure(error: unknown): string {
  return error instanceof WrongArgument ? error.message : describeStartFailure(error, process.env);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Replaces the line on a terminal; elsewhere nothing, so that a log stays readable. */
export function printProgress(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
}

export function endProgress(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
}
