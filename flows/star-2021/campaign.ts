import { defineCampaign, type JourneyStep } from '../../src/domain/campaign/schema.ts';
import { bodyKinds } from './body-kinds.ts';
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
        {
          step: 'eligibility',
          source: '附件1 二、用户满意服务明星班组申报条件',
          // The notice numbers them 1 to 5 and 7; there is no clause 6.
          clauses: [
            { id: '1', text: '工作在一线基层的各类服务班组（包括站、所、队等）。' },
            { id: '2', text: '爱岗敬业、文明礼仪、用户至上、具有良好的团队协作精神；' },
            { id: '3', text: '合法经营、恪守诚信、开拓创新、科学管理、服务流程优化；' },
            { id: '4', text: '积极推进和实施用户满意工程，整体服务质量水平较高，创造了良好的社会或经济效益；' },
            {
              id: '5',
              text: '弘扬志愿者奉献精神，在为花博会、进博会服务保障、防控疫情等本市各项重大活动中服务保障工作表现突出，得到用户（宾客）好评，得到社会认可，曾获市级或行业系统内与本职岗位工作相关的荣誉称号；',
            },
            { id: '7', text: '班组及所在组织近三年无重大投诉和质量、安全、环保事故，无违法违纪情况。' },
          ],
        },
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
        {
          step: 'eligibility',
          source: '附件1 一、用户满意服务明星个人申报条件',
          clauses: [
            { id: '1', text: '工作在服务一线的从业人员，爱岗敬业、遵纪守法、诚信服务、弘扬志愿者奉献精神；' },
            { id: '2', text: '努力学习、钻研技术、勇于创新、开拓进取；' },
            { id: '3', text: '具有用户至上的价值观和服务观，在本职岗位上能以实际行动全心全意为用户服务；' },
            {
              id: '4',
              text: '注重团队协作、服务质量和业绩突出、具有良好的标杆示范作用，得到用户和社会认可，曾获市级或行业系统内与本职岗位工作相关的荣誉称号；',
            },
            {
              id: '5',
              text: '积极参与社会公益服务，乐于奉献；在为花博会、进博会服务保障、防控疫情等本市各项重大活动中服务保障工作表现突出，得到用户（宾客）好评。',
            },
            { id: '6', text: '近三年无重大投诉事件发生，无违法违纪情况。' },
          ],
        },
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
    whoKnowsBody: '拿不准归哪家，问一下本单位的工会或质量部门。',
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
