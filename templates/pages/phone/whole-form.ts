import { countCharacters } from '../../../src/domain/form/base/answers.ts';
import { columnOf, shownLabel } from '../../messages/phrases/labels.ts';
import { quoted } from '../../messages/phrases/words.ts';
import { byKey } from '../by-key.ts';
import { writingTexts } from './writing.ts';

type Values = Readonly<Record<string, unknown>>;

const listed = (value: unknown, joint = '、') => (Array.isArray(value) ? value.map(String).join(joint) : '');
const said = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
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
  hint: (kind: string, hint: string) => {
    if (kind === 'long-text') return '';
    if (kind === 'pictures') return hint.replace(/^直接发图，/u, '');
    return kind === 'choices' ? '可以多选。' : hint.replaceAll('回“', '写“').replace(/^请回/u, '');
  },
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
  unfit: byKey<(values: Values) => string>({
    empty: () => '请填这一栏的内容。',
    'not-known': () => '不知道没关系，先空着，问到了再填。',
    'too-long': ({ count, max, over }) => `现在 ${said(count)} 字，最多 ${said(max)} 字，请删掉 ${said(over)} 字。`,
    'text-too-long': ({ count, max, over }) =>
      `现在 ${said(count)} 字，最多 ${said(max)} 字，请删掉 ${said(over)} 字。`,
    'too-short': ({ count, min }) => `现在 ${said(count)} 字，至少 ${said(min)} 字。`,
    'text-too-short': ({ count, min, short }) =>
      `现在 ${said(count)} 字，至少 ${said(min)} 字，还差 ${said(short)} 字。写好的都存着。`,
    'emoji-unexpected': ({ emoji }) => `表情${listed(emoji)}印不到表上，请去掉。`,
    'name-expected': () => '请只写一个姓名，两个字以上。',
    'whole-number-expected': () => '请填一个整数。',
    'number-expected': () => '请填一个数，可以带小数。',
    'one-number-expected': ({ numbers }) => `看到了${listed(numbers, '和')}，只能填一个。`,
    'one-answer-expected': ({ answers }) => `是${listed(answers, '还是')}？只能填一个。`,
    'out-of-range': ({ min, max, unit }) => `一般在 ${said(min)} 到 ${said(max)}${said(unit)} 之间，请再核对。`,
    'unknown-option': () => '请在选项里选。',
    'one-option-expected': () => '只能选一个。',
    'unclear-option': ({ options }) => `要再细一点：${listed(options)}。`,
    'date-expected': () => '请选年月日。',
    'month-expected': () => '请写年和月，例如 1985年6月。',
    'no-such-date': () => '日历上没有这一天，请再看一下。',
    'mobile-expected': ({ digits }) => `手机号是 11 位，现在 ${said(digits)} 位，请再核对。`,
    'phone-expected': () => '请填手机号，或带区号的座机。',
    'email-expected': ({ lacks }) =>
      lacks === 'at' ? '邮箱里要有一个 @。' : lacks === 'dot' ? '@ 后面好像少了一个点。' : '没看清邮箱，请检查。',
    'postcode-expected': ({ digits }) => `要 6 位数字，现在 ${said(digits)} 位。`,
    'award-line-expected': ({ line }) =>
      `${line ? `“${said(line)}”没看懂。` : ''}一行写一个奖：年份、奖名（颁奖单位）。`,
    'award-grantor-expected': ({ line }) => `“${said(line)}”是哪个单位颁的？写在后面的括号里。`,
    'too-many-awards': ({ max }) => `最多放 ${said(max)} 个奖，请挑最重要的。`,
    'row-expected': ({ line, wanted, column, said: written, options }) => {
      if (!column) return `“${said(line)}”没看懂，请按${listed(wanted)}填。`;
      const only = listed(options, '或');
      return `“${said(line)}”这一行，${said(column)}${written ? (only ? `只能填${only}` : `“${said(written)}”对不上`) : '还空着'}。`;
    },
    'too-few-rows': ({ min, unit }) => `至少要 ${said(min)} ${said(unit)}。`,
    'too-many-rows': ({ max, unit }) => `最多放 ${said(max)} ${said(unit)}。`,
    'promise-expected': () => '承诺是申报的必要条件，和单位商量好再勾。',
    'more-than-limit': ({ count, limit, labels, limitLabel }) =>
      `${listed(labels, '加')}是 ${said(count)}，比${said(limitLabel)}的 ${said(limit)} 还多，请核对；${said(limitLabel)}错了就先改那一栏。`,
    'days-reversed': ({ day, firstLabel, firstDay }) =>
      `${said(day)}比${shownLabel(said(firstLabel))}${said(firstDay)}还早，请核对两栏。`,
  }),
  unfitElse: '这样填不进去，请换个写法。',
  refusals: byKey({
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
