import { afterEach, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import type { RosterBody } from '../../../src/domain/bodies/roster.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import type { SimulatedPerson } from '../../../src/simulator/people.ts';
import { unbindContact } from '../../../src/usecases/console/end-access.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { openSimulatedWecom } from '../../support/chats/simulated-wecom.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const MIN = 'wecom:minlin';
const others: SimulatedPerson[] = [
  { userId: 'minlin', name: '闵琳', role: 'recommending-body', title: '联系人', mobile: '13800000129' },
  { userId: 'nobody1', name: '无名', role: 'applicant', title: '申报人', mobile: '13900000000' },
];
const contact = (name: string, mobile: string) => ({
  ...{ name, mobile, unit: '', department: '', position: '', phone: '', email: '', address: '', postcode: '' },
});
const body = (id: string, name: string, ...contacts: ReturnType<typeof contact>[]): RosterBody => ({
  id,
  name,
  contacts,
});

let season: Season;
afterEach(() => season.close());

/** A season whose platform tells numbers, or does not, and whose staff listed these bodies. */
async function open(bodies: RosterBody[], isToldMobiles = true) {
  season = await openSeason({ start: '2021-11-25T09:00:00+08:00' });
  const wecom = await openSimulatedWecom(season.ports.clock, { others, isToldMobiles });
  const channel = season.ports.channels.wecom;
  const { mobileOf } = wecom.channel;
  if (!channel || !mobileOf) throw new Error('no channel that tells numbers');
  let asked = 0;
  channel.mobileOf = (userId) => {
    asked += 1;
    return mobileOf(userId);
  };
  const entry: JournalEntry = {
    ...{ stream: 'roster/star-2021', seq: 1, cause: 'import/1', by: 'wecom:yulin', at: '2021-11-24T01:00:00.000Z' },
    events: [{ kind: 'bodiesImported', bodies, file: '名单.xlsx' }],
    effects: [],
  };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
  return {
    asked: () => asked,
    says: async (text: string, who = MIN) => textOf(await season.hear(who, { kind: 'text', text })),
  };
}

const bodiesOf = async (person = MIN) =>
  ((await season.ports.views.get<Person>(personView, person))?.data.bodies ?? []).map((one) => one.body);

it('a contact is known by the number that staff gave, as they wrote it, at the first word', async () => {
  const { says, asked } = await open([body('district-putuo', '普陀区', contact('闵琳', '138 0000 0129'))]);
  expect(await says('你好')).toMatch(/认出您是“普陀区”的推荐联系人/);
  expect(await bodiesOf()).toEqual(['district-putuo']);
  expect(await says('待办')).toMatch(/普陀区/);
  expect(asked()).toBe(1);
});

it('a number that two hold binds to neither: a code is asked for', async () => {
  const shared = contact('闵琳', '13800000129');
  const { says } = await open([body('district-putuo', '普陀区', shared), body('district-xuhui', '徐汇区', shared)]);
  expect(await says('你好')).toMatch(/登记在 “普陀区”、“徐汇区”名下[\s\S]*邀请码/);
  expect(await bodiesOf()).toEqual([]);
});

it('two contacts of one body with one number are asked, too', async () => {
  const twice = body('district-putuo', '普陀区', contact('闵琳', '13800000129'), contact('袁真', '13800000129'));
  const { says } = await open([twice]);
  expect(await says('你好')).toMatch(/两位联系人[\s\S]*邀请码/);
});

it('somebody in no list is welcomed as ever, and asked about a few times at most', async () => {
  const { says, asked } = await open([body('district-putuo', '普陀区', contact('闵琳', '13800000129'))]);
  for (let n = 0; n < 6; n += 1) expect(await says('你好', 'wecom:nobody1')).toMatch(/报哪一类|班组/);
  expect(asked()).toBe(3);
});

it('where the platform tells no number a code binds as today', async () => {
  const { says } = await open([body('district-putuo', '普陀区', contact('闵琳', '13800000129'))], false);
  expect(await says('你好')).toMatch(/报哪一类|班组/);
  expect(await bodiesOf()).toEqual([]);
});

it('whoever was unbound by staff is not bound again by the number', async () => {
  const { says } = await open([body('district-putuo', '普陀区', contact('闵琳', '13800000129'))]);
  await says('你好');
  await unbindContact(season.ports, {
    ...{ campaign: 'star-2021', body: 'district-putuo', person: MIN, by: 'wecom:yulin', requestId: 'left-1' },
  });
  expect(await says('你好')).not.toMatch(/认出您/);
  expect(await bodiesOf()).toEqual([]);
});
