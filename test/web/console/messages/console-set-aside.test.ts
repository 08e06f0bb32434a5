import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleAsker, openConsole } from '../../../support/pages/console-asker.ts';
import { openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';

let season: WebSeason;
let asker: ConsoleAsker;
beforeAll(async () => {
  season = await openWebSeason();
  asker = await openConsole(season);
});
afterAll(() => season.close());

describe('what was set aside', () => {
  it('is listed, put back to be answered, or taken off the list', async () => {
    const { inbox } = season.ports;
    for (const id of ['p1', 'p2']) {
      const at = season.ports.clock.now().toISOString();
      await inbox.accept({ id, person: 'wecom:ruanboxuan', acceptedAt: at, reply: { kind: 'text', text: '你好' } });
      await inbox.park(id, 'failed');
    }
    const { body: before } = await asker.get('messages');
    expect(before).toMatchObject({
      parked: [{ id: 'p1', person: 'wecom:ruanboxuan', kind: 'text', text: '你好', why: 'failed' }, { id: 'p2' }],
    });
    expect((await asker.post('messages/parked', { id: 'p1', action: 'put-back' })).status).toBe(200);
    await expect.poll(() => season.told('wecom:ruanboxuan'), { timeout: 5000 }).toContain('班组');
    expect((await asker.post('messages/parked', { id: 'p2', action: 'drop' })).status).toBe(200);
    for (const action of ['put-back', 'drop'])
      expect((await asker.post('messages/parked', { id: 'p2', action })).status).toBe(404);
    expect((await asker.get('messages')).body).toMatchObject({ parked: [] });
    expect(await inbox.countWaiting()).toBe(0);
  });
});
