import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a file of `flows/` or `templates/documents/`. In the compiled server `import-file.compiled.mjs` is in its place.
 *  @param root the folder whose `flows/` and `templates/` are used @param file from there. @throws whatever the file throws */
export function importFile(root: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(join(root, file)).href);
}
