import type { GuidanceInput } from '../../src/domain/campaign/guidance.ts';
import { individualConditions, teamConditions } from './conditions.ts';
import { writing } from './writing.ts';

/** 三、辅导培育. The notice names 《用户满意服务明星评价指南》（试行） and model cases, and says where they are; it does not contain them. What is there
 *  here as an example is invented for this assistant, and said to be. What is in the guide is annexes 1 and 2. */
export const guidance: GuidanceInput = {
  title: '《用户满意服务明星评价指南》（试行）',
  word: '评价指南',
  aliases: ['看评价指南', '申报指南'],
  where:
    '全文和往届优秀案例在上海质量网 www.saq.org.cn“群众性质量提升”栏目的“在线分享”，也可以上 http://shqi.saq.org.cn/ 查看。',
  points: [
    {
      track: 'team',
      title: '申报条件（附件1）',
      lines: teamConditions.clauses.map(({ brief, text }) => brief ?? text),
    },
    {
      track: 'individual',
      title: '申报条件（附件1）',
      lines: individualConditions.clauses.map(({ brief, text }) => brief ?? text),
    },
    {
      title: '写法（附件2；字体、页边距由我排，不用您管）',
      lines: ['先写标题，再写一段前言，正文分几块，每块有小标题', '文字加图片，每张图配一句说明'],
    },
    {
      title: '怎么写得好（我们的建议）',
      lines: [
        '一件事写清四点：遇到什么难处、怎么做的、有什么结果、用户怎么说',
        '结果用数字，前后能比；写自己班组、自己岗位的事',
        '对着申报条件，每一条都找得到一件事来说明',
      ],
    },
  ],
  examples: [
    {
      track: 'team',
      field: 'duties',
      title: '社区卫生服务中心预检分诊班组',
      text: '负责社区卫生服务中心预检分诊、导医和老年人就诊陪同，日均接待670人次。特色：一是“三问分诊”，问哪里不舒服、多久了、吃过什么药，一分钟分到位；二是“银发专窗”，七旬以上老人由专人陪到诊室；三是“下班前回访”，当天转诊的病人逐个打电话问到没到、好没好。',
    },
    {
      track: 'team',
      field: 'deeds',
      title: '社区卫生服务中心预检分诊班组（节选：标题、前言和第一块）',
      text: [
        '多问一句，少跑一趟',
        '柳岸社区卫生服务中心预检分诊班组有14人，平均年龄33岁，守着中心的第一道门。2021年1月至10月，班组接待居民16.2万人次，满意率98.7%，连续30个月没有有责投诉。',
        '一、把“排错队”变成“不用排”',
        '2020年入冬，班组发现每天有近百位老人排到窗口才知道挂错了科。大家用一周记下1,240次问询，发现六成错在没说清“多久了”。组长穆青禾带着组员编出“三问分诊”卡，贴在每个问询点：哪里不舒服、多久了、吃过什么药。三句话问完，一分钟分到诊室。',
        '试行三个月，挂错科的从每天96人降到11人，平均等候从27分钟缩到12分钟。78岁的葛阿婆说：“以前跑三个窗口，现在姑娘问三句，我就坐到医生面前了。”',
      ].join('\n'),
    },
    {
      track: 'team',
      field: 'awards',
      title: '一行一个：年份、奖项、颁奖单位',
      text: '2020年 市级青年文明号（申城共青团示范委员会）\n2019年 五星级班组（申城卫生健康服务促进会）',
    },
    {
      track: 'individual',
      field: 'duties',
      title: '燃气抢修员',
      text: '负责片区燃气报修、入户安检和应急抢修，管户4,300户，全年处置报修1,100余件。特色：一是“先关阀、再问人、后修理”，进门三步不乱；二是“老伙计检查法”，给独居老人多查一遍灶具软管；三是自编《邻居看得懂的用气十问》，安检时一户一张讲明白。',
    },
    {
      track: 'individual',
      field: 'deeds',
      title: '燃气抢修员（节选：标题、前言和第一块）',
      text: [
        '敲开的每一扇门，都当成自己家',
        '路知远，燃气抢修员，入行16年，管着4,300户人家。2021年1月至10月上门1,126次，回访满意率99.4%，没有一起有责投诉。',
        '一、赶在火苗之前',
        '2021年2月的一个凌晨，老小区一位独居老人来电，说屋里有味道。路知远11分钟赶到，先关总阀、开窗，再把老人扶到楼下，最后在灶具后面找到一根被老鼠咬破的软管。换好已是凌晨三点，他又把整个楼道28户的软管查了一遍，查出4根老化的，当夜全部换完。',
        '这件事让他想出“老伙计检查法”：凡是独居老人，安检时多查软管、灶具和窗户三处。半年里查出隐患63处，片区夜间报修比上年少了三成。老人的女儿在电话里说：“您比我们做儿女的想得还细。”',
      ].join('\n'),
    },
    {
      track: 'individual',
      field: 'awards',
      title: '一行一个：年份、奖项、颁奖单位',
      text: '2020年 服务标兵（申城燃气服务促进会）\n2018年 区级五一劳动奖章（江岸区总工会）',
    },
  ],
  writing,
};
