import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const rows = [
  { enterprise: '上海禾棠养老服务有限公司', name: '“慢慢来”认知症照护班组', track: '班组' },
  { enterprise: '上海鹭捷速递有限公司', name: '邵巍', track: '个人' },
];
const table = { body: '普陀区', rows, waiting: 0, outdated: null, isChanged: false };
const contact = '俞琳、王影 021-52588300';
const to = '2021-12-24';
const kinds = ['recommendation', 'statistics'] as const;

/** One page that could not be taken. */
const unread = { where: [], missing: [], pages: 1, version: 1, earlier: null, kept: 0 };

type Papers = Extract<keyof MessageValues, `papers.${string}` | `table.${string}` | `statistics.${string}`>;

/** Values for what is said about annexes 5 and 6. */
export const papersSamples: { [Key in Papers]: MessageValues[Key][] } = {
  'papers.due': [{ card: { kind: 'papers-due', body: 'star-2021/district-putuo' }, body: '普陀区', count: 6, to }],
  'papers.refused': kinds.flatMap((paper) => [
    { ...unread, paper, reasons: ['wrong_version'], version: 2, earlier: { version: 1, labels: ['邵巍'] } },
    { ...unread, paper, reasons: ['wrong_application'] },
    { ...unread, paper, reasons: ['wrong_application'], isTaken: true as const },
    { ...unread, paper, reasons: ['missing_page'], missing: [2], pages: 3, kept: 2 },
    { ...unread, paper, reasons: ['broken', 'encrypted'] },
  ]),
  'statistics.differs': [0, 1, 2].map((misses) => ({
    rows: [
      { label: '当年申报服务明星班组成果数', unit: '个', stated: 4, listed: 2 },
      { label: '当年申报服务明星个人成果数', unit: '人', stated: 0, listed: 1 },
    ],
    misses,
  })),
  'statistics.explained': [{ reason: '另有 2 个班组没有推荐' }],
  'papers.outdated': [{ version: 1 }],
  'papers.preparing': kinds.map((paper) => ({ paper, version: 1 })),
  'papers.ready': [
    { paper: 'recommendation', version: 1, pages: 1, missing: [] },
    {
      paper: 'statistics',
      version: 2,
      pages: 1,
      missing: ['䶮'],
      missingIn: [{ label: '组织单位联系人', characters: ['䶮'] }],
    },
  ],
  'papers.unprintable': [0, 1, 2].flatMap((misses) => [
    {
      paper: 'recommendation' as const,
      fields: [{ label: '企业名称（以公章为准）', characters: ['𰻞'], row: 2 }],
      misses,
    },
    {
      paper: 'statistics' as const,
      fields: Array.from({ length: 12 }, (_, at) => ({ label: `联系人${at}`, characters: ['𰻞', '𰻝'] })),
      misses,
    },
  ]),
  'papers.stamp': [
    { paper: 'recommendation', number: 'STAR2021DISTRICTPUTUOR', version: 1, pages: 1, to },
    { paper: 'recommendation', number: 'STAR2021DISTRICTPUTUOR', version: 3, pages: 2, to },
  ],
  'papers.failed': kinds.map((paper) => ({ paper, contact })),
  'papers.page': [
    { paper: 'recommendation', version: 1, count: 1, pages: 2 },
    { paper: 'recommendation', version: 1, count: 3, pages: 2 },
  ],
  'papers.page-removed': [{ count: 1 }],
  'papers.stamped': [
    { paper: 'recommendation', version: 1, count: 1, isOutdated: false, isOtherOpen: true },
    { paper: 'recommendation', version: 1, count: 1, isOutdated: true, isOtherOpen: false },
    { paper: 'statistics', version: 1, count: 1, isOutdated: false, isOtherOpen: false },
    { paper: 'statistics', version: 1, count: 1, isOutdated: false, isOtherOpen: true, isForPeople: true },
    ...(['missing_page', 'no_seal'] as const).map((doubt) => ({
      ...{ paper: 'statistics' as const, version: 1, count: 1, isOutdated: false, isOtherOpen: false },
      ...{ isForPeople: true as const, doubts: [doubt] },
    })),
  ],
  'papers.taken-back': kinds.map((paper) => ({ paper, version: 1 })),
  'papers.kept': [
    { paper: 'recommendation', version: 2, isOutdated: false, isOtherOpen: true },
    { paper: 'statistics', version: 1, isOutdated: true, isOtherOpen: false },
    { paper: 'statistics', version: 1, isOutdated: false, isOtherOpen: false },
    { paper: 'statistics', version: 1, isOutdated: false, isOtherOpen: false, isForPeople: true },
  ],
  'papers.waiting': [0, 1, 2].map((misses) => ({ paper: 'recommendation', version: 1, misses })),
  'papers.help': kinds.map((paper) => ({ paper, contact })),
  'papers.which': [{}],
  'papers.is-this': [{ paper: 'statistics' }],
  'papers.not-asked': [{ paper: 'statistics' }],
  'papers.later': kinds.map((paper) => ({ paper })),
  'papers.unawaited': [
    { owed: [] },
    { owed: [{ paper: 'statistics', standing: 'none', version: 0, filled: { done: 5, total: 14 } }] },
  ],
  'papers.left': kinds.map((paper) => ({ paper })),
  'papers.not-meant': kinds.map((paper) => ({ paper })),
  'table.none': [
    { body: '普陀区', waiting: 0 },
    { body: '普陀区', waiting: 2 },
  ],
  'table.show': [table, { ...table, rows: rows.slice(0, 1), waiting: 2, outdated: 1 }, { ...table, isChanged: true }],
  'table.confirm': [
    {
      card: { kind: 'paper', body: 'star-2021/district-putuo', paper: 'recommendation', shown: 'k3m9q' },
      version: 1,
      count: 6,
    },
  ],
  'table.enterprise': [{ number: 2, enterprise: '上海鹭捷速递有限公司', name: '邵巍' }],
  'table.unclear': [
    { count: 1, misses: 0 },
    { count: 6, misses: 0 },
    { count: 6, misses: 1 },
    { count: 6, misses: 2 },
  ],
  'statistics.begin': [{ total: 14 }],
  'statistics.summary': [
    { rows: [{ label: '其中一线服务窗口班组总数', text: '128个' }], outdated: null, isChanged: false },
    { rows: [{ label: '邮编', text: '200063' }], outdated: 1, isChanged: true },
  ],
  'statistics.confirm': [
    { card: { kind: 'paper', body: 'star-2021/district-putuo', paper: 'statistics', shown: 'k3m9q' }, version: 1 },
  ],
  'statistics.progress': [
    { done: 3, total: 14, missing: ['部门', '邮编'], to },
    { done: 14, total: 14, missing: [], to },
  ],
  'statistics.which': [{ text: '13', labels: ['企业数', '班组总数', '个人总数'] }],
  'statistics.unclear': [{ misses: 0 }, { misses: 1 }, { misses: 2 }],
};
