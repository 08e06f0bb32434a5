import { expect, it, onTestFinished } from 'vitest';
import type { JournalEntry } from '../../../../src/domain/base/journal-entry.ts';
import { bindContact } from '../../../../src/usecases/bodies/invite-contact.ts';
import { followEntry } from '../../../../src/usecases/follow-entry.ts';
import { openConsole } from '../../../support/pages/console-asker.ts';
import { body, contact, openWebSeason, type WebSeason } from '../../../support/pages/web-season.ts';
import { endorse } from '../../../support/seasons/endorsed.ts';

const check = { id: 'formal-check', kind: 'check' } as const;
const review = { id: 'document-review', kind: 'score' } as const;

async function decide({ ports }: WebSeason, id: string, events: JournalEntry['events']) {
  const entry: JournalEntry = {
    ...{ stream: `application/${id}`, seq: 2, cause: 'checked', by: 'system', effects: [], events },
    at: ports.clock.now().toISOString(),
  };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

/** One that experts score, one that is put right until a day to come, one whose day is over, one that still waits to be checked. */
async function openUnderway() {
  const season = await openWebSeason();
  onTestFinished(() => season.close());
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  const about = { track: 'team' as const, organisation: '上海甲公司', body };
  for (const [id, name] of [
    ['SBAAAA22', '一米窗'],
    ['SBBBBB22', '补正班组'],
    ['SBCCCC22', '过期班组'],
    ['SBDDDD22', '待审班组'],
  ] as const)
    await endorse(season.ports, { id, name, applicant: `wecom:of-${id}`, ...about });
  const back = { kind: 'stageDecided', stage: check, decision: 'back', reason: '邮编不对', fields: ['postcode'] };
  await decide(season, 'SBAAAA22', [{ kind: 'stageDecided', stage: check, decision: 'on', next: review }]);
  await decide(season, 'SBBBBB22', [{ ...back, until: '2021-12-30' }]);
  await decide(season, 'SBCCCC22', [{ ...back, until: '2021-12-20' }]);
  season.chat.season.setClock('2021-12-28T09:00:00+08:00');
  return { season, asker: await openConsole(season) };
}

it('what can still come is named with its day where the scores are closed, the list is fixed and the results are looked at first', async () => {
  const { asker } = await openUnderway();
  const underway = [
    { application: 'SBBBBB22', title: '补正班组', stage: '形式评审', isReturned: true, until: '2021-12-30' },
    { application: 'SBDDDD22', title: '待审班组', stage: '形式评审', isReturned: false },
  ];
  const one = { application: 'SBAAAA22', title: '一米窗', stage: '资料评审', isReturned: false };
  expect((await asker.get('scoring?campaign=star-2021')).body).toMatchObject({ board: { underway } });
  expect((await asker.get('panel?campaign=star-2021')).body).toMatchObject({ underway: [one, ...underway] });
  const results = [{ application: 'SBAAAA22', outcome: 'awarded' }];
  const preview = { campaign: 'star-2021', publication: 'publication-1', results };
  const { body: shown } = await asker.post('results/preview', preview);
  expect(shown).toMatchObject({ underway });
  expect(shown).toMatchObject({ bodies: [{ text: expect.stringMatching(/另有 3 份还没有结果.*“补正班组”/u) }] });
});
