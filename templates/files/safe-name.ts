import { withoutEnd } from '../../src/domain/language/text/ends.ts';

/** Names that Windows keeps for itself, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A file or folder name that every system takes: without separators, signs with a meaning, control and direction characters, half
 *  characters, and dots or blanks at its ends. Empty when nothing is left. @param max characters (code points) */
export function safeName(text: string, max = 100): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\r\n\t]+/gu, ' ')
    .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/\s+/gu, ' ');
  const cut = withoutEnd([...clean.replace(/^[. ]+/u, '')].slice(0, max).join(''), /[. ]/u);
  return RESERVED.test(cut) ? `_${cut}` : cut;
}
