import { afterAll, beforeAll, expect, it } from 'vitest';
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
} from '../support/scoring-season.ts';

const EXPERT = 'wecom:zhengyi';
/** Everything that says who is behind the application, as it may be written somewhere. */
const HIDDEN = ['云苔路站', '一米窗', '申汀轨道', '申汀 轨道', '云苔路88号', '13800000129', 'shenting', '申汀集团'];

let season: ScoringSeason;
beforeAll(async () => {
  season = await openScoringSeason({ campaigns: [blindStar] });
  const { ports } = season;
  await addCandidate(ports, {
    ...{ id: 'SBAAAAA2', name: '云苔路站“一米窗”服务班组', organisation: '上海申汀轨道交通运营有限公司' },
    deeds:
      '“一米窗”设在申汀 轨道交通运营的大厅，云苔路88号，站长说：上海申汀轨道交通运营有限公司天天擦。云苔路站“一米窗”服务班组人人有责。',
    ...{ caption: '一米窗的窗口', fileName: '云苔路站一米窗.jpg', mobile: '13800000129', person: 'wecom:shenting' },
  });
  await addExperts(ports, [expert('expert-a', '郑一', '甲研究院'), expert('expert-b', '钱二', '申汀轨道交通运营')]);
  await bindExpert(ports, EXPERT, 'expert-a');
  await bindExpert(ports, 'wecom:qianer', 'expert-b');
  const query = `campaign=${CAMPAIGN}&stage=${STAGE}`;
  const { read } = await season.staffAsks(`scoring/plan?${query}`);
  await season.staffAsks('scoring/plan', { campaign: CAMPAIGN, stage: STAGE, plan: read.plan, requestId: requestId() });
});
afterAll(() => season.close());

const leaked = (text: string) => HIDDEN.filter((word) => text.includes(word));

it('shows an expert of a blind review nothing of who is behind it, wherever the expert looks', async () => {
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
  expect(found.title).toBe('SBAAAAA2');
  const prose = JSON.stringify(found.material);
  expect(prose).toContain('天天擦');
  expect(prose).toContain('已隐去');
  for (const [file, token] of Object.entries(found.fileTokens)) {
    for (const size of ['', '&size=small']) {
      const response = await fetch(`${season.address}/h5/api/files/${file}?f=${token}${size}`);
      expect(response.status).toBe(200);
      seen.push(
        [...response.headers].flat().join(' '),
        decodeURIComponent(response.headers.get('content-disposition') ?? ''),
      );
      seen.push(Buffer.from(await response.arrayBuffer()).toString('utf8'));
    }
  }
  const scores = {
    scores: { service: 99 },
    forPanel: '',
    forApplicant: '',
    revision: 0,
    seen: 1,
    requestId: requestId(),
  };
  await walk('scoring/SBAAAAA2', scores);
  await walk('scoring/SBZZZZZ2');
  await walk('scoring?search=%E4%BA%91%E8%8B%94');
  for (const text of ['评审', '评审名单', '云苔路站', '你好'])
    seen.push(JSON.stringify(await season.chat.season.hear(EXPERT, { kind: 'text', text })).replace(`“${text}”`, ''));
  seen.push(season.told(EXPERT).replaceAll('“云苔路站”', ''));
  expect(seen.flatMap(leaked)).toEqual([]);
  expect(seen.length).toBeGreaterThan(14);
});

it('keeps an expert of the same unit apart without naming it', async () => {
  const { read, text } = await season.asks('wecom:qianer', 'scoring/SBAAAAA2');
  expect(read.values.reason).toBe('same-unit');
  expect(leaked(text)).toEqual([]);
});

it('makes the article anew, without names', async () => {
  const printed: string[] = [];
  const { ports } = season;
  const print = ports.renderer.print.bind(ports.renderer);
  ports.renderer = {
    ...ports.renderer,
    print(request) {
      printed.push(
        JSON.stringify({ ...request, form: null, pictures: request.pictures.map(({ caption }) => caption) }),
      );
      return print(request);
    },
  };
  const token = season.token(EXPERT, 'scoring', CAMPAIGN);
  const response = await fetch(`${season.address}/h5/api/scoring/SBAAAAA2/article`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('SBAAAAA2.pdf');
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain('天天擦');
  expect(printed.flatMap(leaked)).toEqual([]);
});
