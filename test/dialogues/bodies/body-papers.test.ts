import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { COLLEAGUE, courier, eldercare, filesIn, MIN, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Chat = Awaited<ReturnType<typeof openBodyChat>>;

let season: Chat['season'];
let says: Chat['says'];
let clicks: Chat['clicks'];
let photographs: Chat['photographs'];
let papers: Chat['papers'];
beforeEach(async () => {
  ({ season, says, clicks, photographs, papers } = await openBodyChat());
});
afterEach(() => season.close());

describe('the recommendation table', () => {
  beforeEach(async () => {
    for (const one of [eldercare, courier, market]) await endorse(season.ports, one);
  });

  it('is ordered, corrected, confirmed, printed, stamped and sent back', async () => {
    await says('推荐意见表', /共 3 份[\s\S]*1 “慢慢来”认知症照护班组（班组）\n　上海禾棠养老服务有限公司\n2 邵巍/);
    await says('3 1 2', /1 邻里菜场[\s\S]*2 “慢慢来”[\s\S]*3 邵巍/);
    await says('3 放第一', /1 邵巍[\s\S]*2 邻里菜场[\s\S]*3 “慢慢来”/);
    await says('1 改成 上海鹭捷速递有限公司', /1 邵巍（个人）\n　上海鹭捷速递有限公司\n2/);
    await says('帮助', /列出贵单位推荐的全部申报[\s\S]*1 邵巍/);
    await says('你说甚', /没看懂[\s\S]*确认/);
    await clicks('confirm', /正在排第 1 版推荐意见表/);
    expect(filesIn(season.told(MIN))[0]).toBe('2021年上海市用户满意服务明星成果推荐意见表_普陀区_第1版.pdf');
    expect((await papers()).recommendation.printed).toMatchObject({
      version: 1,
      lines: [
        'SBBBBBB2\t上海鹭捷速递有限公司\t邵巍',
        'SBCCCCC2\t上海禾里商贸有限公司\t邻里菜场“诚信秤”班组',
        'SBAAAAA2\t上海禾棠养老服务有限公司\t“慢慢来”认知症照护班组',
      ],
    });
    for (const left of [3, 2, 1]) await photographs(new RegExp(`还差 ${left} 页`));
    await photographs(/推荐意见表第 1 版收到了（4 个文件），还不算收好，先请上海市质量协会人工看[\s\S]*信息统计表没交/);
    expect((await papers()).recommendation.stamped).toMatchObject({ version: 1, files: { length: 4 } });
  });

  it('takes fewer pages when the person says that these are all, and a wrong one back', async () => {
    await says('推荐意见表');
    await says('确认', /正在排/);
    await photographs(/已收 1 页/);
    await photographs(/已收 2 页/);
    await says('撤销', /还有 1 张/);
    await says('好了', /收到了（1 个文件）/);
    await says('好了', /第 1 版收到了，还不算收好，等上海市质量协会人工看[\s\S]*信息统计表没交/);
    await says('发了', /还不算收好/);
    await says('嗯？', /还不算收好/);
  });

  it('is outdated when another one is endorsed, and is made again as version 2', async () => {
    await says('推荐意见表');
    await says('确认');
    await endorse(season.ports, { ...market, id: 'SBDDDDD2', name: '梧桐苑前台服务班组' }, false);
    await says('推荐', /已推荐“梧桐苑前台服务班组”[\s\S]*第 1 版里还没有这一份/);
    await says('推荐意见表', /第 1 版已经过时[\s\S]*4 梧桐苑/);
    await clicks('confirm', /第 2 版推荐意见表/);
    await says('推荐意见表', /\[文件\].*第2版\.pdf[\s\S]*直接发照片/);
  });

  it('asks for a name by the row alone, and keeps it on 返回', async () => {
    await says('推荐意见表');
    await says('2', /第 2 份“邵巍”[\s\S]*鹭捷速递/);
    await says('上海鹭捷速递有限公司', /2 邵巍（个人）\n　上海鹭捷速递有限公司/);
    await says('修改 2', /第 2 份/);
    await says('返回', /2 邵巍（个人）\n　上海鹭捷速递有限公司/);
  });

  it('is not made by a yes to rows that a colleague has changed meanwhile', async () => {
    await says('推荐意见表');
    await says('推荐意见表', /共 3 份/, COLLEAGUE);
    await says('2 放第一', /1 邵巍/, COLLEAGUE);
    await says('同意', /刚才表里有变化[\s\S]*1 邵巍/);
    expect((await papers()).recommendation.confirmed).toBeNull();
    await says('确认', /正在排第 1 版/);
  });

  it('goes on where it stood when two contacts write at the same moment', async () => {
    await says('推荐意见表');
    await says('推荐意见表', /共 3 份/, COLLEAGUE);
    await Promise.all([says('2 改成 上海鹭捷速递有限公司'), says('3 放第一', undefined, COLLEAGUE)]);
    const { order, names } = await papers();
    expect(order[0]).toBe('SBCCCCC2');
    expect(names).toEqual({ SBBBBBB2: '上海鹭捷速递有限公司' });
  });

  it('is left for the first review and comes back', async () => {
    await endorse(season.ports, { ...market, id: 'SBDDDDD2', name: '梧桐苑前台服务班组' }, false);
    await says('推荐意见表', /还有 1 份没初审/);
    await says('待办', /梧桐苑/);
    await says('推荐', /已推荐[\s\S]*请出两张表/);
    await clicks('recommendation', /共 4 份/);
    await says('算了，返回', /没看懂/);
    await says('返回', /先不出/);
  });

  it('is refused after the last day', async () => {
    await says('推荐意见表');
    season.setClock('2021-12-25T00:00:00+08:00');
    await says('确认', /12月24日截止/);
    expect((await papers().catch(() => null))?.recommendation.confirmed ?? null).toBeNull();
  });

  it('shows nothing of it to a contact of another body', async () => {
    await bindContact(season.ports, 'wecom:other', { campaign: 'star-2021', body: 'district-xuhui' });
    await says('推荐意见表', /徐汇区还没有推荐的申报/, 'wecom:other');
  });
});

describe('the statistics sheet', () => {
  beforeEach(async () => {
    for (const one of [eldercare, courier, market]) await endorse(season.ports, one);
  });

  it('is asked, several numbers at once, confirmed, printed and sent back', async () => {
    await says('统计表', /一共 14 栏[\s\S]*【参加服务、保障进博活动发动企业数】/);
    await says(
      '46 128 1963 37 9',
      /✓ (?:[^；\n]+；){4}[^；\n]+\n[\s\S]*【当年申报服务明星班组成果数】[\s\S]*“是”就用：2个/,
    );
    await says('都用', /✓ [^；\n]+；[^；\n]*个人成果数：1人[\s\S]*【组织单位联系人】/);
    await says('都用', /填好 7 栏[\s\S]*14 邮编：/);
    await says('培训活动数改成 38', /38次/);
    await says('确认', /正在排第 1 版信息统计表/);
    const { statistics, answers } = await papers();
    expect(answers).toMatchObject({ enterprises: 46, windowTeams: 128, windowPeople: 1963, trainings: 38 });
    expect(statistics.printed?.lines.slice(0, 2)).toEqual(['enterprises\t46', 'windowTeams\t128']);
    await photographs(/信息统计表第 1 版，已收 1 页/);
    await says('好了', /信息统计表第 1 版收到了[\s\S]*推荐意见表没交/);
  });

  it('prints why it counts otherwise than the table, and is another paper once the reason is', async () => {
    const remarks: (string | undefined)[] = [];
    const { print } = season.ports.renderer;
    season.ports.renderer.print = (request) => {
      remarks.push(request.remarks);
      return print(request);
    };
    await says('统计表');
    await says('46 128 1963 37 9');
    await says('4 3', /【组织单位联系人】/);
    await says('都用');
    await says('确认', /改成一致/);
    await says('另有 4 份没有推荐，材料不全', /记下了不一致的原因/);
    await says('确认', /正在排第 1 版信息统计表/);
    expect(remarks.at(-1)).toBe(
      '注 2. 与推荐意见表不一致的说明：“当年申报服务明星班组成果数”本表 4 个，推荐意见表 2 个；“当年申报服务明星个人成果数”本表 3 人，推荐意见表 1 人。原因：另有 4 份没有推荐，材料不全',
    );
    expect((await papers()).statistics.printed?.lines.slice(-2)).toEqual([
      'teamApplications@why\t4\t2\t另有 4 份没有推荐，材料不全',
      'individualApplications@why\t3\t1\t另有 4 份没有推荐，材料不全',
    ]);
  });

  it('knows 上一步, 跳过, 修改, 进度 and 退出, and asks what was skipped before the end', async () => {
    await says('统计表');
    await says('跳过', /先放着[\s\S]*【其中一线服务窗口班组总数】/);
    await says('一百二十八个吧', /128个[\s\S]*【其中一线服务窗口个人总数】/);
    await says('上一步', /【其中一线服务窗口班组总数】[\s\S]*现在是：128个/);
    await says('不改', /【其中一线服务窗口个人总数】/);
    await says('进度', /1\/14[\s\S]*【其中一线服务窗口个人总数】/);
    await says('很多', /./);
    await says('1963人', /1963人[\s\S]*【开展各类宣传学习/);
    await says('修改 邮编', /【邮编】/);
    await says('20006', /六位|6/);
    await says('200063', /200063[\s\S]*【开展各类宣传学习/);
    await says('退出', /先不出，定好的都留着/);
    await says('统计表', /【参加服务、保障进博活动发动企业数】/);
    await says('46', /【开展各类宣传学习/);
  });

  it('answers what is said beside it, and asks the same again', async () => {
    await says('统计表');
    await says('46 128 1963 37 9 1 2');
    await says('王芳', /【部门】/);
    await says('帮助', /一栏一栏问[\s\S]*【部门】/);
    await says('谢谢', /【部门】/);
    await says('什么时候截止？', /【部门】/);
    await says('人工', /021-52588300[\s\S]*【部门】/);
    expect(textOf(await season.hear(MIN, { kind: 'entered' }))).toMatch(/【部门】/);
    expect((await papers()).answers.department).toBeUndefined();
    await says('质量发展科', /质量发展科[\s\S]*【职务】/);
  });

  it('takes 1 as a number, not as a yes', async () => {
    await says('统计表');
    await says('46 128 1963 37 9');
    await says('1', /1个/);
    expect((await papers()).answers.teamApplications).toBe(1);
  });

  it('is outdated when a number changes after the printing', async () => {
    await says('统计表');
    await says('46 128 1963 37 9');
    await says('都用');
    await says('都用');
    await says('确认');
    await says('修改', /14 邮编/);
    await says('企业数改成 47', /第 1 版已经过时/);
    await clicks('confirm', /第 2 版信息统计表/);
  });
});
