import { afterEach, expect, it } from 'vitest';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { tellStaffOfQuota } from '../../../src/usecases/outbound/tell-staff-of-quota.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

it('tells each of the staff once a month and kind, from four fifths on', async () => {
  const staff = ['wecom:yulin', 'wecom:wangying'];
  season = await openSeason({ staff });
  const { wecom } = season.ports.channels;
  if (!wecom) throw new Error('no channel');
  const use = { platform: '某平台', kind: 'calls' as const, month: '2021-11', used: 3999, limit: 5000 };
  const warnings: string[] = [];
  const log = { ...season.ports.log, warn: (event: string) => void warnings.push(event) };
  const quota = async () => [use, { ...use, kind: 'deliveries' as const, used: 10, limit: 3000 }];
  const ports = { ...season.ports, log, channels: { wecom: { ...wecom, quota } } };
  const tellAll = async () => {
    await tellStaffOfQuota(ports);
    await tellStaffOfQuota(ports);
    for (const member of staff) await deliverMessages(ports, member);
    return staff.map((member) => season.told(member).map((said) => (said.kind === 'text' ? said.text : said.kind)));
  };
  expect((await tellAll()).flat()).toEqual([]);
  use.used = 4000;
  for (const told of await tellAll())
    expect(told).toEqual([expect.stringMatching(/接口调用已用 4000 次，限额 5000 次/)]);
  expect(warnings).toEqual(['quota-nearly-used-up']);
  use.month = '2021-12';
  expect((await tellAll()).map((told) => told.length)).toEqual([2, 2]);
});
