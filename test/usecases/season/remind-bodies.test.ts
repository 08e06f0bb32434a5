import { expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { JournalEvent } from '../../../src/domain/base/journal-entry.ts';
import type { PersonEvent } from '../../../src/domain/people/person-events.ts';
import { openAtBody } from '../../../src/usecases/bodies/open-at-body.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const BODY = 'district-putuo';
const CONTACT = 'wecom:xiaolan';

async function append(
  { ports }: Season,
  stream: `application/${string}` | `person/${string}`,
  seq: number,
  event: JournalEvent,
) {
  const at = ports.clock.now().toISOString();
  const entry = { stream, seq, cause: `${stream}/${seq}`, by: 'system' as const, at, events: [event], effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

/** What the contact is reminded of on a day, in one text. */
async function remindedOn(season: Season, day: string): Promise<string> {
  const before = season.told(CONTACT).length;
  season.setClock(`${day}T11:45:10+08:00`);
  await sendReminders(season.ports, noPlanYet());
  await deliverMessages(season.ports, CONTACT);
  const said = season.told(CONTACT).slice(before);
  return said.map((message) => (message.kind === 'text' ? message.text : '')).join('\n');
}

it('reminds a contact of the papers by the day until which they are taken, and says that day wherever it is said', async () => {
  const season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  const bound: PersonEvent = { kind: 'boundToBody', campaign: star.id, body: BODY };
  await append(season, `person/${CONTACT}`, 1, bound);
  await endorse(season.ports, { id: 'SB000001', track: 'team', organisation: '申通', name: '甲班', body: BODY });
  await append(season, 'application/SB000001', 2, { kind: 'extended', until: '2021-12-29', reason: '补材料' });
  expect((await openAtBody(season.ports, star, BODY, season.ports.clock.now())).until).toBe('2021-12-29');
  expect(await remindedOn(season, '2021-12-24')).toBe('');
  expect(await remindedOn(season, '2021-12-25')).toBe('');
  expect(await remindedOn(season, '2021-12-26')).toMatch(/12月29日[\s\S]*截止[\s\S]*还有 3 天[\s\S]*推荐意见表/u);
  expect(await remindedOn(season, '2021-12-30')).toMatch(/12月29日[\s\S]*截止了/u);
  await season.close();
});

it('names the papers that are due by the same day while nothing is endorsed yet', async () => {
  const season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  await append(season, `person/${CONTACT}`, 1, { kind: 'boundToBody', campaign: star.id, body: BODY });
  const about = { id: 'SB000001', track: 'team', organisation: '申通', name: '甲班', body: BODY } as const;
  await endorse(season.ports, about, false);
  expect(await remindedOn(season, '2021-12-24')).toMatch(
    /还有 1 份申报等您看[\s\S]*还要交盖章的推荐意见表和信息统计表，也是这一天截止/u,
  );
  await season.close();
});
