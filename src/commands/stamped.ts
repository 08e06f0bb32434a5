import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { stampedCommand as words } from '../../templates/messages/phrases/stamped-problems.ts';
import { createPaperReader } from '../documents/stamped/paper-reader.ts';
import type { PaperFindings } from '../domain/paper/findings.ts';
import type { PaperExpectation } from '../ports/documents/paper-reader.ts';
import { print, runCommand } from './run-command.ts';
import { WrongArgument } from './wrong-argument.ts';

const millimetres = z.number().min(0).max(297);

const expectation = z.object({
  codes: z
    .array(z.string().min(1).max(500))
    .min(1)
    .max(40)
    .refine((codes) => new Set(codes).size === codes.length),
  seal: z
    .object({ leftMm: millimetres, topMm: millimetres, rightMm: millimetres.max(210), bottomMm: millimetres })
    .refine(({ leftMm, topMm, rightMm, bottomMm }) => leftMm < rightMm && topMm < bottomMm),
});

/** `npm run stamped -- FILE… --expect EXPECT.json`: judges each file by itself and prints one JSON object a file. */
async function stamped(): Promise<void> {
  const { paths, expectPath } = readArguments();
  const expect = await readExpectation(expectPath);
  // Before anything is printed: a name that is mistyped is told at once. One file at a time is held in memory.
  for (const path of paths) await checkFile(path);
  const reader = createPaperReader();
  try {
    for (const [at, path] of paths.entries()) {
      tellProgress(words.progress(at + 1, paths.length), at);
      const name = basename(path);
      const file = { bytes: await readBytes(path), contentType: 'application/octet-stream', name };
      print(JSON.stringify(judgement(name, await reader.read([file], expect))));
    }
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    await reader.close();
  }
}

const quietFiles = 25;

/** On standard error: the judgements alone are on standard output. In a log one line for many files. */
function tellProgress(line: string, at: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (at > 0 && at % quietFiles === 0) process.stderr.write(`${line}\n`);
}

function readArguments(): { paths: string[]; expectPath: string } {
  const command = new Command('stamped')
    .description(words.description)
    .argument('[files...]', words.files)
    .option('--expect <file>', words.expect)
    .addHelpText('after', words.help)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  command.parse();
  const { expect } = command.opts<{ expect?: string }>();
  if (expect === undefined || command.args.length === 0) throw new WrongArgument(words.usage);
  return { paths: command.args, expectPath: expect };
}

function judgement(file: string, { files, pages, seal, problems }: PaperFindings) {
  return {
    file,
    openable: files.every(({ isOpenable }) => isOpenable),
    pages: pages.map(({ code, page }) => ({ code, page })),
    seal: seal.verdict,
    problems,
  };
}

async function readExpectation(path: string): Promise<PaperExpectation> {
  const text = new TextDecoder().decode(await readBytes(path));
  const read = expectation.safeParse(parseJson(path, text));
  if (!read.success) throw new WrongArgument(words.wrongExpect(path));
  return read.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongArgument(words.notJson(path));
  }
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new WrongArgument(words.cannotRead(path));
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new WrongArgument(words.cannotRead(path));
  });
}

runCommand(() =>
  stamped().catch((error: unknown) => {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    throw error instanceof CommanderError ? new WrongArgument(words.usage) : error;
  }),
);
