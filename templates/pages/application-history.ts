import { shownLabel } from '../messages/phrases/labels.ts';
import { ownPaperHistory } from './own-papers.ts';

type Line = {
  kind: string;
  labels: readonly string[];
  reason: string;
  version: number | null;
  count: number | null;
  outcome: string | null;
  until: string | null;
  stage: { title: string; kind: string; decision: 'on' | 'back' | 'out' | 'closed' } | null;
};

export const listedLabels = (labels: readonly string[]) =>
  labels.length > 6
    ? `${labels.slice(0, 6).map(shownLabel).join('、')}等 ${labels.length} 栏`
    : labels.map(shownLabel).join('、');

/** What an event of an application says to a reader; events without words are not shown. */
const lines: Readonly<Record<string, (line: Line) => string>> = {
  started: () => '开始申报',
  trackChanged: () => '改报另一类',
  bodyChosen: () => '选定推荐单位',
  preRegistered: () => '完成预报名',
  fieldAnswered: ({ labels }) => `填写：${listedLabels(labels)}`,
  pieceAdded: ({ labels }) => `写了一段：${listedLabels(labels)}`,
  pieceRemoved: ({ labels }) => `撤销一段：${listedLabels(labels)}`,
  textRestarted: ({ labels }) => `重写：${listedLabels(labels)}`,
  pictureAdded: ({ labels }) => `发来图片：${listedLabels(labels)}`,
  picturesOrdered: ({ labels }) => `调整图片顺序：${listedLabels(labels)}`,
  picturesReopened: ({ labels }) => `接着收图：${listedLabels(labels)}`,
  pictureRemoved: ({ labels }) => `删去图片：${listedLabels(labels)}`,
  answersConfirmed: () => '确认全部内容',
  formPrinted: ({ version }) => `生成申报表第 ${version} 版`,
  stampedPageAdded: () => '在聊天里发来一页盖章件',
  stampedFormTaken: ({ version, count }) => `上传第 ${version} 版盖章件（${count} 个文件）`,
  ...ownPaperHistory,
  stampedPagesDropped: () => '放下已发的盖章页，重新发',
  stampedFormApproved: () => '工作人员看过盖章件：可以用',
  stampedFormRejected: () => '工作人员请申报人重传盖章件',
  extended: ({ until }) => `个别延期到 ${until ?? ''}`,
  decisionUndone: () => '撤回了刚才的决定，申报人没有收到通知',
  erased: () => '按要求删除了申报人的个人资料',
  submitted: ({ version }) => `提交第 ${version} 版`,
  stageDecided: ({ stage, outcome, labels }) => {
    const title = stage?.title ?? '';
    const isBody = stage?.kind === 'recommend';
    if (stage?.decision === 'closed') return `${title}：没有赶上，评审结束`;
    if (outcome) return `${title}：${outcome === 'awarded' ? '入选' : '未入选'}`;
    if (stage?.decision === 'back')
      return `${title}：退回${isBody ? '修改' : '补正'}${labels.length > 0 ? `（${listedLabels(labels)}）` : ''}`;
    const passed = isBody ? '推荐' : '通过';
    return `${title}：${stage?.decision === 'out' ? '不' : ''}${passed}`;
  },
  stageReopened: () => '名单重新打开，再定一次',
  recommended: () => '推荐单位：推荐',
  returned: ({ labels }) => `推荐单位：退回修改${labels.length > 0 ? `（${listedLabels(labels)}）` : ''}`,
  notRecommended: () => '推荐单位：不推荐',
  resultCorrected: ({ outcome, reason }) =>
    `更正结果：${outcome === 'awarded' ? '入选' : '未入选'}（${String(reason ?? '')}）`,
  resultPublished: ({ outcome }) => (outcome === 'awarded' ? '公布结果：入选' : '公布结果：未入选'),
};

/** @returns null for an event without words */
export const historyOfApplication = (line: Line) => lines[line.kind]?.(line) ?? null;
