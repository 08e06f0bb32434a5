import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import { views } from '../../../src/domain/views.ts';
import { CoordinationError } from '../../../src/ports/process/coordination.ts';
import { type Store, StoreError } from '../../../src/ports/store/store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { consoleRefusals } from '../../../templates/pages/console/refusals.ts';
import { h5Texts } from '../../../templates/pages/phone/h5.ts';
import { askRoute } from '../../support/pages/ask-route.ts';
import { openConsole } from '../../support/pages/console-asker.ts';
import { createLeaving } from '../../support/pages/leaving.ts';
import {
  applicant,
  contact,
  goToReview,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../support/pages/web-season.ts';
import { roles } from '../../support/roles/role-statuses.ts';
import { type RouteRow, routeRoles } from '../../support/roles/route-roles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Whoever is let in, so that what a route does is come to. */
const people = [applicant, applicant, contact, contact, staff] as const;
const personOf = ({ statuses }: RouteRow) => people[statuses.findIndex((status) => status < 400)] ?? staff;

const leaving = createLeaving();
let season: WebSeason;
let kept: { id: string; file: string; cookie: string };
beforeAll(async () => {
  const opened = await openSqliteStore({ folder: temporaryFolder(), views });
  const away = () => new StoreError('unavailable', 'the database is away');
  const ports = Object.entries(opened).map(([name, port]) => [
    name,
    typeof port === 'object' ? leaving.around(port, away) : port,
  ]);
  season = await openWebSeason({
    store: Object.fromEntries(ports) as Store, // the same ports under the same names
    coordination: leaving.around(createMemoryCoordination(), () => new CoordinationError()),
  });
  const { cookie } = await openConsole(season);
  kept = { id: await goToReview(season), file: (await season.chat.application()).printed?.file.sha256 ?? '', cookie };
}, 60_000);
afterAll(async () => {
  leaving.leaveAfter(Number.POSITIVE_INFINITY);
  await season.close();
});

describe('the database, or Redis, goes away in the middle of a request', () => {
  it('is told to whoever asks, in words that say what to do', () => {
    expect(roles.slice(0, people.length)).toEqual(['applicant', 'helper', 'contact', 'other', 'staff']);
    for (const words of [consoleRefusals.unavailable, h5Texts.refusals.unavailable])
      expect(words).toMatch(/忙不过来.*刷新.*再(?:按|试)/u);
  });

  // What makes an entry is done once the entry stands: what follows from it is made good later.
  it.each(Object.entries(routeRoles).filter(([route]) => route !== 'GET /readyz'))('%s', async (route, row) => {
    const answers: { calls: number; status: number; said: string }[] = [];
    // One call after the other at first; some read a row for each of many bodies.
    for (let calls = 0; ; calls = Math.ceil(calls * 1.1) + 1) {
      leaving.leaveAfter(calls);
      const answer = await askRoute(season, route, row, { ...kept, person: personOf(row) });
      const isAway = leaving.refused() > 0;
      leaving.leaveAfter(Number.POSITIVE_INFINITY);
      answers.push({ calls, ...answer });
      if (!isAway) break;
    }
    const usual = answers.at(-1)?.status;
    const refused = answers.filter(({ status }) => status >= 400 && status !== usual);
    expect(refused.filter(({ status, said }) => status !== 503 || !said.includes('unavailable'))).toEqual([]);
  });
});
