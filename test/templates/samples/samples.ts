import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';
import { decisionText } from '../../../templates/messages/anybody/decision-refusals.ts';
import { besideSamples } from './beside-samples.ts';
import { broadcastSamples } from './broadcast-samples.ts';
import { collectingSamples } from './collecting-samples.ts';
import { documentSamples } from './document-samples.ts';
import { guidanceSamples } from './guidance-samples.ts';
import { handoverSamples } from './handover-samples.ts';
import { holdSamples } from './hold-samples.ts';
import { asks, journeySamples } from './journey-samples.ts';
import { lobbySamples } from './lobby-samples.ts';
import { noticeSamples } from './notice-samples.ts';
import { othersSamples } from './others-samples.ts';
import { ownPaperSamples } from './own-paper-samples.ts';
import { pagesSamples } from './pages-samples.ts';
import { papersSamples } from './papers-samples.ts';
import { reminderSamples } from './reminder-samples.ts';
import { sectionSamples } from './section-samples.ts';
import { statusSamples } from './status-samples.ts';
import { sumSamples } from './sum-samples.ts';
import { togetherSamples } from './together-samples.ts';
import { troubleSamples } from './trouble-samples.ts';
import { undoSamples } from './undo-samples.ts';
import { wordSamples } from './word-samples.ts';
import { writingSamples } from './writing-samples.ts';

const confirm = { kind: 'confirm' as const, application: 'SB7K3M9Q', shown: 'k3m9q', seen: 98, turn: 99 };
const submit = { kind: 'submit' as const, application: 'SB7K3M9Q', shown: 'k3m9q', turn: 100 };
const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const longName = '上海申汀轨道交通运营有限公司第三客运分公司云苔路站“一米窗”窗口服务示范班组全体';
const contact = '俞琳、王影 021-52588300';
const question: MessageValues['form.ask'] = {
  kind: 'count',
  label: '其中(女)',
  section: '基本情况',
  number: 5,
  total: 45,
  hint: '其中女职工几人？没有就回0。',
  options: [],
  suggestion: null,
  current: null,
  min: null,
  max: null,
};
const refusedAnswer: MessageValues['form.refused'] = {
  label: '邮编',
  reason: 'postcode-expected',
  values: { digits: 5 },
  field: 'postcode',
  track: 'team',
  campaign: 'star-2021',
  misses: 0,
};
const decision = {
  from: '2021-11-25',
  to: '2021-12-17',
  contact,
  status: 'recommended',
  count: 2483,
  min: 2500,
  max: 3000,
  over: 17,
  short: 17,
  limit: 32,
  labels: ['共产党员', '共青团员'],
  limitLabel: '人数',
};
const reasons = Object.keys(decisionText) as (keyof typeof decisionText)[]; // the keys of a Record are its reasons

/** Values for every key, the usual ones and the awkward ones. */
export const samples: { [Key in MessageKey]: MessageValues[Key][] } = {
  ...reminderSamples,
  ...broadcastSamples,
  ...lobbySamples,
  ...holdSamples,
  ...undoSamples,
  ...wordSamples,
  ...ownPaperSamples,
  'form.updated': [{ labels: [] }, { labels: ['邮编', '职称'] }, { labels: [], split: [['单位全称', '单位总机']] }],
  'form.not-yet': [{ from: '2021-11-25', to: '2021-12-17' }],
  'form.ask': [
    question,
    { ...question, hint: null, current: '19人' },
    { ...question, kind: 'choices', label: '班组类别', options: ['管理类', '服务类/窗口服务'] },
    { ...question, kind: 'name', label: '上级推荐单位.联系人', suggestion: '方晓岚' },
    { ...question, kind: 'long-text', label: '事迹材料', min: 2500, max: 3000 },
    { ...question, kind: 'long-text', label: '事迹材料', min: 2500, max: 3000, current: '一 二\n三' },
    { ...question, kind: 'pictures', label: '事迹材料图片', min: 1, max: 10, current: '3张' },
    { ...question, kind: 'pictures', label: '获奖证书复印件', hint: null, min: 0, max: 30 },
    { ...question, kind: 'paragraph', label: '班组主要工作职责及特色', max: 200 },
    { ...question, kind: 'promise', label: '申报班组所在单位评价意见.承诺执行团体标准' },
  ],
  'form.choose': [
    { card: asks('form/leaderGender'), label: '性别', hint: '男或女。', current: null, options: ['男', '女'] },
    { card: asks('form/leaderGender'), label: '性别', hint: null, current: '女', options: ['男', '女'] },
  ],
  ...sectionSamples,
  'form.taken': [
    { label: '人数', text: '32人' },
    { label: '事迹材料', text: '2623' },
    { label: '邮编', text: '200072' },
    { label: '何时受过何种奖励', text: '2018年 甲\n2020年 乙' },
  ],
  'form.refused': [0, 1, 2, 3, 4]
    .map((misses) => ({ ...refusedAnswer, misses }))
    .concat([{ ...refusedAnswer, field: 'gone' }]),
  'many.taken': [
    { filled: [{ label: '管理人员', text: '3人' }], doubts: [], left: 12 },
    { filled: [], doubts: [refusedAnswer, { ...refusedAnswer, label: '人数', field: 'headcount' }], left: null },
    { filled: [{ label: '事迹材料', text: '2623' }], doubts: [refusedAnswer], left: 0 },
  ],
  'confirm.summary': [
    {
      sections: [
        {
          section: '事迹材料',
          rows: [
            { label: '事迹材料图片', text: '3' },
            { label: '邮编', text: '200072' },
          ],
        },
      ],
      missing: [],
    },
    { sections: [], missing: ['人数', '上级推荐单位.手机'] },
    { sections: [], missing: [], kept: [{ labels: ['管理人员', '员工'], total: 33, whole: '人数', stated: 32 }] },
  ],
  'confirm.change': [{}],
  'confirm.above': [{}],
  'confirm.unclear': [0, 1, 2].map((misses) => ({ misses })),
  'confirm.ask': [
    { ...about, card: confirm },
    { ...about, card: confirm, isBrief: true, replaces: 1 },
    { ...about, card: confirm, statements: ['单位同意申报'], replaces: 12 },
    {
      application: about.application,
      title: longName,
      card: confirm,
    },
  ],
  'upload.ask': [{ application: about.application, version: 1 }],
  'upload.no-code': [{}],
  'upload.being-read': [{}],
  'upload.which': [1, 3].map((count) => ({
    card: asks('upload'),
    count,
    version: 1,
    award: count > 1 ? '2018年 优秀班组（组委会）' : '',
  })),
  'upload.page': [{}, { pages: 4 }].map((more) => ({ count: 2, version: 1, ...more })),
  'upload.none': [{}, { misses: 1 }],
  'upload.waiting': [0, 1].map((misses) => ({ version: 1, to: '2021-12-17', left: misses, misses })),
  'upload.wrong-file': [0, 1].map((misses) => ({ misses })),
  'upload.taken': [
    { count: 1, version: 1 },
    { count: 5, version: 2, doubts: ['seal_cannot_confirm', 'blurred'] },
    { count: 5, version: 2, doubts: ['seal_no_colour', 'seal_other_colour'] },
    { count: 5, version: 2, doubts: ['seal_no_words'] },
    { count: 1, version: 2, doubts: ['original_sent_back', 'no_seal'] },
    {
      count: 5,
      version: 2,
      doubts: ['blurred', 'foreign_page'],
      where: [
        { problem: 'blurred', pages: [2, 3], captures: [5], files: [] },
        { problem: 'foreign_page', pages: [], captures: [6], files: [] },
      ],
    },
  ],
  'upload.refused': [
    { reasons: ['missing_page'], missing: [3], pages: 5, version: 1, earlier: null, kept: 4, misses: 0 },
    {
      reasons: ['wrong_version', 'missing_page'],
      missing: [],
      pages: 5,
      version: 7,
      earlier: { version: 6, labels: ['固定电话'] },
      kept: 0,
      misses: 1,
    },
    { reasons: ['encrypted'], missing: [], pages: 5, version: 1, earlier: null, kept: 0, misses: 2 },
    {
      reasons: ['broken'],
      where: [{ problem: 'broken', pages: [], captures: [], files: ['IMG_20211206_盖章申报表第二页.jpg'] }],
      missing: [],
      pages: 5,
      version: 1,
      earlier: null,
      kept: 0,
      misses: 0,
    },
  ],
  'upload.void-sure': [{ version: 1, labels: ['人数', '电话'] }],
  'upload.paper-kept': [{ version: 1 }],
  'upload.again': [{ version: 1 }],
  'upload.dropped': [{ version: 2 }],
  'submit.ask': [
    { ...about, card: submit, body: '', returnsTo: '形式评审' },
    { ...about, card: submit, body: '静安区' },
    { ...about, card: submit, body: '静安区', isUnstamped: true, isNobodyFree: true },
    {
      application: about.application,
      title: longName,
      card: submit,
      body: longName,
    },
  ],
  'submit.later': [{}],
  'done.not-taken': [{ turn: 1 }, { turn: 2 }],
  'done.unclear': [1, 2].map((misses) => ({ status: 'awaiting-recommendation', misses, canWithdraw: true })),
  'submit.first': [{}],
  'submit.not-yet': [{ turn: 0 }, { turn: 1 }],
  'submit.unclear': [{}, { misses: 1 }],
  ...statusSamples,
  ...journeySamples,
  ...besideSamples,
  'nothing-to-withdraw': [{ status: 'draft' }, { status: 'returned' }],
  locked: [
    { status: 'awaiting-recommendation', canWithdraw: true },
    { status: 'recommended', canWithdraw: false },
  ],
  progress: [
    { done: 45, total: 45, missing: [], daysLeft: 9, to: '2021-12-17' },
    { done: 30, total: 45, missing: Array.from({ length: 15 }, (_, n) => `栏.${n}`), daysLeft: 0, to: '2021-12-17' },
    { done: 30, total: 45, missing: ['邮编'], daysLeft: -1, to: '2021-12-17' },
  ],
  skipped: [{ labels: ['上级推荐单位.手机'] }, { labels: ['事迹材料', '人数'], isLast: true }],
  'cannot-skip': [{}],
  'cannot-go-back': [{}],
  'unknown-field': [{ typed: '星座' }, { typed: '' }],
  paused: [{ done: 30, total: 45 }],
  kept: [{ label: '邮编' }],
  people: [{ contact }],
  unsupported: ['picture', 'text-for-picture', 'stored-files', 'file', 'choice', 'text', 'voice', 'video', 'other'].map(
    (type) => ({ type }),
  ),
  refused: reasons.flatMap((reason) => [
    { reason, values: decision },
    { reason, values: {} },
  ]),
  ...othersSamples,
  ...togetherSamples,
  ...collectingSamples,
  ...documentSamples,
  ...handoverSamples,
  ...guidanceSamples,
  ...writingSamples,
  ...pagesSamples,
  ...troubleSamples,
  ...sumSamples,
  ...papersSamples,
  ...noticeSamples,
};
