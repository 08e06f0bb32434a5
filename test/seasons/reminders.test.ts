import { afterAll, describe, expect, it } from 'vitest';
import { daysBetween, onShanghaiClock, shanghaiDay } from '../../src/domain/campaign/calendar.ts';
import { APPLICANTS, playReminders, type Reminded, type Script, scripts } from '../support/seasons/reminder-season.ts';

/** What of an application stands by the morning of a day. */
function stateOn({ days }: Script, day: string) {
  const kinds = [...days].filter(([on]) => on <= day).flatMap(([, events]) => events.map(({ kind }) => kind));
  const last = kinds.findLast((kind) => ['submitted', 'withdrawn', 'returned', 'recommended'].includes(kind));
  return {
    isStarted: kinds.includes('started'),
    isRegistered: kinds.includes('preRegistered'),
    isOut: last === 'submitted' || last === 'recommended',
    closesOn: kinds.includes('extended') ? '2021-12-20' : '2021-12-17',
  };
}

const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const season of opened) await season.close();
});

describe('a season of 200 applicants and 36 recommending bodies', () => {
  it('reminds each of each matter once, nobody who is done, by day only; killed ten times it is the same list', {
    timeout: 240_000,
  }, async () => {
    const whole = await playReminders(0);
    const killed = await playReminders(10);
    opened.push(whole.season, killed.season);
    expect(killed.crashed).toBe(10);
    expect(briefly(killed.reminded)).toEqual(briefly(whole.reminded));
    checkTimes(whole.reminded);
    checkApplicants(whole.reminded);
    const contacts = whole.reminded.filter(({ person }) => person.startsWith('wecom:c'));
    expect(contacts.length).toBeGreaterThan(36);
  });
});

function briefly(reminded: readonly Reminded[]): string[] {
  return reminded.map(({ person, at, keys }) => `${shanghaiDay(new Date(at))} ${person} ${keys.join(' ')}`).sort();
}

function checkTimes(reminded: readonly Reminded[]): void {
  const days = reminded.map(({ person, at }) => `${person} ${shanghaiDay(new Date(at))}`);
  expect(new Set(days).size).toBe(days.length);
  const minutes = reminded
    .map(({ at }) => onShanghaiClock(new Date(at)))
    .map((at) => at.getUTCHours() * 60 + at.getUTCMinutes());
  expect(minutes.filter((minute) => minute < 510 || minute >= 1230 || minute % 30 === 0)).toEqual([]);
}

function checkApplicants(reminded: readonly Reminded[]): void {
  const all = scripts();
  const told = reminded.flatMap(({ at, keys }) => keys.map((key) => ({ key, day: shanghaiDay(new Date(at)) })));
  expect(new Set(told.map(({ key }) => key)).size).toBe(
    told.filter(({ key }) => /SB\d{6}$/u.test(key)).length + bodiesToTell(told),
  );
  const wrong = told.filter(({ key, day }) => {
    const script = all.find(({ id }) => key.endsWith(id));
    const state = script && stateOn(script, day);
    if (!state) return false;
    return state.isOut || state.isRegistered !== key.includes('/closing/');
  });
  expect(wrong).toEqual([]);
  for (const [day, reminder] of DAYS)
    for (const script of all) {
      const state = stateOn(script, day);
      const isMeant = reminder === 'closing' ? state.isRegistered : state.isStarted && !state.isRegistered;
      const closesOn = reminder === 'closing' ? state.closesOn : '2021-12-10';
      const isDue = isMeant && !state.isOut && [7, 3, 1, 0, -1].includes(daysBetween(day, closesOn));
      const isTold = told.some(
        ({ key, day: on }) => on === day && key.includes(`/${reminder}/`) && key.endsWith(script.id),
      );
      expect([script.id, day, reminder, isTold]).toEqual([script.id, day, reminder, isDue]);
    }
  expect(all).toHaveLength(APPLICANTS);
}

/** Contacts of one body are told the same matter; here each body has one. */
function bodiesToTell(told: readonly { key: string }[]): number {
  return new Set(told.filter(({ key }) => !/SB\d{6}$/u.test(key)).map(({ key }) => key)).size;
}

/** The days the campaign names, and what is told on them to everybody who waits since the day before. */
const DAYS: [string, 'registrationCloses' | 'closing'][] = [
  ['2021-12-07', 'registrationCloses'],
  ['2021-12-09', 'registrationCloses'],
  ['2021-12-10', 'registrationCloses'],
  ['2021-12-11', 'registrationCloses'],
  ['2021-12-14', 'closing'],
  ['2021-12-16', 'closing'],
  ['2021-12-17', 'closing'],
  ['2021-12-18', 'closing'],
];
