import type { FieldWords } from './field-words.ts';
import { itemsOf, listed, named, said, withExample } from './refusal-parts.ts';

export const rowsWords: FieldWords<'rows'> = {
  rule: ({ columns = [], unit, min, max }) =>
    `一行一${unit}：${columns.join('、')}，${min ?? 1}～${max ?? 1} 行；可以整个表粘贴，发完回“写完了”。`,
  howTo: ({ columns = [], unit = '' }) =>
    `一行一${unit}：${columns.join('、')}，空格隔开；也可以把 Word、Excel 里的表整个粘贴过来。发完回“写完了”。`,
  /** What is there of a table is shown below. */
  current: () => null,
  refusals: {
    'row-expected': {
      chat: ({ line, wanted, column, said: written, options, unit }, field) => {
        if (!column)
          return `“${said(line)}”这一行没看懂。请按${listed(wanted)}的顺序写，一行一${said(unit)}，用空格隔开${withExample(field)}`;
        const only = itemsOf(options).length > 0 ? `只能写${listed(options, '或')}` : '对不上';
        return `“${said(line)}”这一行，${said(column)}${written ? `写了“${said(written)}”，${only}` : '还空着'}。请改好这一行再发。`;
      },
      page: ({ line, wanted, column, said: written, options }) => {
        if (!column) return `“${said(line)}”没看懂，请按${listed(wanted)}填。`;
        const only = listed(options, '或');
        return `“${said(line)}”这一行，${said(column)}${written ? (only ? `只能填${only}` : `“${said(written)}”对不上`) : '还空着'}。`;
      },
    },
    'too-few-rows': {
      chat: ({ count, min, unit }, field) =>
        `${named(field)}现在${count}${said(unit)}，至少要${min}${said(unit)}，请接着发${withExample(field)}`,
      page: ({ min, unit }) => `至少要 ${said(min)} ${said(unit)}。`,
    },
    'too-many-rows': {
      chat: ({ count, max, unit }, field) =>
        `${named(field)}一共${count}${said(unit)}，表里最多放${max}${said(unit)}，请核对后再发。`,
      page: ({ max, unit }) => `最多放 ${said(max)} ${said(unit)}。`,
    },
  },
};
