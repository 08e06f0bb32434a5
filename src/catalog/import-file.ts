import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root as ownRoot } from '../process/root.ts';
import { importOverProgram } from './import-over-program.ts';

/** Loads a file of `flows/` or `templates/documents/`. In the compiled server `import-file.compiled.mjs` stands in its place.
 *  @param root the folder whose `flows/` and `templates/` are used @param file from there. @throws whatever the file throws */
export function importFile(root: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  return relative(ownRoot, root) === ''
    ? importUrl(pathToFileURL(join(root, file)).href)
    : importOverProgram(root, file, importUrl);
}

function importUrl(url: string): Promise<Readonly<Record<string, unknown>>> {
  return import(url);
}
