import type { MessageValues } from '../../../src/domain/base/message-values.ts';

type Word = 'help' | 'word.unused' | 'confirm.waiting' | 'submit.missing' | 'upload.undo-how' | 'upload.change-how';

/** What is said to the product's own words. */
export const wordSamples: { [Key in Word]: MessageValues[Key][] } = {
  help: (['before', 'filling', 'over', 'submitted', 'decided'] as const).map((stage) => ({
    contact: '俞琳、王影 021-52588300',
    stage,
  })),
  'word.unused': [
    { word: '打印', label: null, turn: 0 },
    { word: '待办', label: '联系人', turn: 1 },
  ],
  'confirm.waiting': [{}],
  'upload.undo-how': [{ count: 3 }],
  'upload.change-how': [{}],
  'submit.missing': [
    { count: 3, isSubmit: true },
    { count: 3, isSubmit: false },
  ],
};
