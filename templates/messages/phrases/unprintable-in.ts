import type { Boxed } from '../../../src/domain/messages/form/document-messages.ts';
import type { Unprintable } from '../../../src/domain/paper/unprintable.ts';
import { shownLabel } from './labels.ts';

/** 班组名称里的“𰻞”“𰻝”, 第 2 行企业名称里的“𰻞” */
export function unprintableIn({ label, characters, row }: Unprintable[number]): string {
  return `${row === undefined ? '' : `第 ${row} 行`}${shownLabel(label)}里的${quoted(characters)}`;
}

/** What was printed as boxes all the same; nothing when all was printed. */
export function boxed({ missing, missingIn = [] }: Boxed): string | false {
  if (missing.length === 0) return false;
  const places = missingIn.slice(0, 5).map(unprintableIn).join('、');
  const more = missingIn.length > 5 ? '等' : '';
  return `字库里没有的字，先印成了方框：${places || quoted(missing)}${more}。打印后请用黑色笔工整写上。`;
}

function quoted(characters: readonly string[]): string {
  const shown = characters.slice(0, 5).map((character) => `“${character}”`);
  return `${shown.join('')}${characters.length > 5 ? '等' : ''}`;
}
