import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import { createCampaignsInUse } from '../../../src/assembly/create-campaigns-in-use.ts';
import { windowNow } from '../../../src/domain/application/stages/window.ts';
import { calendarView, type MovedCalendar } from '../../../src/domain/calendar/moved-calendar.ts';
import { findCampaign } from '../../../src/domain/campaign/find-campaign.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { announceMoves } from '../../../src/usecases/season/announce-moves.ts';
import { followCampaigns } from '../../../src/usecases/season/follow-campaigns.ts';
import { moveCalendar, previewMove, undoMove } from '../../../src/usecases/season/move-calendar.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { bothStores } from '../../support/engines/both-stores.ts';
import { begin, bind } from '../../support/seasons/broadcast-season.ts';
import { addCandidate, addExperts, bindExpert } from '../../support/seasons/scoring-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

describe.each(bothStores)('a calendar that is moved, on %s', (_engine, open) => {
  let season: Season;
  const staff = 'wecom:yulin';
  const later = { preRegistration: { ...star.calendar.preRegistration, to: '2021-12-14' } };
  const order = { campaign: star.id, windows: later, seen: 0, reason: '应各单位要求' };
  const told = (person: string) => JSON.stringify(season.told(person));

  beforeEach(async () => {
    season = await openSeason({ store: await open(), start: '2021-12-01T10:05:00+08:00' });
    await begin(season.ports, 3);
  });
  afterEach(() => season.close());

  async function settle(): Promise<void> {
    await announceMoves(season.ports);
    for (const person of ['wecom:a0', 'wecom:a1', 'wecom:a2', 'wecom:k']) await deliverMessages(season.ports, person);
  }

  it('made by mistake is taken back within its minute: the days are as before, and nobody hears of it', async () => {
    season.ports.undoSeconds = 60;
    await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' });
    await settle();
    expect(told('wecom:a0')).toBe('[]');
    const undo = { campaign: star.id, move: 1, requestId: 'undo-1' };
    expect(await undoMove(season.ports, staff, undo)).toBeNull();
    expect(await undoMove(season.ports, staff, undo)).toBeNull();
    expect(await undoMove(season.ports, staff, { ...undo, requestId: 'undo-2' })).toBe('undone');
    expect(findCampaign(season.ports.campaigns, star.id)?.calendar).toEqual(star.calendar);
    season.setClock('2021-12-01T10:08:00+08:00');
    await settle();
    expect(told('wecom:a0')).toBe('[]');
    expect(await moveCalendar(season.ports, staff, { ...order, seen: 1, requestId: 'press-2' })).toBe('moved');
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it('is taken back in the chat too, by who made it', async () => {
    season.ports.undoSeconds = 60;
    const says = async (person: string) =>
      textOf(await season.hear(person, { kind: 'text', text: '撤回刚才的决定' }, `undo/${person}`));
    await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' });
    expect(await says('wecom:a0')).not.toContain('已撤回');
    expect(await says(staff)).toMatch(/已撤回刚才的改期（应各单位要求），日子和原来一样/);
    expect(findCampaign(season.ports.campaigns, star.id)?.calendar).toEqual(star.calendar);
    expect(textOf(await season.hear(staff, { kind: 'text', text: '撤回刚才的决定' }))).toMatch(/没有您可以撤回的决定/);
    season.setClock('2021-12-01T10:08:00+08:00');
    await settle();
    expect(told('wecom:a1')).toBe('[]');
  });

  it('is told once its minute is over, and then it is not taken back any more', async () => {
    season.ports.undoSeconds = 60;
    await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' });
    season.setClock('2021-12-01T10:06:01+08:00');
    // Both at one moment: one of them stands.
    const undo = { campaign: star.id, move: 1, requestId: 'undo-1' };
    const [, refused] = await Promise.all([settle(), undoMove(season.ports, staff, undo)]);
    expect(refused).toBe('told');
    expect(told('wecom:a0')).toContain('12月14日');
    expect(await undoMove(season.ports, staff, { ...undo, move: 7 })).toBe('no-move');
  });

  it('is taken back the last first', async () => {
    season.ports.undoSeconds = 60;
    await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' });
    const submission = { ...star.calendar.submission, to: '2021-12-18' };
    await moveCalendar(season.ports, staff, { ...order, windows: { submission }, seen: 1, requestId: 'press-2' });
    const undo = { campaign: star.id, move: 1, requestId: 'undo-1' };
    expect(await undoMove(season.ports, staff, undo)).toBe('moved-on');
    expect(await undoMove(season.ports, staff, { ...undo, move: 2, requestId: 'undo-2' })).toBeNull();
    expect(await undoMove(season.ports, staff, { ...undo, requestId: 'undo-3' })).toBeNull();
    expect(findCampaign(season.ports.campaigns, star.id)?.calendar).toEqual(star.calendar);
  });

  it('is looked at first: who is concerned, what they read, which reminders move; and changes nothing', async () => {
    const preview = await previewMove(season.ports, order);
    expect(preview).toMatchObject({
      applicants: 3,
      contacts: 0,
      keepOwn: 0,
      reminders: [
        {
          window: 'preRegistration',
          before: ['2021-12-03', '2021-12-07', '2021-12-09', '2021-12-10'],
          now: ['2021-12-07', '2021-12-11', '2021-12-13', '2021-12-14'],
        },
      ],
    });
    expect(JSON.stringify(preview)).toContain('到12月14日为止，当天也算（原来到12月10日）');
    expect(findCampaign(season.ports.campaigns, star.id)?.calendar).toEqual(star.calendar);
    expect(await previewMove(season.ports, { ...order, campaign: 'unknown' })).toBeNull();
  });

  it('holds at once for every window asked for, is told once to each, and moves the reminders', async () => {
    expect(await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' })).toBe('moved');
    expect(await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' })).toBe('moved');
    const campaign = findCampaign(season.ports.campaigns, star.id);
    expect(campaign && windowNow(campaign, 'preRegistration', null, new Date('2021-12-14T12:00:00Z')).state).toBe(
      'open',
    );
    await settle();
    await settle();
    for (const person of ['wecom:a0', 'wecom:a1', 'wecom:a2'])
      expect(told(person).match(/时间有调整/g)).toHaveLength(1);
    // The reminder of a day before 12-10 is gone, that of a day before 12-14 comes.
    season.setClock('2021-12-09T12:05:00+08:00');
    await sendReminders(season.ports, noPlanYet());
    await settle();
    expect(told('wecom:a0')).not.toContain('别提醒我');
    season.setClock('2021-12-13T12:05:00+08:00');
    await sendReminders(season.ports, noPlanYet());
    await settle();
    expect(told('wecom:a0')).toContain('12月14日');
    expect(await rebuildViews(season.ports)).toMatchObject({ differing: 0 });
  });

  it('goes on telling where a process died, and repeats nobody', async () => {
    await moveCalendar(season.ports, staff, { ...order, requestId: 'press-1' });
    const { views: kept, turns } = season.ports;
    let writes = 0;
    const dying = {
      ...season.ports,
      turns: {
        ...turns,
        find: turns.find.bind(turns),
        write: (...given: Parameters<typeof turns.write>) => {
          writes += 1;
          if (writes > 2) throw new Error('killed');
          return turns.write(...given);
        },
      },
    };
    await expect(announceMoves(dying)).rejects.toThrow('killed');
    expect((await kept.get<MovedCalendar>(calendarView, star.id))?.data.moves[0]?.isTold).toBe(false);
    await settle();
    for (const person of ['wecom:a0', 'wecom:a1', 'wecom:a2'])
      expect(told(person).match(/时间有调整/g)).toHaveLength(1);
    expect((await kept.get<MovedCalendar>(calendarView, star.id))?.data.moves[0]?.isTold).toBe(true);
  });

  it('tells experts of the days they score in, who waits for the result of the publication, and nobody of the panel', async () => {
    const expert = {
      id: 'expert-1',
      name: '沈评审',
      unit: '申城质量研究院',
      position: '',
      mobile: '',
      email: '',
      tracks: [],
      avoids: [],
    };
    await addExperts(season.ports, [expert]);
    await bindExpert(season.ports, 'wecom:e', 'expert-1');
    await addCandidate(season.ports, { id: 'SBAAAA22', name: '一米窗', organisation: '申汀公司', person: 'wecom:w' });
    const moving = (stages: NonNullable<typeof order & { stages?: object }>['stages'], windows = {}) =>
      ({ ...order, windows, stages }) as Parameters<typeof previewMove>[1]; // the shape of an order
    const preview = await previewMove(season.ports, moving({ panel: { to: '2022-01-28' } }));
    expect(preview).toMatchObject({ applicants: 0, contacts: 0, experts: 0, text: null });
    expect(await previewMove(season.ports, moving({}, { review: { to: '2022-01-18' } }))).toMatchObject({ experts: 1 });
    const publication = moving({ publication: { to: '2022-03-10' } });
    expect(await previewMove(season.ports, publication)).toMatchObject({
      ...{ applicants: 1, experts: 0, titles: ['一米窗'] },
      text: expect.stringContaining('公布结果：到3月10日为止，当天也算（原来到2月28日）'),
    });
    await moveCalendar(season.ports, staff, { ...moving({}, { review: { to: '2022-01-18' } }), requestId: 'press-3' });
    await moveCalendar(season.ports, staff, { ...publication, seen: 1, requestId: 'press-4' });
    await settle();
    for (const person of ['wecom:e', 'wecom:w']) await deliverMessages(season.ports, person);
    expect(told('wecom:e')).toContain('到1月18日为止');
    expect(told('wecom:e')).not.toContain('3月10日');
    expect(told('wecom:w')).toContain('公布结果：到3月10日为止');
  });

  it('tells contacts of the windows they go by, and other processes see them at their next look', async () => {
    await bind(season.ports, 'wecom:k', star.bodies[0]?.id ?? '');
    const windows = { recommendation: { to: '2021-12-28' } };
    await moveCalendar(season.ports, staff, { ...order, windows, requestId: 'press-2' });
    await settle();
    expect(told('wecom:k')).toContain('推荐单位推荐：到12月28日为止');
    expect(told('wecom:a0')).toBe('[]');
    const other = createCampaignsInUse([star]);
    await followCampaigns({ ...season.ports, ...other });
    expect(other.campaigns[0]?.calendar.recommendation).toEqual({ to: '2021-12-28' });
  });
});
