import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import craft from '../fixtures/flows/craft-2021/campaign.ts';
import { foundIn, wordsOnlyOf } from '../support/campaigns/campaign-words.ts';
import { textsIn } from '../support/source/texts-in-source.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const starWords = wordsOnlyOf(star, [craft]);

const SPOKEN = 'an ordinary word of what people say, heard and never said';

/** Files in which a word may stand, with the reason; a file that no longer needs it has to be taken off. */
const allowed: readonly { path: string; words: readonly string[]; reason: string }[] = [
  ...[
    ['talk/announcement', '班组'],
    ['answers/answer-words', '班组'],
    ['answers/award-words', '班组'],
    ['talk/beside', '班组'],
    ['numbers/counted', '班组'],
    ['contacts/contact-words', '班组', '邮编'],
    ['names/looks-like', '班组', '集团', '协会'],
    ['names/name-parts', '班组', '集团'],
    ['names/place', '集团', '协会', '邮编', '静安'],
    ['names/names-in', '班组'],
    ['numbers/numbers', '班组'],
    ['names/no-name', '班组', '集团', '明星', '职称'],
    ['answers/option-rest', '班组', '政治面貌'],
    ['answers/option-words', '班组'],
    ['talk/speech', '班组', '事迹材料'],
    ['printed/filled-in-words', '班组'],
    ['names/post-parts', '集团', '协会'],
    ['columns/value-in-sentence', '班组'],
    ['names/short-units', '班组', '集团'],
    ['answers/text-words', '班组'],
    ['answers/early-statements', '班组'],
    ['names/unit-stem', '集团'],
    ['columns/words-for-column', '职称'],
    ['columns/whose', '班组', '集团', '协会'],
    ['columns/framed', '班组', '职称'],
  ].map(([file, ...words]) => ({ path: `src/domain/language/${file}.ts`, words, reason: SPOKEN })),
  { path: 'templates/vocabulary.ts', words: ['事迹材料'], reason: SPOKEN },
  {
    path: 'templates/files/body-columns.ts',
    words: [
      ...['单位名称', '所在单位', '工作单位', '联系部门', '联系电话', '电子信箱'],
      ...['联系地址', '通信地址', '邮编', '邮政编码'],
    ],
    reason: 'columns of any list of contacts, whatever the campaign',
  },
  {
    path: 'templates/files/expert-columns.ts',
    words: ['所在单位', '工作单位', '职称', '联系电话', '电子信箱'],
    reason: 'columns of any list of experts, whatever the campaign',
  },
  {
    path: 'templates/pages/console/bodies.ts',
    words: ['联系地址', '邮编'],
    reason: 'the same columns, as the console names them',
  },
  {
    path: 'templates/pages/simulator/people.ts',
    words: [
      ...star.bodies.map(({ name }) => name),
      ...'班组 集团 行业 静安 交通运输 质协 用户工作部 俞琳 王影'.split(' '),
    ],
    reason:
      'the invented people of the simulator serve the sample bodies of star-2021; nobody is told of them outside it',
  },
];

function sourceFiles(): Map<string, string> {
  const paths = ['src', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs|vue)$/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const);
  return new Map(files.filter(([path]) => !path.startsWith(`templates/documents/${star.id}/`)));
}

describe('templates/ and src/', () => {
  it('hold no word that belongs to one campaign', () => {
    const found = [...sourceFiles()].flatMap(([path, source]) =>
      textsIn(path, source).flatMap((text) => foundIn(text, starWords).map((one) => ({ path, ...one }))),
    );
    const isAllowed = ({ path, word }: { path: string; word: string }) =>
      allowed.some((one) => one.path === path && one.words.includes(word));
    expect(
      found.filter((one) => !isAllowed(one)).map(({ path, word, around }) => `${path} ${word}: ${around}`),
    ).toEqual([]);
    const unused = allowed.flatMap(({ path, words }) =>
      words
        .filter((word) => !found.some((one) => one.path === path && one.word === word))
        .map((word) => `${path} ${word}`),
    );
    expect(unused).toEqual([]);
  });
});
