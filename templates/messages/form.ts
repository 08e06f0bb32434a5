import { countCharacters } from '../../src/domain/form/answers.ts';
import type { MessageValues } from '../../src/domain/messages.ts';
import { notYetOpen } from './journey.ts';
import { labelInQuestion, shownLabel } from './labels.ts';
import { refusalText } from './refusals.ts';
import { clip, lines, numbered, type Topic, type Words } from './words.ts';

/** One question a column, its acknowledgement, and what is said when an answer does not stand. */
export const form: Words<Topic<'form'>> = {
  'form.not-yet': ({ from, to }) => notYetOpen(from, to),
  'form.ask': (question) => {
    const { number, total, section, label } = question;
    return lines(
      `${number}/${total} · ${section}`,
      `${labelInQuestion(label)}${firstLine(question)}`,
      howTo(question),
      question.options.length > 0 && numbered(question.options),
      current(question),
      suggestion(question),
    );
  },
  'form.taken': ({ label, text }) => `✓ ${shownLabel(label)}：${isLength(text) ? `${text}字` : clip(text, 60)}`,
  'form.refused': ({ label, reason, values, field, track, campaign, misses }, context) => {
    const known = context.field(campaign, track, field);
    const why = known
      ? refusalText[reason](values, known)
      : `“${shownLabel(label)}”这一栏已经不用填了，回复“继续”往下走。`;
    return ladder(why, misses);
  },
  'form.complete': ({ total }) => `✅ ${total} 栏全部填好了，辛苦！请从头看一遍。`,
};

type Question = MessageValues['form.ask'];

/** The hint; a long text says its limits in its place, which are the same facts. */
function firstLine({ kind, hint, min, max }: Question): string {
  if (kind === 'long-text') return `${min ?? 0}～${max ?? 0}字（标点算，空格不算）`;
  return hint ?? (kind === 'pictures' ? '请直接发图片。' : '请填写。');
}

function howTo({ kind, min, max }: Question): string | null {
  switch (kind) {
    case 'long-text':
      return '分几条发都可以，发一条我存一条；全部发完，回复“写完了”。\n“撤销”去掉最后一条，“重写”从头再来。';
    case 'pictures':
      return lines(
        min ? `要 ${min}～${max ?? min} 张。` : `最多 ${max ?? 1} 张，没有就回复“没有”。`,
        '发一张图，接着打的字就是它的说明；发错了回复“撤销”，全部发完回复“好了”。',
      );
    case 'paragraph':
      return max === null ? null : `最多 ${max} 字，标点算，空格不算。`;
    case 'promise':
      return '可以就回复“承诺”。';
    default:
      return null;
  }
}

function current({ kind, current: known }: Question): string | null {
  if (known === null) return null;
  if (kind === 'pictures') return '现在的图还在，接着发就是再加；回复“不改”保留';
  if (kind === 'long-text') return `现在已有 ${countCharacters(known)} 字。发来新的就从第一段重新收，回复“不改”保留`;
  return `现在是：${clip(known, 240)}。回复新的内容修改，回复“不改”保留`;
}

function suggestion({ suggestion: offered, current: known }: Question): string | null {
  return offered === null || offered === known ? null : `回复“是”就用：${offered}`;
}

/** A long text is acknowledged by its number of characters; other answers of digits only are longer (a postcode has six). */
function isLength(text: string): boolean {
  return /^\d{3,5}$/u.test(text);
}

/** Never the same words twice in a row: the reason, then the reason with a way round, then the offer of a person. */
function ladder(why: string, misses: number): string {
  if (misses === 0) return why;
  if (misses === 1) return `还差一点。${why}\n一时填不了，回复“跳过”，最后再补。`;
  return misses % 2 === 0
    ? `别着急。${why}\n想找人问问，回复“人工”。`
    : `我再说一遍：${why}\n先放一放就回复“跳过”，要人帮忙就回复“人工”。`;
}
