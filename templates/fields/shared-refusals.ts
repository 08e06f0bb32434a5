import type { SharedReason } from '../../src/domain/form/base/parsed.ts';
import { shownLabel } from '../messages/phrases/labels.ts';
import { COUNTED } from '../messages/phrases/words.ts';
import type { RefusalWords } from './field-words.ts';
import { itemsOf, listed, named, said, withExample } from './refusal-parts.ts';

/** Reasons that several kinds of columns have, or several columns together. */
export const sharedRefusals: Readonly<Record<SharedReason, RefusalWords>> = {
  'text-expected': {
    chat: (_, field) => `这一栏要打字填写，图片和语音我读不准。请用文字告诉我${named(field)}${withExample(field)}`,
    page: null,
  },
  empty: {
    chat: (_, field) => `还没看到内容呢，请把${named(field)}发给我${withExample(field)}`,
    page: () => '请填这一栏的内容。',
  },
  'not-known': {
    chat: (_, field) => `不知道${shownLabel(field.label)}没关系，回“跳过”，最后再补${withExample(field)}`,
    page: () => '不知道没关系，先空着，问到了再填。',
  },
  'too-long': {
    chat: ({ count, max, over, fits }, field) =>
      `${named(field)}现在${count}字，最多${max}字，还要减去${over}字。${limitFalls(fits)}改短后再发一次就行。`,
    page: ({ count, max, over }) => `现在 ${said(count)} 字，最多 ${said(max)} 字，请删掉 ${said(over)} 字。`,
  },
  'too-short': {
    chat: ({ count, min, lacks }, field) =>
      `${named(field)}现在${count}字${COUNTED}，还差${lacks}字到${min}字。前面写的都留着，接着往下发就行。`,
    page: ({ count, min }) => `现在 ${said(count)} 字，至少 ${said(min)} 字。`,
  },
  'emoji-unexpected': {
    chat: ({ emoji }, field) =>
      `表情${listed(emoji)}印不到正式表格上，请去掉后用文字再发一次${named(field)}${withExample(field)}`,
    page: ({ emoji }) => `表情${listed(emoji)}印不到表上，请去掉。`,
  },
  'one-number-expected': {
    chat: ({ numbers }, field) =>
      `我看到了${listed(numbers, '和')}，${named(field)}只能填一个，请回其中一个${withExample(field)}`,
    page: ({ numbers }) => `看到了${listed(numbers, '和')}，只能填一个。`,
  },
  'one-answer-expected': {
    chat: ({ answers }, field) => `${named(field)}是${listed(answers, '还是')}？请回其中一个。`,
    page: ({ answers }) => `是${listed(answers, '还是')}？只能填一个。`,
  },
  'out-of-range': {
    chat: ({ min, max, unit }, field) =>
      `${named(field)}一般在${min}到${max}${said(unit)}之间，麻烦再核对一下，把数字重新发给我${withExample(field)}`,
    page: ({ min, max, unit }) => `一般在 ${said(min)} 到 ${said(max)}${said(unit)} 之间，请再核对。`,
  },
  'unknown-option': {
    chat: ({ options }, field) => `没对上选项，${named(field)}请回前面的序号或名称：\n${numbered(options)}`,
    page: () => '请在选项里选。',
  },
  'one-option-expected': {
    chat: ({ options }, field) => `${named(field)}只能选一个，您说的是${listed(options, '还是')}？回名称就行。`,
    page: () => '只能选一个。',
  },
  'more-than-limit': {
    chat: ({ count, limit, labels, limitLabel }) =>
      `${listed(labels, '加')}${itemsOf(labels).length > 1 ? '一共' : '是'}${count}，比${said(limitLabel)}的${limit}还多。请核对后重新发；${said(limitLabel)}错了，回“修改 ${said(limitLabel)}”。`,
    page: ({ count, limit, labels, limitLabel }) =>
      `${listed(labels, '加')}是 ${said(count)}，比${said(limitLabel)}的 ${said(limit)} 还多，请核对；${said(limitLabel)}错了就先改那一栏。`,
  },
  'days-reversed': {
    chat: ({ label, day, firstLabel, firstDay }) =>
      `${shownLabel(said(label))}${said(day)}，比${shownLabel(said(firstLabel))}${said(firstDay)}还早。请核对后重新发；另一栏错了，回“修改”和那一栏的名字。`,
    page: ({ day, firstLabel, firstDay }) =>
      `${said(day)}比${shownLabel(said(firstLabel))}${said(firstDay)}还早，请核对两栏。`,
  },
};

function limitFalls(fits: unknown): string {
  return fits ? `写到“…${said(fits)}”正好满。` : '';
}

function numbered(options: unknown): string {
  return itemsOf(options)
    .map((option, index) => `${index + 1}. ${option}`)
    .join('\n');
}
