import { wordsOfKind } from '../../fields/registry.ts';
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
      `${shownLabel(column.label)}：${wordsOfKind(column.kind).rule(column)}${column.isOptional ? '没有就回“无”。' : ''}`,
      column.meaning,
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
