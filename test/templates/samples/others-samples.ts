import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { absenceSamples } from './absence-samples.ts';
import { certificateSamples, resultSamples } from './certificate-samples.ts';
import { decisionSamples } from './decision-samples.ts';
import { gallerySamples } from './gallery-samples.ts';
import { objectionSamples } from './objection-samples.ts';

const review = { kind: 'review' as const, application: 'SB7K3M9Q', version: 1, submitted: 1638752400 };
const handoverCard = { kind: 'handover' as const, number: 'K3M9' };
const DECIDED_AT = '2021-12-20T01:05:00.000Z';
const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const longName = '上海申汀轨道交通运营有限公司第三客运分公司云苔路站“一米窗”窗口服务示范班组全体';
const contact = '俞琳、王影 021-52588300';
const waiting = [
  { ...about, track: '用户满意服务明星班组' },
  { application: 'SB2222AA', title: '沈㛃安', track: '用户满意服务明星个人' },
];
const owed = {
  papers: [
    { paper: 'recommendation' as const, standing: 'made' as const, version: 2 },
    { paper: 'statistics' as const, standing: 'none' as const, version: 0, filled: { done: 0, total: 14 } },
  ],
  to: '2021-12-24',
  left: 4,
};
const unfinished = [
  { number: 1, title: about.title, waits: { kind: 'submit' as const }, since: '2021-12-01T17:30:00.000Z' },
  { number: 2, title: '沈㛃安', waits: null, since: '2021-12-02T01:00:00.000Z' },
];
const tenLong = Array.from({ length: 10 }, (_, index) => ({
  ...{ number: index + 991, title: longName, since: '2021-12-01T17:30:00.000Z' },
  waits: { kind: 'registration' as const, lacks: 'body' as const },
}));

type Others = Extract<
  keyof MessageValues,
  | `recommendation.${string}`
  | `card.${string}`
  | `application.${string}`
  | `result.${string}`
  | `check.${string}`
  | `staff.${string}`
  | `award-certificate.${string}`
  | `gallery.${string}`
  | `decision.${string}`
  | `objection.${string}`
  | `proof.${string}`
>;

/** Values for what recommending bodies and staff read, and what the applicant hears of them. */
export const othersSamples: { [Key in Others]: MessageValues[Key][] } = {
  ...certificateSamples,
  ...resultSamples,
  ...objectionSamples,
  ...gallerySamples,
  ...decisionSamples,
  'recommendation.asked': [
    { ...about, card: review, track: '用户满意服务明星班组', body: '静安区', version: 1 },
    {
      ...{ card: review, application: about.application, title: longName, track: longName, body: longName },
      ...{ version: 12, isUnstamped: true as const },
    },
  ],
  'recommendation.whether': [about],
  'recommendation.list': [
    { body: '静安区', waiting },
    { body: '静安区', waiting: waiting.slice(0, 1), owed },
    { body: '静安区', waiting, over: '2021-12-24' },
    { body: '静安区', waiting, closes: { to: '2021-12-24', left: 0 }, isReturnOver: true },
  ],
  'recommendation.undo-which': [{ ...about, own: '云苔路站“一米窗”服务班组' }],
  'recommendation.undo-how': [60, 0].map((seconds) => ({ seconds, contact: '俞琳、王影 021-52588300' })),
  'recommendation.away': (['deputy', 'leaving', 'another'] as const).map((away) => ({ away, contact })),
  'recommendation.no-return': [{ ...about, until: '2021-12-17', contact }],
  'recommendation.help': [{ body: '静安区', contact }],
  'recommendation.old-card': [{}],
  'recommendation.none': [
    { body: '静安区' },
    ...[0, -3].map((left) => ({ body: '静安区', owed: { ...owed, left } })),
    { body: '静安区', owed: { ...owed, left: -3 }, over: '2021-12-24' },
  ],
  'recommendation.unfinished': [
    { body: '静安区', campaign: 'star-2021', rows: unfinished, more: 0 },
    { body: longName, campaign: 'star-2021', rows: tenLong, more: 990 },
  ],
  'recommendation.unfinished-card': [
    {
      card: { kind: 'unfinished', body: 'star-2021/district-putuo', turn: 12 },
      ...{ body: longName, campaign: 'star-2021', count: 1000 },
    },
  ],
  'recommendation.all-in': [{ body: '静安区', campaign: 'star-2021' }],
  'recommendation.left': [{ application: 'SB7K3M9Q', title: longName }],
  'recommendation.nudge-which': [{ named: longName, rows: tenLong, more: 3 }],
  'recommendation.nudged': [
    { said: [{ title: longName, reason: null, isMine: false }] },
    {
      said: (
        ['nudged-today', 'reminded-today', 'paused', 'at-night', 'nothing-open', 'window-over', null, null] as const
      ).map((reason) => ({ title: longName, reason, isMine: true })),
    },
  ],
  'recommendation.which': [
    ...[{ waiting }, { waiting, canPick: true as const }, { waiting, isBesideOwn: true as const }],
    { waiting: waiting.slice(0, 1), isBesideOwn: true },
  ],
  'recommendation.former': [{ body: '普陀区', contact: '俞琳、王影 021-52588300' }],
  'recommendation.change-body': [{ body: '普陀区', contact: '俞琳、王影 021-52588300' }],
  'recommendation.one-by-one': [{ decision: 'recommend', waiting, canPick: true }],
  'recommendation.reason': (['return', 'decline'] as const).map((choice) => ({ ...about, decision: choice })),
  'recommendation.how': (['recommend', 'return', 'decline'] as const).flatMap((decision) => [
    { decision, waiting: 2, application: 'SB7K3M9Q', to: '2021-12-24', returnsUntil: '2021-12-17' },
    { decision, waiting: 0, application: null, to: '2021-12-24', returnsUntil: '2021-12-17' },
    { decision, waiting: 2, application: null, to: '2021-12-24', returnsUntil: '2021-12-17', isOver: true as const },
  ]),
  'recommendation.hold': [{ ...about, decision: 'return', reason: '邮编是不是写错了？' }],
  'recommendation.repaired': [
    {
      application: 'SBZZZZZ2',
      title: '“一米窗”服务班组',
      stage: '形式评审',
      version: 2,
      labels: ['邮编', '上级推荐单位.手机'],
    },
  ],
  'recommendation.changed': [
    { ...about, version: 2, labels: ['上级推荐单位.手机', '邮编'] },
    { ...about, version: 2, labels: [] },
  ],
  'recommendation.decided': ([{}, { isUndoable: true }] as const).flatMap((undo) => [
    { ...about, ...undo, decision: 'recommend', by: 'fangxiaolan', isMine: false, at: DECIDED_AT, reason: '' },
    { ...about, ...undo, decision: 'return', by: 'minjiashu', isMine: true, at: DECIDED_AT, reason: '邮编不对' },
  ]),
  'recommendation.taken-back': [about],
  'recommendation.undone': (['on', 'back', 'out'] as const).flatMap((decision) =>
    [true, false].map((isMine) => ({ ...about, decision, isMine, by: '闵家树' })),
  ),
  'recommendation.done': (['recommend', 'return', 'decline'] as const).map((choice) => ({
    ...about,
    decision: choice,
  })),
  'card.close': (['recommend', 'return', 'decline', 'yes', 'no', 'taken', 'outdated', 'refused'] as const).map(
    (choice) => ({
      code: 'CODE',
      decision: choice,
    }),
  ),
  'card.settled': [
    ...(['recommend', 'return', 'decline', 'withdrawn'] as const).flatMap((how) => [
      { card: review, how, by: 'fangxiaolan', isMine: false },
      { card: review, how, by: 'fangxiaolan', isMine: true },
    ]),
    ...(['taken', 'left'] as const).flatMap((how) => [
      { card: handoverCard, how, by: '王影', isMine: false },
      { card: handoverCard, how, by: null, isMine: false },
      { card: handoverCard, how, by: '王影', isMine: true },
    ]),
  ],
  'application.recommended': [{ ...about, body: '静安区' }],
  'application.returned': [
    { ...about, body: '静安区', reason: '邮编不对', labels: ['邮编', '上级推荐单位.手机'], to: '2021-12-17' },
    { ...about, body: '静安区', reason: '再精炼些', labels: [], to: '2021-12-17' },
  ],
  'application.withdrawn': [about],
  'check.returned': [
    { ...about, stage: '形式评审', reason: '推荐意见：没有盖章', labels: ['邮编'], to: '2021-12-30' },
    { ...about, stage: '形式评审', reason: '申报材料的完整性：缺证书', labels: [], to: '2021-12-30' },
  ],
  'check.rejected': [
    { ...about, stage: '形式评审', reason: '基本条件：近三年有重大投诉', contact: '俞琳 021-52588300' },
  ],
  'application.extended': [
    { ...about, until: '2021-12-20', isOtherYear: false, isWaiting: false, reason: '单位搬迁，章晚几天才能盖' },
    { ...about, until: '2022-01-10', isOtherYear: true, isWaiting: true, reason: '单位搬迁，章晚几天才能盖' },
  ],
  'application.stamped-rejected': [{ ...about, reason: '章盖在了第一页，请盖在末页' }],
  'application.not-recommended': [{ ...about, body: '静安区', reason: '名额已满', contact }],
  'result.awarded': [{ ...about, track: '用户满意服务明星班组', campaign: '2021年用户满意服务明星', contact }],
  'result.not-awarded': [{ ...about, track: '用户满意服务明星班组', campaign: '2021年用户满意服务明星', contact }],
  'staff.console': [{}, { place: 'exports' }, { place: 'results/publish' }],
  'staff.help': [{}],
  'staff.admitted': [{ role: 'staff' }, { role: 'auditor' }],
  'staff.code-used': [
    { person: 'wecom:chiyingxue', role: 'auditor', name: '邵巍', knownName: '池映雪', knownBody: '静安区' },
    { person: 'wecom:lizhi', role: 'staff', name: '李志', knownName: '', knownBody: '' },
  ],
  'staff.revoked': [{}],
  'staff.not-admitted': (['bad-code', 'own-role', 'last-of-staff', 'other-role'] as const).map((reason) => ({
    reason,
  })),
  'staff.certificate-undone': (['made', 'revoked'] as const).map((what) => ({
    ...{ application: 'SBK7M2PX', title: '人民广场站客服窗口班组' },
    what,
  })),
  'staff.unfinished': [{}],
  'staff.objections': [
    { title: '用户满意服务明星', count: 0 },
    { title: '用户满意服务明星', count: 2 },
  ],
  'staff.taken-back': [
    { what: 'answer', objection: 'K7M2PX', answer: '已核对，人数一致。' },
    { what: 'publication', count: 12 },
    { what: 'move', reason: '应各单位要求' },
  ],
  'staff.undone': [{ application: 'SBK7M2PX', title: '上海申汀轨道交通有限公司 · 人民广场站客服窗口班组' }],
  ...absenceSamples,
  'staff.found': [
    { search: '', rows: [], count: 0, isMore: false, people: [], morePeople: 0 },
    { search: '何', rows: [], count: 0, isMore: false, people: [], morePeople: 0 },
    {
      ...{ search: '普陀', rows: [], count: 0, isMore: false, morePeople: 3 },
      people: [
        { kind: 'contact', name: '周巧云', mobile: '13800000128', place: '普陀区质量协会' },
        { kind: 'staff', name: '俞琳', mobile: '', place: '' },
      ],
    },
    {
      people: [],
      morePeople: 0,
      search: '何䶮',
      count: 2,
      isMore: true,
      rows: [
        {
          ...{
            application: 'SB2021K7M2',
            title: '云苔路站“一米窗”服务班组',
            organisation: '上海申汀轨道交通运营有限公司',
          },
          ...{ body: '申汀轨道交通集团有限公司', status: 'draft', applicantName: '何䶮', telephone: '021-55501266' },
          ...{ answered: 43, columns: 45, stuckDays: 3, daysLeft: 0 },
        },
      ],
    },
  ],
  'staff.figures': [
    {
      campaigns: [
        {
          title: '2021年用户满意服务明星',
          counts: {
            ...{ draft: 3, 'awaiting-recommendation': 2, returned: 1, recommended: 4, 'not-recommended': 1 },
            ...{ rejected: 1, awarded: 1, 'not-awarded': 1, erased: 1 },
          },
          stages: [
            { title: '推荐单位初审', waiting: 2 },
            { title: '形式评审', waiting: 4 },
            { title: '资料评审', waiting: 0 },
          ],
        },
      ],
    },
  ],
};
