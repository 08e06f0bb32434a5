import { afterEach, expect, it } from 'vitest';
import { inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

it('few codes are looked up for one person in an hour, those of colleagues among them; others are not held up', async () => {
  season = await openSeason();
  const code = await inviteContact(season.ports, { campaign: 'star-2021', body: 'district-putuo' });
  const says = async (person: string, text: string) =>
    JSON.stringify(await season.hear(person, { kind: 'text', text }));
  for (let n = 0; n < 4; n += 1) expect(await says('wecom:shaowei', `绑定 WRONG${n}AB`)).not.toContain('试得太多');
  for (let n = 0; n < 2; n += 1) expect(await says('wecom:shaowei', `协作码 AAAA0${n}`)).not.toContain('试得太多');
  expect(await says('wecom:shaowei', `绑定 ${code}`)).toContain('试得太多');
  expect(await says('wecom:shaowei', '协作码 AAAA99')).toContain('试得太多');
  expect(await says('wecom:minjiashu', `绑定 ${code}`)).toContain('普陀');
});
