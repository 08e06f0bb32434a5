import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { personView } from '../../../src/domain/people/person.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { listBodies } from '../../../src/usecases/console/list-bodies.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { describeWorklist } from '../../../src/usecases/worklist/describe-worklist.ts';
import { phoneTexts } from '../../../templates/pages/console/bodies.ts';
import { worklistTexts } from '../../../templates/pages/phone/worklist.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const campaign = 'star-2021';
const WEB = 'web:K7M2PX';
let season: Season;
beforeEach(async () => {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  await bindContact(season.ports, WEB, { campaign, body: 'district-putuo' });
  await bindContact(season.ports, 'wecom:chat', { campaign, body: 'district-changning' });
  for (const body of ['district-putuo', 'district-changning'])
    await endorse(
      season.ports,
      { id: `SB-${body}`, track: 'team', organisation: '申汀轨交', name: '一米窗', body },
      body !== 'district-putuo',
    );
});
afterEach(() => season.close());

const bodyNamed = async (id: string) => (await listBodies(season.ports, campaign)).find((body) => body.id === id);

describe('a contact who comes by the web alone', () => {
  it('is listed for a call with what to say; one in a chat is not', async () => {
    const putuo = await bodyNamed('district-putuo');
    expect(putuo?.toPhone.length).toBeGreaterThan(0);
    expect(putuo?.toTell).toEqual({ papers: [], closesOn: '2021-12-24', left: 4, remindedOn: null });
    if (putuo?.toTell) expect(phoneTexts.say(putuo.waiting, putuo.toTell)).toBe('1 份等初审，12月24日截止，还有 4 天');
    expect(await bodyNamed('district-changning')).toMatchObject({ toPhone: [], toTell: null });
  });

  it('is listed with the day of the reminder that could not reach them', async () => {
    season.setClock('2021-12-21T11:50:00+08:00');
    await sendReminders(season.ports, noPlanYet());
    expect((await bodyNamed('district-putuo'))?.toTell?.remindedOn).toBe('2021-12-21');
    expect((await season.ports.views.get<Person>(personView, WEB))?.data.missed ?? []).toHaveLength(0);
  });

  it.each<[string, number, RegExp]>([
    ['2021-12-20T09:00:00+08:00', 4, /还有 1 份等初审。12月24日（含当天）截止，还有 4 天。$/],
    ['2021-12-24T09:00:00+08:00', 0, /就是今天/],
    ['2021-12-25T09:00:00+08:00', -1, /已经截止，请尽快联系/],
  ])('reads on the page at %s what waits and until when', async (now, left, said) => {
    season.setClock(now);
    const link = { person: WEB, purpose: 'worklist', subject: campaign, issuedAt: new Date(now), nonce: 'n' } as const;
    const shown = await describeWorklist(season.ports, link);
    expect(shown?.due).toEqual({ waiting: 1, papers: [], owed: [], left });
    if (shown) expect(worklistTexts.due(shown.due, '12月24日')).toMatch(said);
  });
});
