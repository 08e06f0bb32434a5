import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChannelError } from '../../../../src/ports/channels/channel.ts';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { body, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';
import { freezeList } from '../../../support/seasons/frozen-list.ts';

let season: WebSeason;
let asker: ConsoleAsker;
let isReachable = false;
beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
  const { wecom } = season.ports.channels;
  const send = wecom?.send.bind(wecom);
  if (wecom && send)
    wecom.send = async (userId, message, attempt) => {
      if (userId === 'of-SBBBBB22' && !isReachable) throw new ChannelError('unreachable', 'left the app');
      return send(userId, message, attempt);
    };
  for (const id of ['SBAAAA22', 'SBBBBB22'])
    await endorse(season.ports, {
      ...{ id, name: `${id}班组`, applicant: `wecom:of-${id}`, track: 'team' },
      ...{ organisation: '上海申汀轨道交通运营有限公司', body },
    });
});
afterAll(() => season.close());

it('shows what became of the message sent last: failed, then chased and delivered', async () => {
  const results = ['SBAAAA22', 'SBBBBB22'].map((application) => ({ application, outcome: 'not-awarded' }));
  await freezeList(season.ports, { SBAAAA22: 'not-awarded', SBBBBB22: 'not-awarded' });
  const order = { campaign: 'star-2021', publication: 'publication-1', results, reason: '提前公布' };
  expect((await asker.post('results', order)).status).toBe(200);
  const states = async () => {
    const { body: watched } = await asker.get('publications?campaign=star-2021');
    const [first] = watched as { deliveries: { application: string; state: string }[] }[]; // what the page reads
    return first?.deliveries.map(({ state }) => state);
  };
  await expect.poll(states).toEqual(['sent', 'failed']);
  const chase = (requestId: string) => asker.post('publications/publication-1/chase', { requestId });
  expect((await chase('chase-000001')).body).toEqual({ told: 1 });
  await expect.poll(states).toEqual(['sent', 'failed']);
  isReachable = true;
  expect((await chase('chase-000002')).body).toEqual({ told: 1 });
  await expect.poll(() => season.told('wecom:of-SBBBBB22')).toContain('SBBBBB22班组');
  await expect.poll(states).toEqual(['sent', 'sent']);
  expect((await chase('chase-000003')).body).toEqual({ told: 0 });
});
