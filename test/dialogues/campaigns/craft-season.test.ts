import { afterEach, describe, expect, it } from 'vitest';
import { topicsOf } from '../../../src/conversation/meaning/spoken-words.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { CommandWord } from '../../../src/domain/vocabulary.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { listBodies } from '../../../src/usecases/console/list-bodies.ts';
import { announceResults } from '../../../src/usecases/publication/announce-results.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { starWordsIn } from '../../support/campaigns/craft-words.ts';
import { type CraftSeason, MASTER, openCraftSeason, STAFF, UNION } from '../../support/seasons/craft-season.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';

let play: CraftSeason;
afterEach(() => play.season.close());

/** Every way to ask each of the topics that is a text of its own. */
const questions = topicsOf({ vocabulary, campaign: craft }).flatMap(({ whole, words }) => [
  ...whole.slice(0, 1),
  ...words.slice(0, 1).map((all) => `${all.join('')}？`),
]);
/** Words that move the conversation away are left out, and the common names of papers that an applicant has none of. */
const moving: readonly CommandWord[] = [
  'withdraw',
  'begin-anew',
  'start-another',
  'recommend',
  'return',
  'decline',
  'yes',
  'no',
  'people',
  'pause',
  'submit',
  'all-yes',
  'recommendation-table',
  'statistics-sheet',
];
const commands = (Object.keys(vocabulary.words) as CommandWord[]) // the keys of a Record are its words
  .filter((word) => !moving.includes(word))
  .map((word) => vocabulary.words[word][0] ?? '');

/** Asks about certificates say the word themselves. */
const withoutEcho = (text: string) => text.replaceAll('没有要证书，不用交', '');

async function begun(): Promise<void> {
  play = await openCraftSeason();
  await play.says(MASTER, '你好');
  await play.says(MASTER, '巧匠');
}

async function handedIn(): Promise<void> {
  await begun();
  await bindContact(play.season.ports, UNION, { campaign: craft.id, body: 'trade-machinery' });
  await play.says(MASTER, '机电');
  await play.says(MASTER, '都符合');
  await play.answersUpTo('nothing');
  await play.clicks(MASTER, 'yes');
  await play.photographs(MASTER);
  await play.says(MASTER, '好了');
  expect(await play.clicks(MASTER, 'yes')).toMatch(/提交成功.*申城机电工会/u);
}

describe('a whole season of another campaign has none of the first one’s words', () => {
  it('before and while applying, with every question and every command', async () => {
    await begun();
    expect(play.everything()).toMatch(/看名单回“厂区”“产业”/u);
    expect(await play.says(MASTER, '产业')).toMatch(/1 申城机电工会\n2 申城木作工会/u);
    for (const text of questions) await play.says(MASTER, text);
    await play.says(MASTER, '机电');
    for (const text of [...questions.slice(0, 4), ...commands]) await play.says(MASTER, text);
    await play.says(MASTER, '都符合');
    for (const [field, texts] of [
      ['trade', questions],
      ['level', commands],
      ['mobile', ['火星', '修改 火星', '修改', '修改 工种', '火星']],
      ['workshopPhotos', [...questions.slice(0, 8), '样例', '帮助']],
    ] as const) {
      await play.answersUpTo(field);
      for (const text of texts) await play.says(MASTER, text);
    }
    expect(starWordsIn(withoutEcho(play.everything()))).toEqual([]);
  });

  it('from the submission to the result, with the papers of the union', async () => {
    await handedIn();
    for (const text of [...questions, ...commands, '状态']) await play.says(MASTER, text);
    await play.says(UNION, '你好');
    await play.says(UNION, '推荐');
    play.season.setClock('2021-12-14T09:00:00+08:00');
    expect(await play.says(UNION, '选送名单')).toMatch(/申城机电工会选送名单，共 1 份[\s\S]*改用人单位（签章名）/u);
    expect(await play.says(UNION, '1 用人单位改成 申城精密铸造总厂')).toContain('申城精密铸造总厂');
    await play.says(UNION, '帮助');
    await play.says(UNION, '火星');
    await play.says(UNION, '确认');
    await play.photographs(UNION);
    expect(await play.says(UNION, '表三')).toMatch(/活动情况表一共 3 栏/u);
    for (const text of ['6场', '2人', '江照野', '修改 比武', '6场', '进度']) await play.says(UNION, text);
    await play.says(UNION, '确认');
    await play.says(UNION, '待办');
    await play.says(STAFF, '你好');
    await play.says(STAFF, '帮助');
    await play.says(MASTER, '人工');
    const [row] = await play.season.ports.views.list(applicationView, {
      index: 'campaign',
      equals: craft.id,
      limit: 1,
    });
    play.season.setClock('2022-01-10T09:00:00+08:00');
    await freezeList(
      play.season.ports,
      { [row?.data.id ?? '']: 'awarded' },
      { campaign: craft.id, stage: 'contest', track: 'craftsman' },
    );
    await announceResults(play.season.ports, STAFF, {
      campaign: craft.id,
      publication: 'once',
      reason: '只有这一份',
      results: [{ application: row?.data.id ?? '', outcome: 'awarded' }],
    });
    await play.season.settle(MASTER);
    await play.says(MASTER, '状态');
    expect(play.everything()).toMatch(/恭喜/u);
    expect(starWordsIn(withoutEcho(play.everything()))).toEqual([]);
  });

  it('in the lists of the console', async () => {
    await begun();
    const bodies = await listBodies(play.season.ports, craft.id);
    expect(bodies.map(({ kind }) => kind)).toEqual(['厂区工会', '产业工会', '产业工会']);
    expect(starWordsIn(JSON.stringify(bodies))).toEqual([]);
  });
});
