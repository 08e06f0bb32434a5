import { expect, it } from 'vitest';
import { piecesOf } from '../../src/commands/simulate/pieces-of.ts';
import { formOf, trackOf } from '../../src/domain/application/answers/progress.ts';
import { isPictureList } from '../../src/domain/form/base/answers.ts';
import { acceptMessage } from '../../src/usecases/base/accept-message.ts';
import { type SampleName, sampleAnswers, sampleApplication } from '../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../support/chats/dialogue.ts';
import { plainPicture } from '../support/documents/plain-picture.ts';
import { type HurriedLine, hurriedRuns } from '../support/seasons/hurried-runs.ts';

/** Several columns in a message, slips put right in the next breath, asides, questions, dictation, full-width digits, pictures in a row. */
const hurried: Record<'team-metro-window' | 'individual-courier', readonly HurriedLine[]> = {
  'team-metro-window': [
    '在吗在吗',
    '班组',
    '申汀的',
    '都符合的',
    '班组名称：云苔路站一米窗\n人数：32\n其中女：29',
    '写错了，其中女19',
    '班组名称改成 云苔路站“一米窗”服务班组',
    '嗯…管理3 技术5 员工24',
    ['党员9团员12', /共青团员：12/],
    '不对 团员是11',
    '1 24 6 1',
    ['平均年龄31岁半', /31\.5/],
    '单位是上海申汀轨道交通运营有限公司，国企',
    '地址是上海市静安区云苔路258号云苔路站站务楼2楼',
    '等一下我看看邮编',
    '邮编20072',
    '200072 联系人何䶮 电话021-55501266',
    'yimichuang＠example．com',
    '都用',
    '窗口的吧',
    '站长1人、值班站长2人、行车值班员5人、客服中心服务员14人、站厅巡视员10人',
    '欧阳静宜 女 36 党员',
    '站长，工程师',
    '上一个写错了，职称助理工程师',
    '烦死了 还有多少',
    '１３８００００００２１',
    '@班组主要工作职责及特色',
    '@事迹材料',
    '写完了',
    '2018年 窗口服务立功竞赛优秀班组（申城窗口服务立功竞赛组委会）\n2020年 轨道交通行业五星级班组（申城交通运输服务促进会）\n2021年 花博会交通保障先进集体（花博会交通保障联席会议）',
    ['#证书1 证书2 证书3', /第 3 张证书/],
    '没有别的奖了',
    ['#照片1 照片2 照片3 照片4', /^📎 收到 4 张/],
    '第1张：早高峰的“一米窗”，窗台到黄线正好一米',
    '第2张：值班站长姚思远为陈阿婆制作“口袋卡”',
    '第3张：进博会志愿服务岗，清晨5点40分开岗',
    '第4张：樊一鸣调试“客流热力小屏”',
    '好了',
    ['确认', /申报表/],
  ],
  'individual-courier': [
    '你好 我想报个人',
    '普陀',
    '都符合',
    '我叫邵巍 男 27岁 汉族',
    '啊不对，民族是土家族',
    '片区组长，快递员（高级工）',
    '党员',
    ['写错了，是团员', /要改政治面貌吗/],
    '是的',
    '大专 物流管理 川江交通职业学院',
    '上海鹭捷速递有限公司',
    '私企',
    '这个地址填公司的还是家里的？',
    '上海市普陀区澄溪路508号',
    ['打错了 上海市普陀区澄溪路580号', /要改通信地址吗/],
    '对',
    '邮编 二〇〇三三三，岗位 澄溪营业部收派员',
    '+86 138 0000 0044',
    '单位名称 上海鹭捷速递有限公司普陀分公司\n联系人 席云舒\n联系部门 客户服务部\n职务 经理\n手机 13800000045',
    '@主要工作职责及特色',
    '@事迹材料',
    '写完了',
    '2019年 快递行业服务明星（申城快递服务促进会）\n2021年 普陀区“最暖敲门人”（普陀区服务质量推进办公室）',
    '暂无',
    ['#照片1 照片2 照片3', /^📎 收到 3 张/],
    '第1张：笃、笃、笃：敲三下，停两秒',
    '第2张：“24格”车厢货架',
    '第3张：封闭管理的14天，6,214件',
    '好了',
    ['确认', /申报表/],
  ],
};

const runs = [
  {
    who: 'a team that slips and puts it right',
    sample: 'team-metro-window' as const,
    start: '2021-12-07T09:00:00+08:00',
    lines: hurried['team-metro-window'],
  },
  {
    who: 'a courier between two doors',
    sample: 'individual-courier' as const,
    start: '2021-12-10T09:00:00+08:00',
    lines: hurried['individual-courier'],
  },
  ...hurriedRuns,
];

it.each(runs)('$who: the form ends with every answer as its writer meant it', { timeout: 60_000 }, async (run) => {
  const sample = sampleApplication(run.sample);
  const chat = await dialogue(sample.form, { start: run.start });
  const log: string[] = [];
  let minute = 0;
  for (const line of run.lines) {
    chat.season.setClock(new Date(Date.parse(run.start) + ++minute * 30_000).toISOString());
    const [said, heard] = typeof line === 'string' ? [line, /./] : line;
    if (said.startsWith('?') && !ASKED.test(chat.heard())) continue;
    const told = await types(chat, run.sample, said.replace(/^\?/u, ''));
    log.push(`> ${said}\n${told}`);
    expect(told, log.slice(-3).join('\n\n')).toMatch(heard);
  }
  const application = await chat.application();
  const [campaign] = chat.season.ports.campaigns;
  const labels = new Map(
    campaign ? formOf(trackOf(campaign, application)).fields.map(({ id, label }) => [id, label]) : [],
  );
  const answers = Object.fromEntries(
    Object.entries(application.answers).map(([id, value]) => [labels.get(id) ?? id, value]),
  );
  expect(answers, log.join('\n\n')).toMatchObject(sample.answers);
  const photos = application.answers.deedsPhotos;
  expect(isPictureList(photos) ? photos.map(({ caption }) => ({ caption })) : photos).toEqual(sample.photos);
  await chat.close();
});

/** The buttons of a value that is asked about. */
const ASKED = /\[就这样填\]/;

/** @returns everything that was told for it */
async function types(chat: Dialogue, name: SampleName, said: string): Promise<string> {
  if (said.startsWith('@')) {
    for (const piece of piecesOf(sampleAnswers(name).get(said.slice(1)) ?? '', 2048)) await chat.says(piece);
    return chat.heard();
  }
  if (!said.startsWith('#')) return chat.says(said);
  const pictures = said.slice(1).split(' ');
  for (const each of pictures) chat.season.media.set(each, await plainPicture(each));
  for (const each of pictures.slice(0, -1)) {
    const reply = { kind: 'image' as const, media: { mediaId: each } };
    await acceptMessage(chat.season.ports, { id: `row:${each}`, person: chat.person, reply });
  }
  return chat.sends({ kind: 'image', media: { mediaId: pictures.at(-1) ?? '' } });
}
