import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { FieldKind } from '../../../src/domain/form/schema.ts';
import { shownLabel } from '../phrases/labels.ts';
import { lines, type MessagesOf, type Words } from '../phrases/words.ts';

/** Model cases and the guide of a campaign. */
export const guidance: Words<MessagesOf<'guidance'>> = {
  'guidance.example': ({ label, title, text, where }) =>
    lines(
      `${shownLabel(label)} 样例 · ${title}`,
      text,
      `（样例是编的，看写法就好，请写自己的事。${where ? `更多案例：${where}` : ''}）`,
    ),
  'guidance.field': (column) =>
    lines(
      `${shownLabel(column.label)}：${rules[column.kind](column)}${column.isOptional ? '没有就回“无”。' : ''}`,
      column.hint,
      column.example !== null && `例如：${column.example}`,
    ),
  'guidance.list': ({ rows, where }) =>
    lines(
      '有这几栏的样例：',
      ...rows.map(
        ({ label, track }, index) => `${index + 1} ${shownLabel(label)}${track === null ? '' : `（${track}）`}`,
      ),
      '回“样例 1”这样的序号，或“样例 栏目名”；问到哪一栏时，回“样例”就看那一栏的。',
      where,
    ),
  'guidance.guide': ({ title, where, points }) =>
    lines(
      `${title}`,
      where,
      ...points.map((point) => lines(`· ${point.title}`, ...point.lines.map((line, index) => `${index + 1}. ${line}`))),
      '要看例子，回“样例”。',
    ),
  'guidance.none': ({ what, contact }) =>
    what === 'guide'
      ? `这次活动没有提供评价要点。想了解怎么评，可以问${contact}。`
      : `这次活动没有提供样例。每一栏该怎么写，问到时回“帮助”；拿不准可以问${contact}。`,
};

type Column = MessageValues['guidance.field'];

/** What each kind of column takes. */
const rules: Record<FieldKind, (column: Column) => string> = {
  text: ({ max }) => `打字填写，最多 ${max ?? 0} 字。`,
  name: () => '只写姓名，生僻字照写。',
  count: ({ min, max, unit }) => `填一个整数，${min ?? 0}～${max ?? 0}${unit}。`,
  decimal: ({ min, max, unit }) => `填一个数，可以带小数，${min ?? 0}～${max ?? 0}${unit}。`,
  choice: ({ options }) => `选一个，回序号或名称：${options.join('、')}。`,
  choices: ({ options }) => `可以选一个或几个，回序号或名称：${options.join('、')}。`,
  date: () => '写年月日，也可以回“今天”。',
  month: () => '写年和月，例如 1985年6月。',
  mobile: () => '11 位手机号。',
  phone: () => '手机号，或带区号的座机。',
  email: () => '邮箱地址，中间有一个 @。',
  postcode: () => '6 位数字。',
  paragraph: ({ max }) => `一条消息写完，最多 ${max ?? 0} 字，标点算，空格不算。`,
  'long-text': ({ min, max }) => `${min ?? 0}～${max ?? 0} 字，标点算，空格不算；分几条发，发完回“写完了”。`,
  awards: () => '一行一个：年份、奖项、颁奖单位。',
  rows: ({ columns = [], unit, min, max }) =>
    `一行一${unit}：${columns.join('、')}，${min ?? 1}～${max ?? 1} 行；可以整个表粘贴，发完回“写完了”。`,
  pictures: ({ min, max, maxMegabytes }) =>
    `直接发图，${min ? `${min}～${max ?? min} 张` : `最多 ${max ?? 1} 张`}，每张不超过 ${maxMegabytes ?? 10}MB；发完回“好了”。`,
  promise: () => '单位同意就回“承诺”。',
};
