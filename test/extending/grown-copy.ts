import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lines put into a file that is there already. */
export interface Lines {
  path: string;
  /** Each goes below a line of the file, as that reads without its indentation. */
  added: readonly { below: string; text: string }[];
  imports?: string;
}

/** What the copy has of the repository. */
const COPIED = ['src', 'templates', 'flows', 'test', 'package.json', 'tsconfig.json'];

/** A copy of the source that can be added to, and is thrown away. */
export function copySource(): string {
  const copy = temporaryFolder();
  const isLeftOut = (path: string) => /\/templates\/fonts$|\/test\/(extending|bench|pictures)$/u.test(path);
  for (const path of COPIED)
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (from) => !isLeftOut(from) });
  for (const path of ['node_modules', 'templates/fonts']) symlinkSync(join(root, path), join(copy, path));
  return copy;
}

export function addFiles(copy: string, toy: string): void {
  const files = fileURLToPath(new URL(`./toys/${toy}`, import.meta.url));
  if (existsSync(files)) cpSync(files, copy, { recursive: true });
}

/** @throws Error for a line that is not there, or there twice */
export function addLines(copy: string, { path, added, imports }: Lines): void {
  const file = join(copy, path);
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const { below, text } of added) {
    const at = lines.flatMap((line, index) => (line.trim() === below ? [index] : []));
    if (at.length !== 1) throw new Error(`${path} has ${at.length} lines ${below}`);
    lines.splice((at[0] ?? 0) + 1, 0, text);
  }
  writeFileSync(file, [...(imports ? [imports] : []), ...lines].join('\n'));
}

/** The one file of the pages that has a line for something new; they are no part of the configuration. */
const PAGES = 'src/pages/h5/form/column-kinds.ts';

/** Files that the compiler looks at: what ships, and the samples that tests ask of every message and kind. */
const LOOKED_AT = /^(?:src\/(?!pages\/)|templates\/|test\/(?:templates\/samples|domain\/form\/kinds|played)\/)/u;

/** Compiles a copy, and once more what later additions concern.
 *  @returns what gives the paths that do not compile, as the copy is then */
export function compilerOf(copy: string): () => string[] {
  const config = ts.readConfigFile(join(copy, 'tsconfig.json'), ts.sys.readFile);
  let last: ts.SemanticDiagnosticsBuilderProgram | undefined;
  return () => {
    const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, copy);
    const host = ts.createIncrementalCompilerHost(options);
    const program = ts.createSemanticDiagnosticsBuilderProgram([...fileNames, join(copy, PAGES)], options, host, last);
    last = program;
    const fails = (source: ts.SourceFile) => program.getSemanticDiagnostics(source).length > 0;
    return program
      .getSourceFiles()
      .map((source) => ({ source, path: relative(copy, source.fileName) }))
      .filter(({ source, path }) => (path === PAGES || LOOKED_AT.test(path)) && fails(source))
      .map(({ path }) => path)
      .sort();
  };
}
