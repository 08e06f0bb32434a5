import { afterEach, describe, expect, it, vi } from 'vitest';
import { textOf } from '../../support/chats/dialogue.ts';
import { openAssignedSeason, place, written, ZHENG } from '../../support/seasons/assigned-season.ts';
import { requestId, type ScoringSeason } from '../../support/seasons/scoring-season.ts';

let season: ScoringSeason;
afterEach(() => season.close());

const says = async (person: string, text: string) =>
  textOf(await season.chat.season.hear(person, { kind: 'text', text }));

describe('what an expert asks of the scoring', () => {
  it.each([
    ['什么时候截止', /1月15日截止/],
    ['要评到几号', /1月15日截止/],
    ['有几份', /共 3 份，还剩 3 份.*评审名单/],
    ['我一共要评多少份', /共 3 份/],
    ['邵巍这个跟我一个单位的 不评', /点“有关系，要回避”/],
    ['这份是我们单位的怎么办', /点“有关系，要回避”/],
    ['第2项打错了 想改分', /没交的.*打开就能改[\s\S]*俞琳/],
    ['交早了能改吗', /交了的，请联系.*俞琳/],
    ['刚才回避点错了 我可以评', /不能收回[\s\S]*俞琳/],
    ['能取消回避吗', /不能收回/],
  ])('%s is answered from the scoring', async (text, said) => {
    season = await openAssignedSeason();
    expect(await says(ZHENG, text)).toMatch(said);
  });

  it('is told to be over once it is', async () => {
    season = await openAssignedSeason();
    season.chat.season.setClock('2022-01-20T10:00:00+08:00');
    expect(await says(ZHENG, '什么时候截止')).toMatch(/1月15日已结束/);
  });

  it.each(['评分标准是什么', '你好', '有几个评分要点'])('is not what %s asks', async (text) => {
    season = await openAssignedSeason();
    expect(await says(ZHENG, text)).not.toMatch(/截止（当天也算），|共 3 份，还剩 3 份。|回避|改/);
  });
});

describe('a score that staff give back', () => {
  it('is named to its expert, with the reason', async () => {
    season = await openAssignedSeason();
    expect((await season.asks(ZHENG, 'scoring/SBAAAAA2/hand-in', written())).status).toBe(200);
    const asked = { ...place, application: 'SBAAAAA2', expert: 'expert-a', reason: '分数全是3，请再看' };
    expect((await season.staffAsks('scoring/again', { ...asked, requestId: requestId() })).status).toBe(200);
    await vi.waitFor(() => expect(season.told(ZHENG)).toContain('“SBAAAAA2班组”：分数全是3，请再看'));
  });
});
