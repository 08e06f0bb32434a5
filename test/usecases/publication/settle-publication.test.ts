import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { answerStaffUndo } from '../../../src/usecases/inbound/answer-staff-undo.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { changePanel } from '../../../src/usecases/panel/change-panel.ts';
import { announceResults, runPublication } from '../../../src/usecases/publication/announce-results.ts';
import { publicList } from '../../../src/usecases/publication/public-list.ts';
import { undoPublication } from '../../../src/usecases/publication/settle-publication.ts';
import { watchPublications } from '../../../src/usecases/publication/watch-publications.ts';
import { moveCalendar } from '../../../src/usecases/season/move-calendar.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { bothStores } from '../../support/engines/both-stores.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

describe.each(bothStores)('a publication that is held, on %s', (_engine, open) => {
  const [staff, applicant] = ['wecom:yulin', 'wecom:applicant'];
  const order = {
    ...{ campaign: star.id, publication: 'press-0001', reason: '领导小组同意提前公布' },
    results: [{ application: 'SBAAAA22', outcome: 'not-awarded' as const }],
  };
  const undo = { publication: order.publication, requestId: 'undo-0001' };
  let season: Season;

  beforeEach(async () => {
    season = await openSeason({ store: await open(), start: '2022-01-28T10:00:00+08:00', staff: [staff] });
    season.ports.undoSeconds = 60;
    const about = { track: 'team' as const, organisation: '上海申汀轨道交通运营有限公司', body: 'B01' };
    await endorse(season.ports, { id: 'SBAAAA22', name: '云苔路站“一米窗”', ...about });
    await freezeList(season.ports, { SBAAAA22: 'not-awarded' });
  });
  afterEach(() => season.close());

  const told = () => season.told(applicant).length;
  async function run(publication = order.publication): Promise<void> {
    await runPublication(season.ports, publication);
    await deliverMessages(season.ports, applicant);
  }
  const watched = async () => (await watchPublications(season.ports, star)).find(({ id }) => id === order.publication);

  it('is taken back within its minute: nobody hears of it, and it is ordered anew', async () => {
    expect(await announceResults(season.ports, staff, order)).toEqual({ published: [], refused: [], seconds: 60 });
    await run();
    expect(await watched()).toMatchObject({ seconds: 60, isOver: false, deliveries: [{ state: 'waiting' }] });
    const again = { ...order, publication: 'press-0002' };
    expect(await announceResults(season.ports, staff, again)).toMatchObject({ reason: 'publication-waits' });
    const reopening = { kind: 'unfreeze', reason: '有一份要重新议' } as const;
    const press = { by: staff, requestId: 'reopen-0001' };
    expect(await changePanel(season.ports, star, reopening, press)).toMatchObject({ reason: 'publication-waits' });
    expect(await undoPublication(season.ports, staff, undo)).toBeNull();
    expect(await undoPublication(season.ports, staff, undo)).toBeNull();
    expect(await undoPublication(season.ports, staff, { ...undo, requestId: 'undo-0002' })).toBe('undone');
    season.setClock('2022-01-28T10:02:00+08:00');
    await run();
    expect(told()).toBe(0);
    expect(await watched()).toMatchObject({ seconds: null, isUndone: true, isOver: true });
    expect(await publicList(season.ports, star.id)).toMatchObject({ day: null });
    expect(await announceResults(season.ports, staff, again)).toMatchObject({ seconds: 60 });
    season.setClock('2022-01-28T10:04:00+08:00');
    await run(again.publication);
    const correctable = (await watchPublications(season.ports, star)).map(({ id, deliveries }) => [
      id,
      deliveries.map(({ canCorrect }) => canCorrect),
    ]);
    expect(Object.fromEntries(correctable)).toEqual({ 'press-0001': [false], 'press-0002': [true] });
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it('is taken back in the chat too, whatever was done last first, and each message takes back one', async () => {
    const says = async (text: string, id: string) => textOf(await season.hear(staff, { kind: 'text', text }, id));
    await announceResults(season.ports, staff, order);
    season.setClock('2022-01-28T10:00:20+08:00');
    const moved = {
      campaign: star.id,
      windows: {},
      stages: { publication: { to: '2022-03-10' } },
      seen: 0,
      reason: '专家请求',
    };
    expect(await moveCalendar(season.ports, staff, { ...moved, requestId: 'move-0001' })).toBe('moved');
    expect(await says('推荐', 'test:1')).not.toContain('已撤回');
    expect(await says('撤回刚才的决定', 'test:2')).toMatch(/已撤回刚才的改期（专家请求）/);
    // As if its answer had been cut off: nothing else is taken back by it.
    const again = { id: 'test:2', person: staff, reply: { kind: 'text', text: '撤回刚才的决定' } } as const;
    expect(await answerStaffUndo(season.ports, { ...again, acceptedAt: '2022-01-28T10:00:21+08:00' })).toBe(true);
    expect(await watched()).toMatchObject({ isUndone: false });
    expect(await says('按错了', 'test:3')).toMatch(/已撤回刚才的公布（1 份），没有通知任何人/);
    season.setClock('2022-01-28T10:02:00+08:00');
    await run();
    expect(told()).toBe(0);
    expect(await watched()).toMatchObject({ isUndone: true });
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it('is told once its minute is over, and not taken back any more', async () => {
    await announceResults(season.ports, staff, order);
    season.setClock('2022-01-28T10:01:00+08:00');
    // Both at one moment: one of them stands.
    const [, refused] = await Promise.all([run(), undoPublication(season.ports, staff, undo)]);
    expect(refused).toBe('told');
    await run();
    expect(told()).toBe(1);
    expect(await watched()).toMatchObject({ seconds: null, isUndone: false, isOver: true });
    expect(await publicList(season.ports, star.id)).toMatchObject({ day: '2022-01-28' });
    expect(await undoPublication(season.ports, staff, { ...undo, publication: 'press-0009' })).toBe('not-found');
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });
});
