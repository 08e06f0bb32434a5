import { numbered } from '../messages/phrases/words.ts';
import type { FieldWords } from './field-words.ts';
import { said, withExample } from './refusal-parts.ts';

export const awardsWords: FieldWords<'awards'> = {
  rule: () => '一行一个：年份、奖项、颁奖单位。',
  current: (known) => {
    const lines = known.split('\n');
    if (!/\d/u.test(known)) return `现在是：${known}。改就直接发，不改回“不改”`;
    return `现在是：\n${numbered(lines)}\n改哪条，把那条重发一遍；多了回“删掉第${lines.length}条”，全部重来回“重写”，不改回“不改”`;
  },
  refusals: {
    'award-line-expected': {
      chat: ({ line }, field) =>
        `${line ? `“${said(line)}”这一行我没看懂。` : ''}请一行写一个奖，年份在前${withExample(field)}\n没有奖励就回“无”。`,
      page: ({ line }) => `${line ? `“${said(line)}”没看懂。` : ''}一行写一个奖：年份、奖名（颁奖单位）。`,
    },
    'award-grantor-expected': {
      chat: ({ line }) => `${said(line)}是哪个单位颁的？回单位的名称就行。`,
      page: ({ line }) => `“${said(line)}”是哪个单位颁的？写在后面的括号里。`,
    },
    'too-many-awards': {
      chat: ({ count, max }) => `一共${count}个奖，真不容易！表里最多放${max}个，请挑最重要的再发一次。`,
      page: ({ max }) => `最多放 ${said(max)} 个奖，请挑最重要的。`,
    },
  },
};
