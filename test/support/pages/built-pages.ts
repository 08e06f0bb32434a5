import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../../src/pages', import.meta.url));

/** Builds the pages of the working tree. @returns their folder */
export async function builtPages(): Promise<string> {
  const outDir = temporaryFolder();
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
  return outDir;
}
