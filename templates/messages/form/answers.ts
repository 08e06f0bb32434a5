import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { faq } from '../../faq.ts';
import { shownLabel } from '../phrases/labels.ts';
import { clip, day, lines, type MessagesOf, quoted, turned, type Words, written } from '../phrases/words.ts';

/** What is said beside the questions: answers to questions, asides. */
export const answers: Words<MessagesOf<'faq'> | 'aside' | 'speech'> = {
  speech: ({ kind, label, isLong, none, turn }) => speeches[kind](shownLabel(label), turn, isLong, none),
  'faq.answer': ({ topic, facts: known }, { campaign, takesFiles }) => {
    const facts: MessageValues['faq.answer']['facts'] = { ...known, takesFiles };
    const own = campaign?.faq.find(({ id }) => id === topic)?.answer;
    const answer =
      (own === undefined ? faq.find(({ id }) => id === topic)?.answer(facts, campaign) : filled(own, facts)) ??
      '这个问题的答案刚换了，请再问一次，或回“人工”。';
    return typeof facts.campaign === 'string' ? `${quoted(facts.campaign)}：\n${answer}` : answer;
  },
  'faq.column': ({ label, text, hint, example }) =>
    lines(
      `“${shownLabel(label)}”${text === null ? '还没填。' : `现在是：${clip(text, 100)}`}`,
      text === null && hint,
      text === null && example !== null && `例如：${clip(example, 60)}`,
      text !== null && `要改就回“修改 ${shownLabel(label)}”。`,
    ),
  'faq.whose': ({ text, label, body, isStored }) =>
    lines(
      `${quoted(clip(text, 40))}${body === null ? '' : `是${body}在名单上登记的，`}${isStored ? '填' : '要填'}在“${shownLabel(label)}”这一栏。`,
      isStored ? `要改就回“修改 ${shownLabel(label)}”。` : '不是这样，到那一栏直接写对的。',
    ),
  'faq.not-written': ({ contact }) => `表上没有写得更细；拿不准可以问${contact}，或回“人工”。`,
  'faq.unknown': ({ contact, turn }) =>
    turned(turn, [
      `这个问题我答不上来，请找${contact}；或回“人工”。`,
      `抱歉，这一题不在我会的范围里，怕答错误事。可以问${contact}。`,
    ]),
  aside: ({ kind, label, turn, isDone = false }) =>
    isDone && kind === 'farewell'
      ? '再见！有消息我马上告诉您。'
      : asides[kind](turn, label === null ? null : shownLabel(label)),
};

/** A campaign's own answer with its facts: days as people read them. */
function filled(answer: string, facts: MessageValues['faq.answer']['facts']): string {
  return answer.replace(/\{([A-Za-z]{1,30})\}/gu, (_, name: string) => day(written(facts[name])));
}

const asides = {
  greeting: (turn: number) => turned(turn, ['在的，我们接着来。', '我在，随时都在。']),
  thanks: (turn: number) => turned(turn, ['不客气，您辛苦了。', '应该的，有事随时叫我。']),
  wait: (turn: number, label: string | null) =>
    turned(turn, ['好，不急，您慢慢来。', '好的，我等您。']) + (label === null ? '' : `想好了直接回“${label}”。`),
  farewell: (turn: number) =>
    turned(turn, ['再见！都存着呢，回来发“继续”就接着填。', '拜拜，您先忙。回来说一声“继续”。']),
  chat: (turn: number) => turned(turn, ['好的。', '嗯，明白。']),
} as const;

type Answer = (label: string, turn: number, isLong: boolean, none?: string) => string;

/** Answers to sentences that answer nothing. */
const speeches: Record<MessageValues['speech']['kind'], Answer> = {
  question: (label, turn) =>
    turned(turn, [
      `“${label}”怎么填，看上面的说明；问的要是别的，我答不上来，回“人工”问工作人员。`,
      `这句我答不上来，回“人工”有工作人员；“${label}”拿不准，也可以先“跳过”。`,
    ]),
  'not-known': (label, turn) =>
    turned(turn, [
      `不知道${label}没关系，回“跳过”，最后再补。`,
      `“${label}”先放一放就回“跳过”，问到了再填；要人帮忙回“人工”。`,
    ]),
  'put-off': (label, turn) =>
    turned(turn, [
      `好，“${label}”不急。现在要接着填，回“跳过”；以后想填，回“修改 ${label}”。`,
      `行，“${label}”您定了再告诉我；回“跳过”先填后面的。`,
    ]),
  wish: (label, turn, isLong) =>
    turned(turn, [
      isLong
        ? '我不能替您写，不过可以看“样例”照着来；要改前面的，回“修改 ”加栏目名。'
        : `要改前面的，回“修改 ”加栏目名，例如“修改 ${label}”；要看写法，回“样例”。`,
      '想改哪一栏，说“把某某改成…”就行；要回前面一步，回“上一步”；要人帮忙，回“人工”。',
    ]),
  complaint: (label, turn) =>
    turned(turn, [
      '辛苦了。填好的都存着，随时可以停；歇一会儿回来发“继续”就接着填。',
      `确实费心了。“${label}”不想现在填就回“跳过”，有事回“人工”。`,
    ]),
  chat: (label, turn) => turned(turn, [`好的。这里要填的是“${label}”。`, `嗯，接着填“${label}”吧。`]),
  reference: (label, turn) =>
    turned(turn, [
      `表上要写出来，请直接发“${label}”的内容。`,
      `盖章的表里不能写“见附件”“同上”，请把“${label}”写出来。`,
    ]),
  sentence: (label, turn, _, none) =>
    turned(turn, [
      `这句不像“${label}”，请只发${label}；${none === undefined ? '' : `没有就回“${none}”，`}就要这样写，原样再发一次。`,
      `“${label}”没看出来，请只回要填的那几个字；${none === undefined ? '' : `没有就回“${none}”，`}不知道回“跳过”。`,
    ]),
  refusal: (label, turn) =>
    turned(turn, [`“${label}”表上要有，暂时没有就回“跳过”。`, `这一栏不能空着，先回“跳过”，最后再补“${label}”。`]),
};
