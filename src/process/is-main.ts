import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Whether a module is the program that was started. Node names a module by its real place and the program as it was typed: links are
 *  followed, and blanks, `#`, `%` and other letters are in the address as Node writes them.
 *  @param moduleUrl `import.meta.url` @param program `process.argv[1]` */
export function isMain(moduleUrl: string, program: string | undefined): boolean {
  if (program === undefined) return false;
  try {
    return pathToFileURL(realpathSync(program)).href === moduleUrl;
  } catch {
    return false;
  }
}
