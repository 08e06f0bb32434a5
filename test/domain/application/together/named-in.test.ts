import { expect, it } from 'vitest';
import { foldSearch } from '../../../../src/domain/application/together/named-in.ts';

const alike: [typed: string, kept: string][] = [
  ['云苔路站一米窗', '云苔路站“一米窗”服务班组'],
  ['138 0000-0129', '13800000129'],
  ['ＡＢ１２', 'ab12cd34'],
  ['上海申汀(集团)', '上海申汀集团有限公司'],
  ['欧阳静宜', '欧阳·静宜'],
];

it.each(alike)('finds %s in %s', (typed, kept) => {
  expect(foldSearch(kept)).toContain(foldSearch(typed));
});
