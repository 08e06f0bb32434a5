import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { WordRefusal } from '../../../src/domain/form/document.ts';

type Pages = Extract<keyof MessageValues, `page.${string}` | `import.${string}`>;

const refusals: WordRefusal[] = [
  'empty',
  'too-large',
  'old-word',
  'encrypted',
  'macro',
  'not-a-document',
  'broken',
  'too-complex',
  'not-read',
];
const long = { label: '事迹材料', min: 2500, max: 3000 };
const nothing = { filled: [], doubts: [], drafts: [], same: 0, differences: [], pictures: 0, left: 0 };
const doubt = {
  ...{ label: '邮编', field: 'postcode', text: '20007' },
  ...{ reason: 'postcode-expected' as const, values: {} },
};
const tooMany = {
  ...{ label: '其中(女)', field: 'women', text: '40', reason: 'more-than-limit' as const },
  values: { count: 40, limit: 32, labels: ['其中(女)'], limitLabel: '人数' },
};

/** Values for the cards that open a page, and for what comes of Word files. */
export const pagesSamples: { [Key in Pages]: MessageValues[Key][] } = {
  'page.blank': [
    { campaign: 'star-2021', track: 'team', form: '2021年上海市“用户满意服务明星班组”成果申报表' },
    { campaign: 'star-2021', track: 'individual', form: '表'.repeat(90) },
  ],
  'page.no-blank': [{}],
  'page.code': [{ code: '048151', minutes: 5 }],
  'page.text': [
    { application: 'SB7K3M9Q', field: 'deeds', label: '事迹材料' },
    { application: 'SB7K3M9Q', field: 'duties', label: '班组主要工作职责及特色' },
  ],
  'page.form': [
    { application: 'SB7K3M9Q', field: null, open: 32, total: 45, isClosed: false },
    { application: 'SB7K3M9Q', field: 'headcount', open: 0, total: 45, isClosed: false },
    { application: 'SB7K3M9Q', field: null, open: 0, total: 45, isClosed: true },
  ],
  'page.form-left': [
    { labels: ['人数', '其中(女)'], left: 30 },
    { labels: [], left: 0 },
  ],
  'page.form-noticed': [{ labels: ['上级推荐单位.手机'] }],
  'page.import': [{ application: 'SB7K3M9Q' }],
  'import.taken': [
    {
      filled: [
        { label: '人数', text: '32人' },
        { label: '事迹材料', text: '2623' },
      ],
      doubts: [doubt, tooMany, { ...doubt, label: '职务', field: 'leaderPosition', text: '同上', reason: null }],
      drafts: [{ ...long, count: 3120 }],
      same: 3,
      differences: [{ label: '平均年龄', now: '31.5岁', word: '32岁' }],
      pictures: 4,
      left: 5,
    },
    { ...nothing, same: 42 },
  ],
  'import.text': [
    { ...long, count: 1200, pictures: 0 },
    { ...long, count: 2800, pictures: 2 },
    { ...long, count: 3100, pictures: 0 },
  ],
  'import.text-differs': [{ label: '事迹材料', now: 1200, word: 2800 }],
  'import.used': [{ labels: ['人数', '事迹材料'] }],
  'import.none': [{}],
  'import.nothing': [{ misses: 0 }, { misses: 1 }],
  'import.blank': [{ misses: 0 }, { misses: 1 }],
  'import.several': [{ names: ['一米窗服务班组', ''] }],
  'import.stranger': [
    { title: '2021年度先进集体登记表', form: '2021年上海市“用户满意服务明星班组”成果申报表', misses: 0 },
    { title: null, form: '2021年上海市“用户满意服务明星班组”成果申报表', misses: 1 },
  ],
  'import.other-form': [{ mine: '服务明星班组', theirs: '服务明星个人' }],
  'import.refused': refusals.flatMap((reason) => [0, 1, 2].map((misses) => ({ reason, misses }))),
};
