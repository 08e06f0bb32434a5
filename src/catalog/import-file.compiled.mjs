// import-file.ts in the compiled server (commands/prepare-server.mjs): the program's own files were compiled with it, those of another folder
// (`CAMPAIGNS_DIR`) are compiled as they are loaded.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importOverProgram } from './import-over-program.ts';

const own = fileURLToPath(new URL('../../', import.meta.url));
let loader = null;

export async function importFile(root, file) {
  if (relative(own, root) === '') return import(new URL(`./${file.replace(/\.ts$/, '.mjs')}`, import.meta.url).href);
  loader ??= import('tsx/esm/api').then(({ register }) => register());
  await loader;
  return importOverProgram(root, file, (url) => import(url));
}
