import type { Names } from '../src/ports/wording.ts';

const MAX_CHARACTERS = 100;

/** File names as people see them in the chat. */
export const names: Names = {
  formFile({ track, title, version }) {
    const head = `${safe(track)}申报表_`;
    const tail = `_第${version}版.pdf`;
    const room = Math.max(0, MAX_CHARACTERS - [...head].length - [...tail].length);
    return `${head}${[...safe(title)].slice(0, room).join('')}${tail}`;
  },
};

/** Without what a file name may not hold on some system. */
function safe(text: string): string {
  return text.replace(/[/\\:*?"<>|\p{Cc}]/gu, '').trim();
}
