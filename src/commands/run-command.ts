import { existsSync } from 'node:fs';
import { describeStartFailure } from '../assembly/describe-start-failure.ts';
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
