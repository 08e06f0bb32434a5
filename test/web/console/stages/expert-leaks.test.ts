import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import star from '../../../../flows/star-2021/campaign.ts';
import {
  addCandidate,
  addExperts,
  bindExpert,
  blindStar,
  CAMPAIGN,
  expert,
  openScoringSeason,
  requestId,
  type ScoringSeason,
  STAGE,
} from '../../../support/seasons/scoring-season.ts';

const EXPERT = 'wecom:zhengyi';
/** How somebody behind the application is reached: no expert needs it. */
const CONTACTS = [
  ...['13800000129', '138 0000 0129', '13800000045', '55501268', 'shenting@example.cn', '云苔路88号', '200072'],
  ...['13800000130', '方晓岚', '质量科', 'Camera of'],
];
/** Everything that says who is behind it, as it may be written somewhere. */
const NAMES = [
  ...['云苔路站', '云苔', '一米窗', '申汀轨道', '申汀 轨道', '申汀', 'shenting', '申汀集团', '欧阳静宜', '静宜'],
  ...['苏蔓', '姚思远', '何䶮', '䶮', '小何', '何师傅'],
];

const more = {
  ...{
    leaderName: '欧阳静宜',
    contact: '何䶮',
    bodyContact: '方晓岚',
    bodyDepartment: '质量科',
    bodyMobile: '13800000045',
  },
  ...{ leaderPhone: '13800000130', postcode: '200072', duties: '云苔路站的窗口服务，欧阳静宜带队。' },
};
const deeds = [
  '“一米窗”设在申汀 轨道交通运营的大厅，云苔路88号，站长说：上海申汀轨道交通运营有限公司天天擦。',
  '云苔路站“一米窗”服务班组人人有责。服务员苏蔓说，电话138 0000 0129，热线021-55501268，信箱shenting@example.cn。',
  '申汀集团的小何、何师傅和普陀居民都来，静宜陪着。',
].join('\n');

describe.each([
  ['a blind review', blindStar, [...CONTACTS, ...NAMES]],
  ['an open review', star, CONTACTS],
] as const)('in %s an expert', (_, campaign, hidden) => {
  let season: ScoringSeason;
  const leaked = (text: string) => hidden.filter((word) => text.includes(word));
  const isBlind = campaign === blindStar;
  beforeAll(async () => {
    season = await openScoringSeason({ campaigns: [campaign] });
    const { ports } = season;
    const file = await addCandidate(ports, {
      ...{ id: 'SBAAAAA2', name: '云苔路站“一米窗”服务班组', organisation: '上海申汀轨道交通运营有限公司' },
      ...{ deeds, more, caption: '姚思远在一米窗，找13800000129', fileName: '云苔路站 何䶮 13800000129.jpg' },
      ...{ mobile: '13800000129', person: 'wecom:shenting' },
    });
    const taken = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8899aa' } })
      .withExif({ IFD0: { Artist: 'Camera of shenting@example.cn' } })
      .jpeg()
      .toBuffer();
    await ports.files.put(file.key, taken, 'image/jpeg');
    await addExperts(ports, [expert('expert-a', '郑一', '甲研究院'), expert('expert-b', '钱二', '申汀轨道交通运营')]);
    await bindExpert(ports, EXPERT, 'expert-a');
    await bindExpert(ports, 'wecom:qianer', 'expert-b');
    const { read } = await season.staffAsks(`scoring/plan?campaign=${CAMPAIGN}&stage=${STAGE}`);
    const plan = { campaign: CAMPAIGN, stage: STAGE, plan: read.plan, requestId: requestId() };
    await season.staffAsks('scoring/plan', plan);
  });
  afterAll(() => season.close());

  it('sees nothing hidden, wherever the expert looks', async () => {
    const seen: string[] = [];
    const walk = async (path: string, value?: unknown) => {
      const { text, read } = await season.asks(EXPERT, path, value);
      seen.push(text);
      return read;
    };
    await walk('scoring');
    await walk('scoring/SBAAAAA2');
    await walk('scoring/SBAAAAA2/begin', { requestId: requestId() });
    const found = await walk('scoring/SBAAAAA2');
    expect(found.title === 'SBAAAAA2').toBe(isBlind);
    const prose = JSON.stringify(found.material);
    expect(prose).toContain('天天擦');
    expect(prose).toContain('已隐去');
    expect(prose.includes('欧阳静宜')).toBe(!isBlind);
    expect(Object.keys(found.fileTokens)).toHaveLength(1);
    for (const [file, token] of Object.entries(found.fileTokens))
      for (const size of ['', '&size=small']) seen.push(...(await fileOf(`files/${file}?f=${token}${size}`)));
    await walk('scoring/SBAAAAA2', written({ service: 99 }));
    await walk('scoring/SBZZZZZ2');
    await walk('scoring?search=%E4%BA%91%E8%8B%94');
    for (const text of ['评审', '评审名单', '天天擦', '你好'])
      seen.push(JSON.stringify(await season.chat.season.hear(EXPERT, { kind: 'text', text })));
    seen.push(season.told(EXPERT));
    expect(seen.flatMap(leaked)).toEqual([]);
    expect(seen.length).toBeGreaterThan(14);
  });

  it('reads nothing hidden in what staff write when they give a sheet back', async () => {
    const { criteria, seen } = (await season.asks(EXPERT, 'scoring/SBAAAAA2')).read;
    const scores = Object.fromEntries(criteria.map(({ id }: { id: string }) => [id, 7]));
    const sheet = { ...written(scores), seen };
    expect((await season.asks(EXPERT, 'scoring/SBAAAAA2/hand-in', sheet)).status).toBe(200);
    const place = { campaign: CAMPAIGN, stage: STAGE, application: 'SBAAAAA2', expert: 'expert-a' };
    const reason = '一米窗欧阳静宜的数据请核对，问13800000129';
    expect((await season.staffAsks('scoring/again', { ...place, reason, requestId: requestId() })).status).toBe(200);
    const { text, read } = await season.asks(EXPERT, 'scoring/SBAAAAA2');
    expect(read.reopened).toContain('请核对');
    await vi.waitFor(() => expect(season.told(EXPERT)).toContain('请核对'));
    expect([text, season.told(EXPERT)].flatMap(leaked)).toEqual([]);
  });

  it('is kept apart from a case of the same unit without hearing more', async () => {
    const { read, text } = await season.asks('wecom:qianer', 'scoring/SBAAAAA2');
    expect(read.values.reason).toBe('same-unit');
    expect(leaked(text)).toEqual([]);
  });

  it('is given an article made anew without it', async () => {
    const printed: string[] = [];
    const { ports } = season;
    const print = ports.renderer.print.bind(ports.renderer);
    ports.renderer = {
      ...ports.renderer,
      print(request) {
        const pictures = request.pictures.map(({ caption }) => caption);
        printed.push(JSON.stringify({ ...request, form: null, pictures }));
        return print(request);
      },
    };
    const [head, name] = await fileOf('scoring/SBAAAAA2/article');
    expect(name).toContain('SBAAAAA2.pdf');
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('天天擦');
    expect([head ?? '', ...printed].flatMap(leaked)).toEqual([]);
  });

  const written = (scores: object) => ({
    ...{ scores, forPanel: '', forApplicant: '', revision: 0, seen: 1, requestId: requestId() },
  });

  async function fileOf(path: string): Promise<string[]> {
    const headers: Record<string, string> = path.startsWith('files')
      ? {}
      : { authorization: `Bearer ${season.token(EXPERT, 'scoring', CAMPAIGN)}` };
    const response = await fetch(`${season.address}/h5/api/${path}`, { headers });
    expect(response.status).toBe(200);
    const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
    return [[...response.headers].flat().join(' '), name, Buffer.from(await response.arrayBuffer()).toString('utf8')];
  }
});
