import type { Evidence } from '../../../src/domain/campaign/stages.ts';
import { day, period } from '../../messages/phrases/words.ts';

type Found = { kind: Evidence; verdict: 'fine' | 'doubt' | 'unknown'; about: readonly string[] };

const listed = (about: readonly string[]) =>
  about.length > 5 ? `${about.slice(0, 5).join('、')}等 ${about.length} 项` : about.join('、');

/** What the machine found, each with what it rests on. */
const evidence: Readonly<Record<Evidence, Readonly<Record<Found['verdict'], (about: readonly string[]) => string>>>> = {
  'windows-kept': {
    fine: (about) => `按时提交（${listed(about)}）`,
    doubt: (about) => `提交晚于截止日（${listed(about)}），没有延期记录`,
    unknown: () => '查不到提交时间',
  },
  'clauses-confirmed': {
    fine: () => '申报条件逐条确认过',
    doubt: (about) => `申报条件没有确认，条号：${listed(about)}`,
    unknown: () => '没有申报条件可查',
  },
  'seal-present': {
    fine: () => '盖章件是当前版本，看到了公章',
    doubt: ([stamped, current]) =>
      stamped === undefined
        ? '还没有盖章件'
        : current === undefined
          ? '盖章件上没有看到公章'
          : stamped === current
            ? '盖章以后又改过内容，盖章件还是改之前的'
            : `盖章件是第 ${stamped} 版的，现在的申报表是第 ${current} 版`,
    unknown: () => '机器认不准公章，请看一眼盖章件',
  },
  'named-by-body': {
    fine: () => '推荐单位盖章的名单里有它',
    doubt: () => '推荐单位盖章的名单里没有它',
    unknown: (about) =>
      about.length === 0
        ? '推荐单位的名单还没有盖章传来'
        : '推荐单位传来的名单里有它，机器没有认出公章，请看一眼盖章件',
  },
  'columns-complete': {
    fine: () => '每一栏都填了',
    doubt: (about) => `没有填：${listed(about)}`,
    unknown: () => '查不到',
  },
  'sums-kept': {
    fine: () => '各项数字合得上',
    doubt: (about) => `合计对不上、申报人坚持的：${listed(about)}`,
    unknown: () => '查不到',
  },
  'oddities-insisted': {
    fine: () => '没有看着不像的内容',
    doubt: (about) => `看着不像、申报人坚持的：${listed(about)}`,
    unknown: () => '查不到',
  },
  'unchanged-since-recommendation': {
    fine: () => '推荐之后没有改动',
    doubt: (about) => `推荐的是第 ${about[0] ?? ''} 版，现在是第 ${about[1] ?? ''} 版`,
    unknown: () => '查不到',
  },
};

/** Words of the console's page of checklists. */
export const checkTexts = {
  lead: '机器先查了一遍，依据写在每一项下面；定的是您。需补正、不通过的要写明原因，申报人会原样看到；标着“！”的要定为通过，也请写明原因。',
  none: '这个活动没有要逐项核对的环节。',
  nothing: '现在没有等着核对的申报。',
  period,
  closed: { before: '还没到这个环节的时间，先看不能定。', after: '这个环节已经截止，不能再定。', open: '' },
  waiting: (count: number, clean: number) => `等着核对 ${count} 份，其中机器没有查出问题的 ${clean} 份。`,
  more: '只列出最早的 200 份，定完这些再看后面的。',
  again: '补正后又交来的',
  own: '这份是您自己填报或参与填报的，请另一位工作人员来定。',
  clean: '机器没有查出问题',
  open: '逐项核对',
  close: '收起',
  detail: '看整份申报',
  evidence: ({ kind, verdict, about }: Found) => evidence[kind][verdict](about),
  marks: { fine: '✓', doubt: '！', unknown: '？' },
  spoken: { fine: '没有问题：', doubt: '请留意：', unknown: '不确定：' },
  verdicts: { passed: '通过', repair: '需补正', failed: '不通过' },
  why: (item: string) => `${item}：原因`,
  whyPassed: (item: string) => `${item}：机器查出了问题，为什么可以通过（记在操作记录里，申报人看不到）`,
  passSure: (items: readonly string[]) => `机器查出问题的“${items.join('”“')}”，确定定为通过吗？`,
  reopen: '要补正的栏目（只打开勾上的；一个不勾，栏目都不动，只请申报人重传盖章件）',
  tickNamed: '勾上提到的栏目',
  paperOnly: '不勾，只请重传盖章件',
  until: '补正的最后一天（含当天）',
  submit: {
    passed: '定为通过',
    repair: '退回补正，并通知申报人',
    failed: '定为不通过，并通知申报人',
    none: '还有没选的，选完再定',
  },
  bulk: (count: number) => `没有问题的 ${count} 份一起通过`,
  bulkSure: (count: number, names: readonly string[]) =>
    `要把 ${names.slice(0, 5).join('、')}${count > 5 ? ` 等 ${count} 份` : ` 这 ${count} 份`}定为通过吗？每一项都记为通过；定了以后一分钟内还能撤回。`,
  yes: '确定通过',
  no: '先不定',
  done: (count: number) => `已定 ${count} 份。`,
  refused: (title: string, why: string) => `“${title}”没有定：${why}`,
  returnedTitle: (count: number) => `在补正的 ${count} 份`,
  returnedUntil: (until: string) => `到${day(until)}`,
};
