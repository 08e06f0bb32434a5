import type { NameShape } from '../names/name-shapes.ts';

/** What a column takes; `other` for what has no words of its own. */
export type ColumnLook = NameShape | 'name' | 'number' | 'option' | 'count' | 'other';

/** How people call a column of a look, whatever a campaign prints for it; its own words are the campaign's labels. */
const EVERYDAY: Partial<Record<ColumnLook, readonly string[]>> = {
  organisation: ['工作的单位', '单位', '公司', '企业', '机构'],
  team: ['小组', '团队', '名称', '名字', '全称'],
  address: ['地址'],
  department: ['对接的部门', '对接部门', '负责部门', '负责的部门', '所在部门', '部门', '科室', '对接的', '负责的'],
  position: ['职务'],
  title: ['职称'],
  school: ['毕业的学校', '毕业院校', '学校', '院校', '母校'],
  major: ['专业'],
  post: ['岗位', '做的', '干的'],
  name: ['姓名', '名字'],
  number: ['手机号码', '手机号', '手机', '电话号码', '电话', '联系方式', '号码'],
};

/** Every word for a column: the campaign's, and those of its look; the longest first. @param names the campaign's words for it */
export function wordsForColumn(names: readonly string[], look: ColumnLook): readonly string[] {
  const known = cache.get(names)?.get(look);
  if (known) return known;
  const words = [...new Set([...names, ...(EVERYDAY[look] ?? [])])].sort((a, b) => b.length - a.length);
  const ofNames = cache.get(names) ?? new Map<ColumnLook, readonly string[]>();
  cache.set(names, ofNames.set(look, words));
  return words;
}

const cache = new WeakMap<readonly string[], Map<ColumnLook, readonly string[]>>();

/** What is left behind the longest word that begins the text and that `isFollowed` agrees to; null when none does. */
export function behindWord(text: string, words: readonly string[], tail: RegExp): string | null {
  for (const word of words) {
    if (!text.startsWith(word)) continue;
    const behind = text.slice(word.length);
    const said = tail.exec(behind);
    if (said) return behind.slice(said[0].length);
  }
  return null;
}
