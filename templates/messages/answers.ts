import { faq } from '../faq.ts';
import { shownLabel } from './labels.ts';
import { clip, lines, quoted, type Topic, turned, type Words } from './words.ts';

/** What is said beside the questions: answers to questions, asides. */
export const answers: Words<Topic<'faq'> | 'aside'> = {
  'faq.answer': ({ topic, facts }) => {
    const answer =
      faq.find(({ id }) => id === topic)?.answer(facts) ?? '这个问题的答案刚换了，请再问一次，或回复“人工”。';
    return typeof facts.campaign === 'string' ? `${quoted(facts.campaign)}：\n${answer}` : answer;
  },
  'faq.column': ({ label, text, hint, example }) =>
    lines(
      `“${shownLabel(label)}”${text === null ? '还没填。' : `现在是：${clip(text, 100)}`}`,
      hint,
      text === null && example !== null && `例如：${clip(example, 60)}`,
      text !== null && `要改就回复“修改 ${shownLabel(label)}”。`,
    ),
  'faq.unknown': ({ contact, turn }) =>
    turned(turn, [
      `这个问题我答不上来，请找${contact}；或回复“人工”。`,
      `抱歉，这一题不在我会的范围里，怕答错误事。可以问${contact}。`,
    ]),
  aside: ({ kind, label, turn }) => asides[kind](turn, label === null ? null : shownLabel(label)),
};

const asides = {
  greeting: (turn: number) => turned(turn, ['在的，我们接着来。', '我在，随时都在。']),
  thanks: (turn: number) => turned(turn, ['不客气，您辛苦了。', '应该的，有事随时叫我。']),
  wait: (turn: number, label: string | null) =>
    turned(turn, ['好，不急，您慢慢来。', '好的，我等您。']) + (label === null ? '' : `想好了直接回“${label}”。`),
  farewell: (turn: number) =>
    turned(turn, ['再见！都存着呢，回来发“继续”就接着填。', '拜拜，您先忙。回来说一声“继续”。']),
  chat: (turn: number) => turned(turn, ['好的。', '嗯，明白。']),
} as const;
