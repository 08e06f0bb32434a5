import { expect, it, onTestFinished } from 'vitest';
import { decideThanks, type Thanks, thanksView } from '../../src/domain/thanks/thanks.ts';
import { personalFields } from '../../src/domain/views.ts';
import { commit } from '../../src/usecases/commit.ts';
import { rebuildViews } from '../../src/usecases/store/rebuild-views.ts';
import { auditSentence } from '../../templates/pages/console/audit.ts';
import { textOf } from '../support/chats/dialogue.ts';
import { openSeason } from '../support/seasons/season.ts';

it('a noun of its own is decided, kept, found, rebuilt, told and put on record', async () => {
  const season = await openSeason();
  onTestFinished(() => season.close());
  const decision = decideThanks('wecom:yulin', '辛苦了');
  if (decision.kind === 'refused') throw new Error(decision.reason);
  const { events, effects } = decision;
  await commit(season.ports, {
    load: () => null,
    decide: () => ({
      append: {
        ...{ stream: 'thanks/T1', seq: 1, cause: 'm1', by: 'wecom:heyan', at: '2021-11-25T01:00:00.000Z' },
        ...{ events, effects },
      },
    }),
  });
  const query = { index: 'to', equals: 'wecom:yulin', limit: 10 };
  expect(await season.ports.views.list<Thanks>(thanksView, query)).toMatchObject([
    { id: 'T1', data: { by: 'wecom:heyan', words: '辛苦了' } },
  ]);
  expect(textOf(await season.settle('wecom:yulin'))).toBe('有人谢谢您：辛苦了');
  expect(events.map((event) => auditSentence({ event, labels: [] }))).toEqual(['道谢']);
  expect(await rebuildViews(season.ports)).toMatchObject({ rows: { thanks: 1 }, differing: 0 });
  expect(personalFields.thanksGiven).toEqual(['words']);
});
