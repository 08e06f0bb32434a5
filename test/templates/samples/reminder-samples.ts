import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';
import type { ExpertMessages } from '../../../src/domain/messages/desk/expert-messages.ts';
import type { ReminderValues, ReminderWait } from '../../../src/domain/reminders/reminder-values.ts';
import { expertSamples } from './expert-samples.ts';

const about = {
  campaign: '2021年用户满意服务明星',
  closesOn: '2021-12-17',
  contact: '俞琳、王影 021-52588300',
};
const own = { application: 'SB7K3M9Q', title: '静安寺站服务“暖心”班组' };

const applicantWaits: ReminderWait[] = [
  { kind: 'registration', lacks: 'body' },
  { kind: 'registration', lacks: 'conditions' },
  { kind: 'returned', labels: ['邮编', '联系人'], minutes: 1 },
  { kind: 'columns', count: 1, labels: ['邮编'], minutes: 1 },
  { kind: 'columns', count: 32, labels: ['邮编', '联系人', '手机'], minutes: 14 },
  { kind: 'confirm' },
  { kind: 'print' },
  { kind: 'stamp', application: 'SB7K3M9Q', latest: '2021-12-14', leadDays: 3 },
  { kind: 'paper', application: 'SB7K3M9Q' },
  { kind: 'submit' },
];
const bodyWaits: ReminderWait[] = [
  {
    kind: 'body',
    body: '普陀区市场监督管理局',
    waiting: 3,
    papers: ['recommendation', 'statistics'],
    owed: [
      { paper: 'recommendation', standing: 'outdated', version: 12 },
      { paper: 'statistics', standing: 'none', version: 0, filled: { done: 5, total: 14 } },
    ],
  },
  { kind: 'body', body: '普陀区市场监督管理局', waiting: 3, papers: [] },
  { kind: 'body', body: '普陀区市场监督管理局', waiting: 0, papers: ['recommendation', 'statistics'] },
];

export const forApplicants = (daysLeft: number): ReminderValues[] =>
  applicantWaits.map((waits) => ({ ...about, ...own, daysLeft, waits }));
const forBodies = (daysLeft: number): ReminderValues[] => bodyWaits.map((waits) => ({ ...about, daysLeft, waits }));

type ReminderKeys = Extract<MessageKey, `reminders.${string}`>;

export const reminderSamples: { [Key in ReminderKeys | keyof ExpertMessages]: MessageValues[Key][] } = {
  ...expertSamples,
  'reminders.registrationCloses': [...forApplicants(3), ...forApplicants(0)],
  'reminders.closing': [...forApplicants(7), ...forApplicants(1), ...forApplicants(0)],
  'reminders.submissionOpened': forApplicants(22),
  'reminders.recommendationCloses': [...forBodies(2), ...forBodies(0)],
  'reminders.registrationMissed': forApplicants(-1),
  'reminders.submissionMissed': forApplicants(-1),
  'reminders.recommendationMissed': forBodies(-1),
  'reminders.nudged': forApplicants(3).map((values) => ({ ...values, body: '普陀区' })),
  'reminders.stop': [{}, { isLast: true }],
  'reminders.paused': [{ until: 'never' }, { until: '2021-12-11' }],
  'reminders.resumed': [{}],
};
