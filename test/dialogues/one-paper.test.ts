import { afterEach, expect, it } from 'vitest';
import { bindContact } from '../../src/usecases/bodies/invite-contact.ts';
import towns from '../fixtures/flows/towns-2021/campaign.ts';
import youth from '../fixtures/flows/youth-2026/campaign.ts';
import { textOf } from '../support/chats/dialogue.ts';
import { openSeason, type Season } from '../support/seasons/season.ts';

const CONTACT = 'wecom:minjiashu';

let season: Season;
afterEach(() => season.close());

async function contactOf(campaign: typeof youth, body: string, start: string) {
  season = await openSeason({ start, campaigns: [campaign] });
  await bindContact(season.ports, CONTACT, { campaign: campaign.id, body });
  return async (text: string) => textOf(await season.hear(CONTACT, { kind: 'text', text }));
}

it('asks for the one paper that a campaign has, and says so to whoever asks for the other', async () => {
  const says = await contactOf(youth, 'west-town', '2026-10-01T09:00:00+08:00');
  expect(await says('你好')).toMatch(/要出表，回“推荐名单”，10月15日前（当天也算）交盖章件。$/);
  expect(await says('帮助')).toMatch(/“推荐名单”：出表/);
  expect(await says('统计表')).toBe('这次不用交信息统计表，只要交“推荐名单”。要看初审，回“待办”。');
  expect(await says('推荐名单')).toMatch(/推荐名单先空着/);
});

it('asks for no paper where a campaign has none', async () => {
  const says = await contactOf(towns, 'group-shenting-rail', '2021-12-10T09:00:00+08:00');
  expect(await says('你好')).not.toMatch(/出表/);
  expect(await says('推荐意见表')).toBe('这次不用交推荐意见表，初审做完就好。要看初审，回“待办”。');
});
