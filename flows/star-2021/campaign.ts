import { defineCampaign, type JourneyStep } from '../../src/domain/campaign/schema.ts';
import { bodyKinds } from './body-kinds.ts';
import { individualConditions, teamConditions } from './conditions.ts';
import { faq } from './faq.ts';
import { guidance } from './guidance.ts';
import { individualForm } from './individual-form.ts';
import { recommendationForm } from './recommendation-form.ts';
import { recommendingBodies } from './recommending-bodies.ts';
import { stages } from './stages.ts';
import { statisticsForm } from './statistics-form.ts';
import { teamForm } from './team-form.ts';

const stampedForm: JourneyStep = {
  step: 'upload',
  name: 'stampedForm',
  accept: ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'],
  maxMegabytes: 20,
};

export default defineCampaign({
  id: 'star-2021',
  revision: 1,
  title: '2021年用户满意服务明星',
  source: '沪质协〔2021〕29号',
  host: '上海市质量协会',
  contact: '俞琳、王影 021-52588300',
  // The notice gives no hours: our reading.
  officeHours: {
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    to: '17:00',
    // 国办发明电〔2021〕11号: 元旦 and 春节 of 2022, and the two days worked for them.
    holidays: [
      ...['2022-01-01', '2022-01-02', '2022-01-03', '2022-01-31', '2022-02-01'],
      ...['2022-02-02', '2022-02-03', '2022-02-04', '2022-02-05', '2022-02-06'],
    ],
    workdays: ['2022-01-29', '2022-01-30'],
  },
  calendar: {
    preRegistration: { from: '2021-11-22', to: '2021-12-10' }, // 二.2.1)
    submission: { from: '2021-11-25', to: '2021-12-17' }, // 二.2.2)
  },
  tracks: {
    team: {
      title: '用户满意服务明星班组',
      name: '班组',
      aliases: ['团队', '集体', '服务明星班组', '明星班组'],
      titleField: 'teamName',
      organisationField: 'organisation',
      journey: [
        { step: 'body' },
        teamConditions,
        { step: 'form', form: teamForm },
        { step: 'confirm' },
        { step: 'document', layout: 'star-2021/team', article: 'star-2021/article' },
        stampedForm,
        { step: 'submit' },
      ],
    },
    individual: {
      title: '用户满意服务明星个人',
      name: '个人',
      aliases: ['我自己', '本人', '服务明星个人', '明星个人', '我个人'],
      titleField: 'personName',
      organisationField: 'organisation',
      journey: [
        { step: 'body' },
        individualConditions,
        { step: 'form', form: individualForm },
        { step: 'confirm' },
        { step: 'document', layout: 'star-2021/individual', article: 'star-2021/article' },
        stampedForm,
        { step: 'submit' },
      ],
    },
  },
  bodyKinds,
  bodies: recommendingBodies,
  bodyForms: { recommendation: recommendationForm, statistics: statisticsForm },
  guidance,
  faq,
  spoken: {
    exampleField: 'postcode',
    whoKnowsBody: '拿不准，问本单位工会或质量部门。',
    article: {
      name: '申报交流资料',
      aliases: [
        '交流资料',
        '交流材料',
        '成果交流资料',
        '要交流资料',
        '发交流资料',
        '下载交流资料',
        '看交流资料',
        '再发交流资料',
      ],
    },
  },
  stages,
  // The notice sets no terms: our reading. The association may set others.
  retention: {
    source: '个人资料保存期限到期（协会规定）',
    days: { awarded: 1095, notAwarded: 365, unfinished: 180 },
  },
  // The notice sets no reminders: our reading. The last of each goes out on the morning of the window's last day.
  leadDays: 3,
  reminders: [
    {
      id: 'registrationCloses',
      before: 'preRegistration',
      days: [7, 3, 1, 0],
      message: 'reminders.registrationCloses',
      missed: 'reminders.registrationMissed',
    },
    {
      id: 'closing',
      before: 'submission',
      days: [7, 3, 1, 0],
      message: 'reminders.closing',
      opened: 'reminders.submissionOpened',
      missed: 'reminders.submissionMissed',
    },
    {
      id: 'recommendationCloses',
      before: 'recommendation',
      days: [7, 3, 1, 0],
      message: 'reminders.recommendationCloses',
      missed: 'reminders.recommendationMissed',
    },
  ],
});
