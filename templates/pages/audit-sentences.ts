import type { AuditGroup } from '../../src/domain/audit/audit-exports.ts';
import type { DomainEvent } from '../../src/domain/views.ts';
import { windowTitles } from '../messages/window-titles.ts';
import { day, quoted } from '../messages/words.ts';
import { listedLabels } from './application-history.ts';

type Kind = DomainEvent['kind'];
type EventOf<Name extends Kind> = Extract<DomainEvent, { kind: Name }>;
/** Fields may be empty: a person's data was erased. */
type Says<Event> = (event: Partial<Event>, labels: readonly string[]) => string;
type Sentence<Event> = readonly [group: AuditGroup, says: Says<Event>] | null;

const columns = (labels: readonly string[]) => (labels.length > 0 ? `：${listedLabels(labels)}` : '');
const because = (reason: string | undefined) => (reason ? `，原因：${reason}` : '');
const version = (number: number | undefined) => (number === undefined ? '' : `第 ${number} 版`);
const papers = { recommendation: '推荐意见表', statistics: '信息统计表' } as const;
const paperName = (paper: string | undefined) =>
  paper === 'recommendation' || paper === 'statistics' ? papers[paper] : '证明材料';

const stageTitles = {
  recommend: '推荐单位',
  check: '形式评审',
  score: '专家评审',
  panel: '组织会审',
  publish: '公布结果',
} as const;
const stageDecisions = { on: '通过', back: '退回修改', out: '不通过' } as const;
const outcomes = { awarded: '入选', 'not-awarded': '未入选' } as const;

/** What each kind of event says that somebody did; null for what is no deed of anybody. A test names the kinds that are missing. */
export const auditSentences: { readonly [Name in Kind]?: Sentence<EventOf<Name>> } = {
  started: ['filling', () => '开始申报'],
  bodyChosen: ['filling', () => '选定推荐单位'],
  clauseConfirmed: null,
  preRegistered: ['filling', () => '完成预报名'],
  fieldAnswered: ['filling', (_, labels) => `填写${columns(labels)}`],
  pieceAdded: ['filling', (_, labels) => `写了一段${columns(labels)}`],
  pieceRemoved: ['filling', (_, labels) => `撤销一段${columns(labels)}`],
  helpAnswered: ['filling', (_, labels) => `回答写作提问${columns(labels)}`],
  textEdited: ['filling', (_, labels) => `改写${columns(labels)}`],
  textRestarted: ['filling', (_, labels) => `重写${columns(labels)}`],
  pictureAdded: ['filling', (_, labels) => `发来图片${columns(labels)}`],
  pictureCaptioned: ['filling', (_, labels) => `写图片说明${columns(labels)}`],
  pictureRemoved: ['filling', (_, labels) => `删去图片${columns(labels)}`],
  picturesOrdered: ['filling', (_, labels) => `调整图片顺序${columns(labels)}`],
  picturesReopened: null,
  sumKept: ['filling', (_, labels) => `合计与分项不一致，确认保留${columns(labels)}`],
  startedAnew: ['filling', () => '清空重填'],
  answersRestored: ['filling', () => '恢复清空前的内容'],
  answersConfirmed: ['filling', () => '确认全部内容'],
  formPrinted: ['papers', (event) => `生成申报表${version(event.version)}`],
  stampedPageAdded: ['papers', () => '发来一页盖章件'],
  stampedPagesDropped: ['papers', () => '放下已发的盖章页，重新发'],
  stampedFormTaken: ['papers', (event) => `交来盖章件${version(event.version)}`],
  stampedFormApproved: ['staff', () => '看过盖章件：可以用'],
  stampedFormRejected: ['staff', (event) => `请申报人重传盖章件${because(event.reason)}`],
  extended: ['staff', (event) => `个别延期到${day(event.until ?? '')}${because(event.reason)}`],
  submitted: ['papers', (event) => `提交${version(event.version)}`],
  withdrawn: ['papers', () => '撤回提交'],
  recommended: ['decisions', () => '推荐'],
  returned: ['decisions', (event, labels) => `退回修改${columns(labels)}${because(event.reason)}`],
  notRecommended: ['decisions', (event) => `不推荐${because(event.reason)}`],
  stageDecided: [
    'decisions',
    (event, labels) =>
      `${stageTitles[event.stage?.kind ?? 'check']}：${event.outcome ? outcomes[event.outcome] : stageDecisions[event.decision ?? 'on']}${columns(labels)}${because(event.reason)}`,
  ],
  erased: ['data', () => '资料已删除'],
  paperPageAdded: ['papers', (event) => `发来一页${paperName(event.paper)}`],
  paperPageRemoved: ['papers', (event) => `删去一页${paperName(event.paper)}`],
  paperPagesDropped: ['papers', (event) => `放下已发的页，重新发：${paperName(event.paper)}`],
  paperTaken: ['papers', () => '交来证明材料'],
  colleaguesInvited: ['people', () => '邀请同事一起填'],
  invitationRevoked: ['people', () => '作废邀请'],
  helperJoined: ['people', (event) => `${event.name || '一位同事'}加入，一起填`],
  helperRemoved: ['people', () => '请一位同事退出填写'],
  clashRaised: ['filling', (_, labels) => `两人填得不一样，等选定${columns(labels)}`],
  clashSettled: ['filling', () => '选定两人填得不一样的一栏'],
  resultPublished: ['decisions', (event) => `公布结果：${event.outcome === 'awarded' ? '入选' : '未入选'}`],
  bookmarkMoved: null,
  messageMissed: null,
  missedTold: null,
  boundToBody: ['people', (event) => `成为推荐单位联系人${event.until ? `（代办到${day(event.until)}）` : ''}`],
  unboundFromBody: ['people', () => '不再是推荐单位联系人'],
  accessEnded: ['people', () => '停用手里的链接和登录'],
  accountLinked: ['people', () => '绑定另一个账号'],
  accountUsed: null,
  accountUnlinked: ['people', () => '解除另一个账号'],
  remindersPaused: ['people', () => '暂停提醒'],
  remindersResumed: ['people', () => '恢复提醒'],
  calendarTold: null,
  handoverAsked: ['handover', () => '找人工'],
  handoverTaken: ['handover', () => '接手人工'],
  handoverPassed: ['handover', () => '把人工转给同事'],
  handoverSpoken: ['handover', () => '在人工里说了一句'],
  handoverEnded: ['handover', () => '结束人工'],
  tableOrdered: ['papers', () => '排定推荐顺序'],
  enterpriseNamed: ['papers', (event) => `写定单位全称：${event.name || '（已删除）'}`],
  statisticAnswered: ['papers', () => '填信息统计表'],
  differenceExplained: ['papers', (event) => `说明与推荐意见表不一致${because(event.reason)}`],
  paperConfirmed: ['papers', (event) => `确认${paperName(event.paper)}${version(event.version)}`],
  paperHeld: null,
  paperBoxed: ['papers', (event) => `缺字以方框代替：${paperName(event.paper)}`],
  paperPrinted: ['papers', (event) => `生成${paperName(event.paper)}${version(event.version)}`],
  stampedPaperTaken: ['papers', (event) => `交来盖章的${paperName(event.paper)}${version(event.version)}`],
  reminded: ['system', () => '发出到期提醒'],
  nudged: ['decisions', () => '催办申报人'],
  bodiesImported: [
    'staff',
    (event) => `导入推荐单位 ${event.bodies?.length ?? 0} 家${event.file ? `（${event.file}）` : ''}`,
  ],
  windowsMoved: [
    'staff',
    (event) =>
      `改时间：${(event.windows ?? []).map(({ window, now }) => `${windowTitles[window]}到${day(now.to)}`).join('，')}${because(event.reason)}`,
  ],
  moveTold: ['system', (event) => `改时间已通知 ${event.people ?? 0} 人`],
  broadcastDrafted: ['broadcasts', () => '写群发草稿'],
  broadcastTested: ['broadcasts', () => '群发先发给自己看'],
  broadcastScheduled: ['broadcasts', (event) => `群发，预计 ${event.expected ?? 0} 人`],
  broadcastUndone: ['broadcasts', () => '撤回还没发出的群发'],
  broadcastDropped: ['broadcasts', () => '删除群发草稿'],
  broadcastBegun: ['broadcasts', () => '群发开始发送'],
  recipientsFrozen: null,
  sentToMany: null,
  chunkSettled: null,
  broadcastPaused: ['broadcasts', () => '暂停群发'],
  broadcastResumed: ['broadcasts', () => '继续群发'],
  broadcastStopped: ['broadcasts', () => '停止群发'],
  retryAsked: ['broadcasts', () => '重发没送达的'],
  broadcastRecalled: ['broadcasts', () => '撤回已发出的群发'],
  recallEnded: null,
  audienceSaved: ['broadcasts', (event) => `存下群发对象${quoted(event.name ?? '')}`],
  audienceForgotten: ['broadcasts', (event) => `删去群发对象${quoted(event.name ?? '')}`],
  expertsImported: ['staff', () => '导入专家名单'],
  interestsDeclared: ['people', () => '申报利益关系'],
  expertLeft: ['people', (event) => `专家退出${because(event.reason)}`],
  expertReturned: ['people', () => '专家恢复'],
  expertsAssigned: ['staff', () => '分配专家'],
  assignmentMoved: ['staff', (event) => `改派专家${because(event.reason)}`],
  conflictDeclared: ['decisions', (event) => `申请回避${because(event.reason)}`],
  criteriaReplaced: ['staff', () => '更换评分标准'],
  meetingHeld: ['decisions', () => '开专家会'],
  agreedOn: ['decisions', () => '专家会写定意见'],
  scoringClosed: ['decisions', () => '结束评分'],
  scoringReopened: ['decisions', () => '重开评分'],
  readingBegun: null,
  scoreSaved: null,
  scoreSubmitted: ['decisions', () => '提交评分'],
  scoreReopened: ['decisions', (event) => `退回评分重打${because(event.reason)}`],
  boundAsExpert: ['people', () => '成为专家'],
  unboundFromExpert: ['people', () => '不再是专家'],
  certificateHeld: null,
  certificateMade: ['papers', () => '生成证书'],
  certificateRevoked: ['decisions', (event) => `撤销证书${because(event.reason)}`],
  exportRequested: ['data', (event) => (event.request?.kind === 'table' ? '导出申报表格' : '打包下载申报文件')],
  auditExported: ['data', (event) => `导出操作记录 ${event.lines ?? 0} 条`],
  personErased: [
    'data',
    (event) => `按要求删除个人资料：${(event.applications ?? []).join('、') || '一人'}${because(event.reason)}`,
  ],
  retentionBegun: ['data', (event) => `保存期限到期，开始删除 ${event.people?.length ?? 0} 人的资料`],
  retentionEnded: ['data', (event) => `保存期限到期，已删除 ${event.erased?.people ?? 0} 人的资料`],
  rootTaken: ['system', () => '封存当天的记录'],
};
