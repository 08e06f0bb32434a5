import { expect, it, onTestFinished } from 'vitest';
import { wordsOf } from '../../../src/commands/intake/words-of.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { listBodies } from '../../../src/usecases/console/list-bodies.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { beginAs, type RolePlay, sayAs } from '../../support/roles/role-play.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { applicationIn, OWNER } from '../../support/seasons/ready-application.ts';
import { openSeason } from '../../support/seasons/season.ts';

const [CONTACT, COLLEAGUE] = ['wecom:fangxiaolan', 'wecom:chat'];
const campaign = 'star-2021';
const body = 'district-putuo';

it('an application of the only contact is no work of theirs, and staff see that nobody can decide it until another one comes', async () => {
  const season = await openSeason({ start: '2021-12-10T09:00:00+08:00' });
  onTestFinished(() => season.close());
  await bindContact(season.ports, CONTACT, { campaign, body });
  const about = { track: 'team' as const, organisation: '上海甲公司', body };
  await endorse(season.ports, { ...about, id: 'SBAAAA22', name: '自家班组', applicant: CONTACT }, false);
  const says = async (person: string, text: string) => textOf(await season.hear(person, { kind: 'text', text }));
  const undecidable = async () => (await listBodies(season.ports, campaign)).find(({ id }) => id === body)?.undecidable;
  expect(await says(CONTACT, '待办')).not.toContain('自家班组');
  expect(await undecidable()).toEqual(['自家班组']);

  await bindContact(season.ports, COLLEAGUE, { campaign, body });
  expect(await undecidable()).toEqual([]);
  expect(await says(COLLEAGUE, '待办')).toContain('自家班组');
  expect(await says(CONTACT, '推荐 自家班组')).toMatch(/不能由您来定/);
});

it.each([
  ['everybody there filled it in', [OWNER], true],
  ['somebody else is there', [OWNER, COLLEAGUE], false],
])('at 提交 an applicant hears that nobody at the body may decide, where %s', (_case, contacts, isSaid) => {
  const ready = beginAs(OWNER, new Date('2021-12-10T09:00:00+08:00'), {
    application: applicationIn('draft'),
    contacts,
  });
  const asked = sayAs(ready, '继续');
  const handed = sayAs(asked, '提交');
  const shown = (play: RolePlay) => play.parts.map((part) => wordsOf(part, play.scene.campaign)).join('\n');
  expect(shown(handed)).toContain('提交成功');
  for (const play of [asked, handed]) expect(/另派一位联系人/u.test(shown(play))).toBe(isSaid);
});
