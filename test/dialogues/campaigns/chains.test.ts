import { afterEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { stageOf } from '../../../src/domain/application/stages/stage.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { decideStage, type StageDecision } from '../../../src/domain/review/decide-stage.ts';
import { decideByStaff } from '../../../src/usecases/applications/decide-by-staff.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import open from '../../fixtures/flows/open-2021/campaign.ts';
import towns from '../../fixtures/flows/towns-2021/campaign.ts';
import { type CraftSeason, MASTER, openCraftSeason, STAFF, UNION } from '../../support/seasons/craft-season.ts';

const ABOVE = 'wecom:fanqimu';

let play: CraftSeason;
afterEach(() => play.season.close());

async function now(campaign: CampaignDefinition): Promise<Application> {
  const query = { index: 'campaign', equals: campaign.id, limit: 1 };
  const [row] = await play.season.ports.views.list<Application>(applicationView, query);
  if (!row) throw new Error('nobody applied');
  return row.data;
}

async function handsIn(campaign: CampaignDefinition, body: string | null): Promise<string> {
  play = await openCraftSeason(campaign);
  await play.says(MASTER, '你好');
  await play.says(MASTER, '巧匠');
  if (body) {
    await bindContact(play.season.ports, UNION, { campaign: campaign.id, body });
    await play.says(MASTER, campaign.bodies.find(({ id }) => id === body)?.name ?? '');
  }
  await play.says(MASTER, '都符合');
  await play.answersUpTo('nothing');
  await play.clicks(MASTER, 'yes');
  await play.photographs(MASTER);
  await play.says(MASTER, '好了');
  return play.clicks(MASTER, 'yes');
}

/** Everything from where it is to the end, as staff decide it. */
async function toTheEnd(campaign: CampaignDefinition): Promise<string[]> {
  const passed: string[] = [];
  for (let at = stageOf(campaign, await now(campaign)); at; at = stageOf(campaign, await now(campaign))) {
    const { id, kind } = at;
    passed.push(id);
    const decision: StageDecision = kind === 'publish' ? { kind: 'on', outcome: 'awarded' } : { kind: 'on' };
    const refusal = await decideByStaff(
      play.season.ports,
      STAFF,
      { application: (await now(campaign)).id, cause: `stage/${id}` },
      (known) => decideStage(known, id, decision, { campaign, by: STAFF, now: play.season.ports.clock.now() }),
    );
    if (refusal) throw new Error(refusal);
  }
  return passed;
}

describe('a chain is data', () => {
  it('goes straight to its check without recommending bodies, and to its end', async () => {
    const told = await handsIn(open, null);
    expect(told).toMatch(/提交成功[\s\S]*资格核对/u);
    expect(told).not.toMatch(/推荐单位/u);
    expect(stageOf(open, await now(open))?.id).toBe('reading');
    expect(await play.says(MASTER, '状态')).toMatch(/在资格核对/u);
    expect(await toTheEnd(open)).toEqual(['reading', 'naming', 'news']);
    expect((await now(open)).status).toBe('awarded');
    expect(play.everything()).not.toMatch(/推荐单位/u);
  });

  it('may be taken back while it waits for its first stage', async () => {
    await handsIn(open, null);
    await play.says(MASTER, '撤回');
    expect((await now(open)).status).toBe('draft');
  });

  it('asks each of two levels in turn', async () => {
    await handsIn(towns, 'group-shenting-rail');
    await bindContact(play.season.ports, ABOVE, { campaign: towns.id, body: 'trade-machinery' });
    expect(await play.says(MASTER, '状态')).toMatch(/在厂区工会推荐/u);
    await play.says(UNION, '你好');
    await play.says(UNION, '推荐');
    expect(stageOf(towns, await now(towns))?.id).toBe('trades');
    await play.season.settle(ABOVE);
    expect(await play.says(ABOVE, '待办')).toMatch(/鲁一凿/u);
    expect(await play.says(UNION, '待办')).toMatch(/都处理完了/u);
    expect(await play.says(MASTER, '状态')).toMatch(/在产业工会推荐[\s\S]*申城机电工会正在看/u);
    await play.says(ABOVE, '推荐');
    expect(await play.says(MASTER, '状态')).toMatch(/在资格核对/u);
    expect(await toTheEnd(towns)).toEqual(['reading', 'contest', 'naming']);
  });

  it('comes back to the level that sent it back', async () => {
    await handsIn(towns, 'group-shenting-rail');
    await bindContact(play.season.ports, ABOVE, { campaign: towns.id, body: 'trade-machinery' });
    await play.says(UNION, '你好');
    await play.says(UNION, '推荐');
    await play.says(ABOVE, '你好');
    await play.says(ABOVE, '退回 工种写错了');
    const back = await now(towns);
    expect(back.status).toBe('returned');
    expect(back.returned?.until).toBe('2021-12-20');
  });

  it('goes to its end without experts', async () => {
    await handsIn(craft, 'trade-machinery');
    await play.says(UNION, '你好');
    await play.says(UNION, '推荐');
    expect(await toTheEnd(craft)).toEqual(['reading', 'contest', 'naming']);
  });
});
