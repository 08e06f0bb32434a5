import { countCharacters } from '../../../src/domain/form/base/answers.ts';
import type { FieldKind } from '../../../src/domain/form/schema.ts';
import type { PageRefusal } from '../../fields/field-words.ts';
import { said } from '../../fields/refusal-parts.ts';
import { refusalWords, wordsOfKind } from '../../fields/registry.ts';
import { columnOf, shownLabel } from '../../messages/phrases/labels.ts';
import { quoted } from '../../messages/phrases/words.ts';
import { byKey } from '../by-key.ts';
import { writingTexts } from './writing.ts';

const pageRefusals = Object.fromEntries(
  Object.entries(refusalWords).flatMap(([reason, { page }]) => (page ? [[reason, page] as const] : [])),
);

/** What a button fills in, as people write it: 2021年12月7日 for 2021-12-07, quotes of its own single. */
const offered = (text: string) =>
  quoted(
    text.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`),
  );

/** Every word of the page of the whole form. */
export const formPageTexts = {
  title: '填申报表',
  count: countCharacters,
  time: writingTexts.time,
  label: columnOf,
  number: (id: string, source: string) => `${source} · 编号 ${id}`,
  open: (open: number, total: number) => (open === 0 ? `${total} 栏都填好了` : `还空 ${open} 栏，共 ${total} 栏`),
  showAll: '全部展开',
  showNone: '全部收起',
  /** @param prefilled columns among those done that are only taken when the form is confirmed */
  sectionOpen: (open: number, prefilled: number) => {
    if (open > 0) return `还空 ${open} 栏`;
    return prefilled > 0 ? '待核对' : '✓ 填好了';
  },
  lead: '填一栏存一栏，和聊天里是同一张表，随时换着填。',
  closed: '只能看，不能改',
  returned: (reason: string) => `退回修改：${reason}`,
  /** The chat's own words are not for a page: here one writes, ticks and sees the count. */
  hint: (kind: FieldKind, hint: string) =>
    wordsOfKind(kind).pageHint?.(hint) ?? hint.replaceAll('回“', '写“').replace(/^请回/u, ''),
  /** Said once: not where the hint gives an example. */
  example: (example: string, hint: string) => (hint.includes('例如') ? '' : `例：${example}`),
  limits: (min: number | null, max: number) =>
    min !== null && min > 1 ? `${min}～${max} 字，标点算，空格不算` : `最多 ${max} 字，标点算，空格不算`,
  counted: (count: number, min: number | null, max: number) => {
    if (count > max) return `${count} 字，多了 ${count - max} 字`;
    if (min !== null && count < min) return `${count} 字，还差 ${min - count} 字`;
    return `${count} 字，够了`;
  },
  choose: '请选',
  other: '其他（自己写）',
  otherLabel: (label: string) => `${shownLabel(label)}，自己写`,
  none: (none: string) => `没有，填“${none}”`,
  useSuggestion: (text: string) => `用${offered(text)}`,
  row: (number: number, unit: string) => `第 ${number} ${unit}`,
  addRow: (unit: string) => `加一${unit}`,
  remove: '删掉',
  removeRow: (number: number) => `删掉第 ${number} 行`,
  mayBeEmpty: '可以不填',
  tableLead: (min: number | null, max: number | null, unit: string) =>
    `要 ${min ?? 1}～${max ?? 1} ${unit}。Word、Excel 里有现成的表，复制后在下面任一格粘贴，整个表一次填好。`,
  promise: '已和单位确认，同意',
  given: '✓ 已承诺',
  prefilled: (text: string | null) => (text === null ? '不用填，核对时自动填' : `不用填，核对时自动填${offered(text)}`),
  change: '我自己填',
  pictures: (count: number) => `${count === 0 ? '还没有图片' : `已有 ${count} 张`}。图片请在聊天里直接发。`,
  required: '还空着',
  returnedHere: '退回要改的',
  keep: '不用改，还是这个',
  odd: '写法少见，已照您写的填，审核时会标出来。',
  writing: '写好的都存着，还没填进表里。',
  finish: '写完了，填进表里',
  written: (by: string | null, source: string, time: string) =>
    `${by ?? '您'}${by ? ` ${time} ` : source === 'page' ? ` ${time} ` : `在聊天里 ${time} `}填的`,
  newer: (by: string | null) => `${by ? `同事 ${by} ` : '您在别处'}刚改过，已换成最新的。`,
  states: {
    dirty: '还没保存',
    saving: '正在保存…',
    saved: '已保存',
    failed: '没存上，先记在这台手机里，网络好了自动再存',
  },
  saved: (time: string) => `已保存 ${time}`,
  auto: '自动保存已开',
  problems: (count: number) => `有 ${count} 栏要您再看`,
  next: '下一个空栏',
  /** Only pictures are missing: they are sent in the chat. */
  sendPictures: '回聊天发图',
  toProblem: '去看看',
  done: '回聊天继续',
  leaving: '正在交给聊天…',
  leaveLead: '先填到这里也行，剩下的在聊天里一样问。',
  leftTitle: '都收好了',
  left: '请回到聊天，我接着那边说。',
  again: '再改改',
  wordForm: '已经在 Word 里填好了？回聊天说“上传Word”，一次填好。',
  sum: (labels: readonly string[], total: number, whole: string, stated: number, mayBeLess: boolean) =>
    `${labels.map(shownLabel).join(' ＋ ')} ＝ ${total}，${mayBeLess ? '比' : '而'}${shownLabel(whole)}${mayBeLess ? `的 ${stated} 还多` : `是 ${stated}`}。请看哪个要改；确实如此就先放着，聊天里会问一次。`,
  contradicted: (clause: string, about: string) =>
    `这里填了“无”，可申报条件第${clause}条（${about}）确认过符合。有就照实填上；确实没有，先问清楚这一条算不算符合。`,
  notSeen: (source: string) =>
    `对照申报条件${source === '' ? '' : `（${source}）`}，这几条还没看到，有这样的事就写进去：`,
  clause: (clause: string, about: string) => `第${clause}条：${about}`,
  sure: '就这样填',
  notSure: '我再改改',
  doubts: byKey<(text: string, label: string) => string>({
    unlike: (text: string, label: string) => `${quoted(text)}不太像${shownLabel(label)}，就这样填吗？审核时会标出来。`,
    elsewhere: (text: string, label: string) => `${quoted(text)}像是别的栏目的，填在${shownLabel(label)}吗？`,
    about: (text: string, label: string) => `${shownLabel(label)}要一个准数，就填${quoted(text)}吗？`,
    beside: (text: string, label: string) => `${shownLabel(label)}就填${quoted(text)}吗？旁边多写的没有算。`,
    voids: (_: string, label: string) =>
      `盖章的表已经收到。改了${shownLabel(label)}，那份就不能用了，要重新打印、盖章、再传。还是要改吗？`,
  }),
  cannotEmpty: (text: string) =>
    `这一栏不能清空，表里还是${quoted(text.length > 20 ? `${text.slice(0, 20)}…` : text)}。`,
  unfit: byKey<PageRefusal>({
    ...pageRefusals,
    'text-too-long': ({ count, max, over }) =>
      `现在 ${said(count)} 字，最多 ${said(max)} 字，请删掉 ${said(over)} 字。`,
    'text-too-short': ({ count, min, short }) =>
      `现在 ${said(count)} 字，至少 ${said(min)} 字，还差 ${said(short)} 字。写好的都存着。`,
  }),
  unfitElse: '这样填不进去，请换个写法。',
  refusals: byKey({
    'text-erased': '这份申报已经按要求删除，内容都不在了，不能恢复。要重新报，请在聊天里回“你好”；有疑问，回“人工”。',
    'not-found': '没有找到这份申报，或者您已不在一起填的人里。请在聊天里说“网页填写”重新打开。',
    'link-expired': '这个链接已过期。请在聊天里说“网页填写”，我们会发新的链接。',
    'too-often': '保存得太频繁，请过一会儿再来，内容先记在这台手机里。',
  }),
  reasons: byKey({
    'text-submitted': '申报已经提交，审核期间不能改。要改，请在聊天里说“撤回”，或请审核的单位退回。',
    'text-not-open': '资料申报还没开始，到时候再打开就能填。',
    'submission-closed': '资料申报已经截止，不能再改，填过的都还在。有特殊情况请联系主办单位。',
  }),
} as const;
