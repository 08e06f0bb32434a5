import { cardRoom } from '../../../src/domain/base/message.ts';
import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { aboutBodies } from '../../faq/about-campaign.ts';
import { annexes, kindWords, materials, onOpening } from '../phrases/campaign-words.ts';
import { shownLabel } from '../phrases/labels.ts';
import {
  clip,
  day,
  lines,
  type MessagesOf,
  numbered,
  period,
  reminded,
  some,
  turned,
  type Words,
} from '../phrases/words.ts';

/** From the start of an application to its form: recommending body, conditions. */
export const journey: Words<MessagesOf<'journey' | 'body' | 'eligibility'>> = {
  'journey.started': ({ track }) => `好，报“${track}”，答一句存一句。`,
  'journey.closed-card': ({ turn = 0, isOver = false }) =>
    isOver
      ? turned(turn, ['点的是以前的卡片，不算数。现在是这样：', '那张卡片是以前的，点了也不算数。现在是这样：'])
      : turned(turn, ['那张卡片已经过时了，请看最新的这一条。', '点的是以前的卡片，不算数；请回这一条。']),

  'journey.changed-card': ({ labels }) =>
    labels.length > 0
      ? `上次给您看过以后，${some(labels.map(shownLabel))}改过了。请看现在的再定：`
      : '上次给您看过以后，内容改过了。请看现在的再定：',

  'body.ask': ({ bodies, kinds = [], isBrief, current }, { campaign }) => {
    if (isBrief) return lines('推荐单位是哪家？', ...wayBack(current));
    return lines(
      `推荐单位是哪家？${kinds.length > 0 || bodies === 0 ? '' : `一共 ${bodies} 家：${some(namesOf(campaign))}。`}`,
      `打几个字${like(campaign)}${kindsShown(campaign)}。`,
      campaign?.spoken.whoKnowsBody ?? '拿不准，问本单位管这件事的部门，或回“人工”。',
      ...wayBack(current),
    );
  },
  'body.candidates': ({ names, current }, { campaign }) =>
    lines(
      names.length === 1
        ? `是${names[0]}吗？是就回 1，不是就换几个字${kindsShown(campaign)}。`
        : `是哪一家？回序号或名称：\n${numbered(names)}`,
      ...wayBack(current),
    ),
  'body.unknown': ({ typed, misses, current, isAsked }, { campaign }) =>
    isAsked
      ? reminded(
          lines(
            `推荐单位就是管您这一块、替您推荐的那一家${aboutBodies(campaign)}`,
            `打几个字就行${like(campaign)}。`,
            ...wayBack(current),
          ),
          misses,
        )
      : reminded(
          lines(
            `名单里没有和“${typed}”对得上的。换几个字试试，只打关键的两三个字最容易找到${kindsShown(campaign)}。`,
            ...wayBack(current),
          ),
          misses,
        ),
  'body.stale': ({ labels }) =>
    `表里这几栏还是原来那家的，请改一下：${some(labels.map(shownLabel))}。回“修改 ${shownLabel(labels[0] ?? '')}”就能改，回“是”用新的。`,
  'body.kept': ({ name }) => `推荐单位不换，还是${name}。`,
  'body.text-kept': ({ label, count, name }) =>
    `这段 ${count} 字已存进“${label}”。\n推荐单位现在还是${name}：要换，请打新单位的名称；不换，回“不换了”，接着写。`,
  'body.chosen': ({ name }) => `✓ 推荐单位：${name}`,
  'body.registered': ({ name, from, to }) => `${registered(name)}\n资料申报：${period(from, to)}。`,

  'eligibility.list': ({ card, source, total, rows, isCard }, context) => {
    const heading = rows.length === total ? `申报条件 ${total} 条` : `申报条件还有 ${rows.length} 条`;
    const shown = rows.map(({ number, text, brief }) => `${number} ${brief ?? text}`).join('\n');
    const isShort = rows.some(({ brief }) => brief !== undefined);
    if (!isCard) return `${heading}（${source}${isShort ? '，简写' : ''}）：\n${shown}`;
    const facts = [{ label: '出处', value: clip(source, 30) }];
    return allCard(context.card(card), `${heading}，都符合吗？`, `${shown}\n${twin(rows)}`, facts, isShort);
  },
  'eligibility.all': ({ card, rows }, context) =>
    allCard(
      context.card(card),
      `${rows.length} 条都符合吗？`,
      twin(rows),
      [],
      rows.some(({ brief }) => brief !== undefined),
    ),
  'eligibility.ask': ({ card, number, total, text, source }, context) => {
    const heading = `申报条件 ${number}/${total}`;
    const shown = `${text}\n也可回 1 符合，2 不符合`;
    // A condition is never cut: one too long for a card comes as a text.
    if (shown.length > cardRoom.textCharacters) return `${heading}（${source}）\n${text}\n\n请回 1 符合，2 不符合`;
    return {
      kind: 'card',
      card: context.card(card),
      title: `${heading}，符合吗？`,
      text: shown,
      // The list of all conditions names its source.
      facts: total > 1 ? [] : [{ label: '出处', value: clip(source, 30) }],
      buttons: [
        { key: 'yes', text: '符合', style: 'primary' },
        { key: 'no', text: '不符合', style: 'plain' },
      ],
    };
  },
  'eligibility.doubted': ({ notMet, unclear, left, contact, turn = 0 }) =>
    lines(
      notMet.length > 0 &&
        turned(turn, [
          `第 ${numbers(notMet)} 条必须满足，不符合就还不能报：`,
          `不满足第 ${numbers(notMet)} 条，就还不能报：`,
        ]),
      ...notMet.map(({ number, text }) => `${number} ${text}`),
      unclear.length > 0 &&
        turned(turn, [
          `第 ${numbers(unclear)} 条拿不准，可以问${contact}，或回“人工”。`,
          `第 ${numbers(unclear)} 条先问清楚：${contact}，也可以回“人工”。`,
        ]),
      left > 0
        ? `其余 ${left} 条都符合，就回“其余都符合”。`
        : `${notMet.length > 0 ? '填过的都留着' : '表上的内容可以先发来，都留着'}。弄清楚了，回“第${[...notMet, ...unclear][0]?.number ?? 1}条符合”接着走。`,
    ),
  'eligibility.explained': ({ number, text, contact, isSingle, turn = 0 }) =>
    lines(
      `第 ${number} 条是：${text}`,
      turned(turn, [
        `照字面对一下您这里的情况；拿不准算不算，问${contact}，或回“人工”。`,
        `按这一句对照；算不算拿不准，可以问${contact}，也可以回“人工”。`,
      ]),
      isSingle ? '符合回 1，不符合回 2。' : `其余的先确认，回“第${number}条不清楚，其余都符合”。`,
    ),
  'eligibility.unclear': ({ misses, ...said }) => reminded(unclearVerdict(said), misses),
  'eligibility.complete': ({ name, isOpen, track }, { campaign, takesFiles }) =>
    isOpen
      ? `✅ 预报名完成。有 Word 表${inBrackets(annexes(campaign, track))}，${takesFiles ? '直接发来就行' : '回“上传Word”'}。`
      : registered(name),
};

/** What to answer instead: of a figure that may pick a condition or agree, of a yes that is not said outright, of anything else. */
function unclearVerdict({ isSingle, example, number, isUnsure }: Omit<MessageValues['eligibility.unclear'], 'misses'>) {
  if (isSingle)
    return isUnsure
      ? '这要您说准：这一条符合回 1，不符合回 2；拿不准回“不清楚”。'
      : '这句没有记。这一条请回 1（符合）或 2（不符合）。';
  const named = `哪条不符合、不清楚，说第几条，例如“第${example}条不清楚”。`;
  if (isUnsure) return `这要您说准：都符合就回“是”；${named}`;
  if (number === undefined) return `这句没有记。都符合就回“都符合”；${named}`;
  const all = number === 1 ? '回 1 是都符合吗？是就回“是”；' : '都符合就回“是”；';
  return `${all}只有第 ${number} 条符合，就回“第${number}条符合”；哪条不符合、不清楚，说第几条。`;
}

/** @param body empty where nobody recommends */
function registered(body: string): string {
  return body === '' ? '✅ 预报名完成。' : `✅ 预报名完成，由“${body}”推荐。`;
}

/** One 都符合 for all conditions that are shown. */
function allCard(
  card: string,
  title: string,
  text: string,
  facts: { label: string; value: string }[],
  isShort: boolean,
) {
  return {
    kind: 'card' as const,
    card,
    title,
    text,
    facts,
    buttons: [
      { key: 'all', text: '都符合', style: 'primary' as const },
      { key: 'single', text: isShort ? '逐条看原文' : '逐条看', style: 'plain' as const },
    ],
  };
}

function twin(rows: readonly { number: number }[]): string {
  return `也可回“都符合”；哪条不符合、不清楚，就说“第${rows[1]?.number ?? 1}条不清楚”`;
}

function numbers(rows: readonly { number: number }[]): string {
  return rows.map(({ number }) => number).join('、');
}

function namesOf(campaign: CampaignDefinition | null): string[] {
  return (campaign?.bodies ?? []).map(({ name }) => name);
}

/** Two characters find a body: those that its name begins with. */
function like(campaign: CampaignDefinition | null): string {
  const [first = ''] = namesOf(campaign);
  return first === '' ? '' : `，例如“${[...first].slice(0, 2).join('')}”`;
}

function kindsShown(campaign: CampaignDefinition | null): string {
  const words = kindWords(campaign);
  return words === '' ? '' : `；看名单回${words}`;
}

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`;
}

/** The form's window has not begun. */
export function notYetOpen(from: string, to: string, campaign: CampaignDefinition | null): string {
  const ready = materials(campaign);
  return lines(
    `申报表${day(from)}开放，可以填到${day(to)}（首尾两天都算）。${onOpening(campaign)}就从第一栏开始。`,
    ready.length > 0 && `这几天可以先备好：${ready.join('、')}。`,
  );
}

/** How to keep the current body. */
function wayBack(current: string | undefined): string[] {
  return current === undefined ? [] : [`现在是${current}。不换就回“不换了”。`];
}
