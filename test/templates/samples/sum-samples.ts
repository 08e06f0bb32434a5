import type { MessageValues } from '../../../src/domain/base/message-values.ts';

const sum = {
  parts: [
    { label: '研究生(以上)', text: '1' },
    { label: '大学(含大专)', text: '25' },
  ],
  total: 33,
  whole: { label: '人数', text: '32' },
};

/** What is said of sums that do not agree. */
export const sumSamples: { [Key in 'sum.open' | 'sum.kept' | 'sum.not-kept' | 'sum.text-kept']: MessageValues[Key][] } =
  {
    'sum.open': [0, 1, 2].flatMap((misses) => [
      { ...sum, misses },
      { ...sum, mayBeLess: true, misses },
    ]),
    'sum.kept': [{}],
    'sum.not-kept': (['text', 'words', 'picture'] as const).flatMap((what) =>
      [0, 1].map((misses) => ({ ...sum, what, misses })),
    ),
    'sum.text-kept': [{ label: '事迹材料' }],
  };
