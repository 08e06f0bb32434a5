import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import type { Plugin } from 'esbuild';
import { root as ownRoot } from '../process/root.ts';

type Exports = Readonly<Record<string, unknown>>;

/** Loads a file of a campaigns' folder that is anywhere, without a `package.json`: what it imports from places that its folder does not have
 *  (`../../src/…`, `../shared/…`) is the program's own, as if the folder lay over the program's.
 *  @param importOwn loads a file of the program. @throws Error with file and line, whatever the file throws */
export async function importOverProgram(
  root: string,
  file: string,
  importOwn: (url: string) => Promise<Exports>,
): Promise<Exports> {
  const own = new Set<string>();
  const code = await bundle(root, file, own);
  const modules = new Map<string, Exports>();
  for (const path of own) modules.set(path, { __esModule: true, ...(await importOwn(pathToFileURL(path).href)) });
  const module: { exports: Exports } = { exports: {} };
  const run = compileFunction(code, ['module', 'exports', 'require'], { filename: join(root, file) });
  run(module, module.exports, (path: string) => modules.get(path));
  return module.exports;
}

async function bundle(root: string, file: string, own: Set<string>): Promise<string> {
  const { build, formatMessages } = await import('esbuild');
  const options = { bundle: true, write: false, format: 'cjs', platform: 'node', logLevel: 'silent' } as const;
  try {
    const plugins = [overProgram(resolve(root), own)];
    const { outputFiles } = await build({ ...options, entryPoints: [join(root, file)], plugins });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    const errors = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : null;
    if (!Array.isArray(errors)) throw error;
    const lines = await formatMessages(errors, { kind: 'error', color: false });
    throw new Error(lines.join('').replace(/\s+/gu, ' ').trim());
  }
}

function overProgram(root: string, own: Set<string>): Plugin {
  return {
    name: 'over-program',
    setup(builder) {
      builder.onResolve({ filter: /^\.{0,2}\// }, ({ path: written, resolveDir, kind }) => {
        if (kind === 'entry-point') return undefined;
        const path = programFile(root, resolve(resolveDir, written));
        if (path === null) return undefined;
        own.add(path);
        return { path, external: true };
      });
    },
  };
}

/** @returns null for a file of the folder itself, and for one that is nowhere */
function programFile(root: string, path: string): string | null {
  if (!isWithin(root, path)) return isWithin(ownRoot, path) ? path : null;
  const instead = join(ownRoot, relative(root, path));
  return !existsSync(path) && existsSync(instead) ? instead : null;
}

/** Whether a path is a folder or in it. */
function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !way.startsWith('..');
}
