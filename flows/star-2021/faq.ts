import type { CampaignFaqInput } from '../../src/domain/campaign/spoken.ts';

/** What only this notice answers. Words of one alternative are in one list: all of them have to be in the question. */
export const faq: CampaignFaqInput[] = [
  {
    id: 'desk-papers',
    words: ['附件5', '附件五', '附件6', '附件六', '推荐意见表', '意见表', '信息统计表', '统计表', '两张表'].map(
      (name) => [name],
    ),
  },
  {
    id: 'result',
    // 五.2: “1月中旬前” is the notice's word for the day.
    answer:
      '推荐单位{recommendationTo}前初审；协会组织专家评审，2022年1月中旬前（{reviewTo}前）提出评审意见，再组织会审、确定名单。有结果我马上告诉您。',
  },
  {
    id: 'choose-body',
    words: [['区', '选哪家']],
    answer:
      '推荐单位是管您这一块、替您推荐的那一家：有集团选集团，没有就选行业（按主管的行业协会）或单位所在的区；拿不准，问本单位工会或质量部门。看名单回“各区”“行业”“集团”。',
  },
  {
    id: 'conditions',
    words: [['几个人', '班组'], ['人的班组']],
    answer:
      '条件在通知附件1里，我会一条一条请您确认：一线服务班组或个人，有相关荣誉，近三年无重大投诉和事故，无违法违纪。拿不准能不能报，问{contact}。',
  },
  { id: 'several', words: [['几个', '班组'], ['两个', '班组'], ['班组和个人']] },
  {
    id: 'quota',
    words: [
      ['评几个', '班组'],
      ['评多少', '班组'],
    ],
  },
  {
    id: 'seal',
    answer:
      '确认后我把申报表排成 PDF 发来，您打印出来，在“单位（盖章）”处盖申报单位的公章（不是部门章），再扫描成 PDF 上传，或一页一张拍照发来。盖章后改了内容，要重新出表、重新盖章。',
  },
  {
    id: 'no-supervisor',
    words: [
      ['单位自己'],
      ['自己单位', '主管'],
      ['本单位', '主管'],
      ['没有', '主管'],
      ['没', '主管部门'],
      ['没有', '上级'],
      ['没', '上级单位'],
      ['顶头', '单位'],
      ['顶头', '公司'],
    ],
    answer:
      '主管部门是管着您单位的上级单位或部门。确实没有，这几栏回“无”就行；不写本单位自己。拿不准，问本单位工会或质量部门。',
  },
  {
    id: 'fee',
    words: [
      ['收费'],
      ['要钱'],
      ['交钱'],
      ['付钱'],
      ['费用'],
      ['花钱'],
      ['多少钱'],
      ['免费'],
      ['缴费'],
      ['交费'],
      ['付费'],
      ['报名费'],
      ['收不收'],
    ],
    answer: '通知里没有收费的内容，申报不用交钱。',
  },
];
