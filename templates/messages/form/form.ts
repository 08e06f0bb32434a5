import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { WordingContext } from '../../../src/ports/wording.ts';
import { refusalText } from '../../fields/refusal-text.ts';
import { wordsOfKind } from '../../fields/registry.ts';
import { changedFirst, countHeld, holdTitle } from '../phrases/hold-title.ts';
import { columnOf, groupIn, labelInQuestion, shownLabel } from '../phrases/labels.ts';
import {
  COUNTED,
  clip,
  ladder,
  lines,
  type MessagesOf,
  numbered,
  reminded,
  some,
  turned,
  type Words,
} from '../phrases/words.ts';
import { notYetOpen } from './journey.ts';

const shapeNames = { email: '邮箱', mobile: '手机', phone: '电话' } as const;

/** One question a column, its acknowledgement, and what is said when an answer is not valid. */
export const form: Words<MessagesOf<'form'>> = {
  'form.updated': ({ labels, dropped = [], split = [] }) =>
    lines(
      labels.length > 0
        ? `表格有更新：${some(labels)}换了填法，请再填一次；其他填过的都还在。`
        : '表格有更新：您填过的都还在，只问新加的栏目。',
      split.length > 0 &&
        `${split.map((into) => `${some(into)}原来是一栏，现在分开填`).join('；')}：先前填的会给您看，对就回“是”，不对就重写。`,
      dropped.length > 0 && `您填过的有 ${dropped.length} 处不再问了：${dropped.join('；')}。`,
    ),
  'form.not-yet': ({ from, to, misses }, { campaign }) => reminded(notYetOpen(from, to, campaign), misses),
  'form.ask': (question) => {
    const { label, isBrief, options } = question;
    // A number picks one of the options: it is shown with them.
    if (isBrief && options.length > 0)
      return `${labelInQuestion(label)}${options.map((option, at) => `${at + 1}${option}`).join(' ')}`;
    const first = `${labelInQuestion(label)}${firstLine(question)}`;
    if (isBrief) return first;
    return lines(
      first,
      howTo(question),
      question.options.length > 0 && numbered(question.options),
      question.isOpen === true && '别的直接打字。',
      together(question),
      current(question),
      suggestion(question),
      offers(question),
    );
  },
  'form.section': ({ section, others, part, parts, rows, isFirst, isRest, example, offers: offered }) => {
    const group = groupIn(rows);
    const known = offered > 1 && offered === rows.length;
    if (isRest && !known) return leftOf({ section, others, rows });
    return lines(
      `▎${group ?? headingOf(section, others)} · ${isRest ? '还差' : ''}${rows.length} 项${isRest ? '' : `（${part}/${parts}）`}`,
      ...rows.map((row) => `${row.number} ${columnOf(row, group)}${besides(row, known)}`),
      known && '都对就回“都用”；要改哪项，直接发哪项。',
      !known && isFirst && (others?.length ? '一行一项，尽量一次发全。' : '一行一项，分开回也行。'),
      !known && example !== '' && `只回数字也行，例如“${example}”`,
    );
  },
  'form.section-again': leftOf,
  'form.which': ({ words, rows, misses }) =>
    ladder(
      `“${clip(words.join(' '), 30)}”是哪${words.length > 1 ? '几' : '一'}项？请带上序号或名称，例如“${rows[0]?.number ?? 1}：${clip(words[0] ?? '', 12)}”。\n${rows.map((row) => `${row.number} ${columnOf(row, groupIn(rows))}`).join('；')}`,
      misses,
    ),
  'form.choose': ({ card, label, hint, current: known, options, isOpen = false }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`${labelInQuestion(label)}${hint ?? ''}`, 36),
    text: `${known === null ? '' : `现在是：${clip(known, 40)}。`}${isOpen ? '也可回别的' : '也可回名称'}${known === null ? '' : '；不改回“不改”'}`,
    facts: [],
    buttons: options.map((option, index) => ({ key: String(index + 1), text: option, style: 'plain' as const })),
  }),
  'form.write': ({ card, application, field, label, min, max, current: known, hasText = false }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(`${labelInQuestion(label)}${min}～${max} 字`, 36),
    text: lines(
      known !== null && `现在已有 ${known} 字。发来新的就从第一段重新收，回“不改”保留。`,
      `分几条发${COUNTED}，写完回“写完了”；“撤销”去掉最后一条。不会写，也可回“帮我写”${hasText ? '，“加一段”' : ''}`,
    ),
    facts: [{ label: '网页上写', value: '打开', url: context.link('text', `${application}/${field}`) }],
    buttons: [
      { key: 'write-help', text: '帮我写', style: 'primary' },
      ...(hasText ? [{ key: 'add-paragraph', text: '加一段', style: 'plain' as const }] : []),
    ],
  }),
  'form.taken': ({ label, text, isAsked = false, isAsSaid = false, isBare = false }) => {
    if (isBare) return `✓ ${text.split('\n').join('；')}`;
    const name = isAsked ? shownLabel(label.slice(label.lastIndexOf('.') + 1)) : shownLabel(label);
    // What was asked for, and is above as it was typed, is not read twice.
    if (isAsSaid) return `✓ ${name}`;
    return `✓ ${name}：${isLength(text) ? `${text} 字` : clip(text, 30)}`;
  },
  'form.refused': (refused, context) => ladder(whyNot(refused, context), refused.misses),
  'form.hold': ({ card, rows, why, unused, turn }, context) => ({
    kind: 'card',
    card: context.card(card),
    title: clip(holdTitle(rows, why), 36),
    text: lines(
      rows.length > 3 && countHeld(rows),
      clip(
        lines(
          ...changedFirst(rows, why).map(
            ({ label, text, current }) =>
              `${shownLabel(label)}：${clip(text, 40)}${current === null || current === text ? '' : `（现在是 ${clip(current, 20)}）`}`,
          ),
          unused.length > 0 && `没用上：${clip(unused.join('，'), 30)}`,
        ),
        118,
      ),
      turned(turn, ['点按钮，也可回：1 就这样填，2 不是，我重说', '对就点“就这样填”，也可回：1 是，2 重说']),
    ),
    facts: [],
    buttons: [
      { key: '1', text: '就这样填', style: 'primary' },
      { key: '2', text: '不是，重说', style: 'plain' },
    ],
  }),
  'form.hold-passed': ({ labels }) => `（刚才问的${some(labels.map(shownLabel))}没有改。）`,
  'form.hold-which': ({ rows }) =>
    `${rows.length > 5 ? `这 ${rows.length} 栏都还没有填。` : ''}哪一栏不对？回序号或栏名，也可直接发“${shownLabel(rows[0]?.label ?? '')}：……”，别的我先留着。\n${numbered(rows.map(({ label, text }) => `${shownLabel(label)}：${clip(text, 30)}`))}\n一栏都不对，回“都不对”。`,
  'form.hold-less': ({ labels }) => `好，${some(labels.map(shownLabel))}不填，等会儿再说。`,
  'form.denied-which': ({ text, labels }) =>
    `“${clip(text, 20)}”在${some(labels.map(shownLabel))}里都有，要改哪一栏？回“修改 ${labels[0] ?? ''}”。`,
  'form.hold-dropped': () => '好，没有填，请再说一次。',
  'form.unused': ({ words }) => `后面这些没用上：${clip(words.join('，'), 80)}`,
  'form.no-column': ({ kinds, words, turn }) => {
    const names = kinds.map((kind) => shapeNames[kind]).join('、');
    const told = clip(words.join('，'), 60);
    return turned(turn, [`这张表没有${names}这一栏，${told} 不用填。`, `${names}这张表不用填，${told} 没有记。`]);
  },
  'form.other-open': ({ label, text, turn }) => {
    const name = shownLabel(label);
    if (text === null)
      return turned(turn, [`“${name}”不知道没关系，问到了随时告诉我。`, `“${name}”先放着，问到了随时发来。`]);
    const shown = clip(text, 40);
    return turned(turn, [
      `“${name}”现在是：${shown}。要改就回“修改 ${name}”。`,
      `“${name}”填的是：${shown}。不对就回“修改 ${name}”。`,
    ]);
  },
};

type Refused = MessageValues['form.refused'];

/** Why an answer is not valid, with what to do. */
export function whyNot({ label, reason, values, field, track, campaign }: Refused, context: WordingContext): string {
  const known = context.field(campaign, track, field);
  return known ? refusalText(reason, values, known) : `“${shownLabel(label)}”这一栏已经不用填了，回“继续”往下走。`;
}

type Question = MessageValues['form.ask'];

function firstLine(question: Question): string {
  return wordsOfKind(question.kind).lead?.(question) ?? question.hint ?? '请填写。';
}

function howTo(question: Question): string | null {
  return wordsOfKind(question.kind).howTo?.(question) ?? null;
}

function current({ kind, current: known }: Question): string | null {
  if (known === null) return null;
  const words = wordsOfKind(kind);
  if (words.current) return words.current(known);
  return `现在是：${clip(known, 240).replace(/。$/u, '')}。改就直接发，不改回“不改”`;
}

/** Small numbers of one group come in one go, or one by one. */
function together({ together: labels = [], togetherExample: example = '' }: Question): string | null {
  if (labels.length < 2) return null;
  const names = some(labels.map((label) => shownLabel(label).replace(/\([^()]*\)/u, '')));
  const isNumbers = /^[\d. ]+$/u.test(example);
  const many = ['', '', '两', '三', '四', '五'][labels.length] ?? '几';
  if (isNumbers) return `可以一次回${many}个数：${names}，例如 ${example}`;
  return `可以一起回：${names}${example === '' ? '' : `，例如“${example}”`}`;
}

function offers({ offers: count = 0 }: Question): string | null {
  return count > 1 ? `回“都用”，这 ${count} 栏一次填好。` : null;
}

function suggestion({ suggestion: offered, current: known }: Question): string | null {
  return offered === null || offered === known ? null : `回“是”就用：${offered}`;
}

/** The columns of a list that are still open, on one line: what they take was shown with the list. */
function leftOf({ section, others, rows }: MessageValues['form.section-again']): string {
  const group = groupIn(rows);
  return `▎${group ?? headingOf(section, others)} · 还差${rows.length} 项\n${rows.map((row) => `${row.number} ${columnOf(row, group)}`).join('；')}`;
}

/** The parts of the form that a list is of. */
function headingOf(section: string, others: readonly string[] = []): string {
  return [section, ...others].join('、');
}

/** A long text is acknowledged by its number of characters; other answers of digits only are longer (a postcode has six). */
export function isLength(text: string): boolean {
  return /^\d{3,5}$/u.test(text);
}

type ListRow = MessageValues['form.section']['rows'][number];

/** What is behind a column of a list: what is known for it, its options, or a few words. */
function besides({ brief, options, suggestion }: ListRow, isKnown: boolean): string {
  if (isKnown && suggestion !== null) return `：${clip(suggestion, 40)}`;
  if (brief !== null) return `（${brief}）`;
  return options.length > 0 && options.length < 4 ? `（${some(options)}）` : '';
}
