import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { namesBehind } from '../../../src/domain/scores/blind.ts';
import { conceal, wordsToConceal } from '../../../src/domain/scores/conceal.ts';

interface Sample {
  answers: Record<string, string | number | boolean | string[]>;
  photos: { caption: string }[];
}

/** Whole articles, with everybody and every unit that is named in them, in columns or not. */
it.each([
  ['team-metro-window', ['云苔', '一米窗', '申汀', '欧阳', '静宜', '苏蔓', '姚思远', '赵可为', '樊一鸣', '55501268']],
  ['team-eldercare', ['慢慢来', '禾棠', '澄溪', '周巧云', '徐昇', '孙玉梅', '55502618']],
  ['individual-courier', ['邵巍', '小邵', '鹭捷', '澄溪']],
  ['individual-nurse', ['沈㛃安', '㛃', '安安阿姨', '云屿', '澄禾']],
] as const)('hides everybody behind the article of %s, and little else', async (name, behind) => {
  const file = new URL(`../../fixtures/applications/${name}.json`, import.meta.url);
  const { answers, photos }: Sample = JSON.parse(await readFile(file, 'utf8'));
  const told = (...labels: string[]) =>
    labels.flatMap((label) => (typeof answers[label] === 'string' ? [answers[label]] : []));
  const captions = photos.map(({ caption }) => caption);
  const prose = [...Object.values(answers).filter((value) => typeof value === 'string'), ...captions].join('\n');
  const words = wordsToConceal(
    namesBehind({
      people: told('姓名', '联系人', '班组长姓名', '上级推荐单位.联系人', '所在单位主管部门.联系人'),
      units: told('所在单位', '工作单位', '上级推荐单位.单位名称', '所在单位主管部门.单位名称'),
      teams: told('班组名称'),
      addresses: told('通信地址'),
      ...{ others: [], prose },
    }),
  );
  const text = [...told('事迹材料'), ...captions].join('\n');
  const said = conceal(text, words, '■');
  expect(behind.filter((word) => said.includes(word))).toEqual([]);
  expect(said.replaceAll('■', '').length / text.length).toBeGreaterThan(0.97);
});
