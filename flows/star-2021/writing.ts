import type { GuidanceInput } from '../../src/domain/campaign/guidance.ts';

const questions = (who: string, whose: string) => [
  { id: 'background', heading: '一、背景', ask: `${who}做什么、服务谁、有多少人？当时遇到什么情况？` },
  { id: 'actions', heading: '二、做法', ask: '您想了什么办法，一步一步怎么做的？举一件真事。' },
  { id: 'difficulties', heading: '三、难点', ask: '最难的是什么？怎么解决的？' },
  { id: 'effects', heading: '四、效果', ask: '做之前和做之后，数字差多少？' },
  { id: 'praise', heading: '五、评价', ask: `用户、单位或社会怎么说${whose}？得过什么荣誉？` },
];

/** Our reading of annex 1: by which words a clause is recognised in the deeds. */
export const writing: NonNullable<GuidanceInput['writing']> = [
  {
    track: 'team',
    field: 'deeds',
    questions: questions('班组', '班组'),
    clauses: [
      {
        clause: '2',
        about: '团队协作、用户至上',
        words: ['团队', '协作', '互助', '用户', '乘客', '顾客', '老人', '居民', '客户', '一起'],
      },
      {
        clause: '3',
        about: '诚信、创新、管理、流程优化',
        words: ['诚信', '创新', '管理', '流程', '优化', '改进', '标准'],
      },
      {
        clause: '4',
        about: '服务质量和社会、经济效益',
        words: ['满意', '效益', '质量', '效率', '缩短', '降到', '提高', '节约'],
      },
      {
        clause: '5',
        about: '志愿服务、重大活动保障、荣誉',
        words: ['志愿', '花博会', '进博会', '防疫', '疫情', '荣誉', '称号', '先进', '标兵', '五星', '文明'],
        column: 'awards',
      },
      { clause: '7', about: '近三年无重大投诉和事故', words: ['投诉', '事故', '违纪', '违法'] },
    ],
  },
  {
    track: 'individual',
    field: 'deeds',
    questions: questions('您', '您'),
    clauses: [
      { clause: '1', about: '爱岗敬业、诚信服务、志愿奉献', words: ['岗位', '敬业', '诚信', '志愿', '坚守', '一线'] },
      {
        clause: '2',
        about: '学习、钻研、创新',
        words: ['学习', '钻研', '创新', '研究', '琢磨', '培训', '方法', '法”'],
      },
      {
        clause: '3',
        about: '用户至上的实际行动',
        words: ['用户', '客户', '老人', '病人', '患者', '顾客', '居民', '乘客', '收件人'],
      },
      {
        clause: '4',
        about: '业绩突出、标杆示范、荣誉',
        words: ['荣誉', '称号', '标兵', '先进', '奖', '标杆', '带教', '徒弟'],
        column: 'awards',
      },
      {
        clause: '5',
        about: '公益服务、重大活动保障',
        words: ['公益', '志愿', '花博会', '进博会', '防疫', '疫情', '保障'],
      },
      { clause: '6', about: '近三年无重大投诉', words: ['投诉', '违纪', '违法'] },
    ],
  },
];
