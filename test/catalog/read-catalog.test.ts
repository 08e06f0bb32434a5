import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import star from '../../flows/star-2021/campaign.ts';
import { readCatalog } from '../../src/catalog/load-catalog.ts';
import { root as ownRoot } from '../../src/process/root.ts';
import { type Draft, draft } from '../support/campaigns/campaign-draft.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('refuses what the schema does not know, days that do not exist and what lacks, by id', async () => {
  const { campaign, field } = draft();
  Object.assign(field('trade'), { maxCharacter: 12 });
  Object.assign(field('level'), { kind: 'chioce' });
  Object.assign(campaign.calendar.submission, { to: '2021-02-30' });
  Reflect.deleteProperty(campaign, 'contact');
  expect(await problemsOf({ 'craft-2021': `export default ${JSON.stringify(campaign)};` })).toEqual([
    expect.stringMatching(/^flows\/craft-2021\/campaign\.ts: contact: 缺这一项/),
    expect.stringMatching(/: calendar\.submission\.to: 写法不对：要写一个真有的日子/),
    expect.stringMatching(/\.form\.fields\.trade: 没有 maxCharacter 这一项/),
    expect.stringMatching(/\.form\.fields\.level\.kind: 只能是 text、/),
  ]);
});

it('tells every folder at once: one without a campaign, one of another name, one that cannot be read, and missing layouts', async () => {
  const written = JSON.stringify(draft().campaign);
  const problems = await problemsOf({
    broken: 'export default nothing;',
    other: `export default ${written};`,
    empty: null,
  });
  expect(problems).toContainEqual(expect.stringMatching(/^flows\/broken\/campaign\.ts: 读不了：/));
  expect(problems).toContainEqual(expect.stringMatching(/^flows\/empty\/campaign\.ts: 没有这个文件/));
  expect(problems).toContainEqual(
    expect.stringMatching(/^flows\/other\/campaign\.ts: id: “craft-2021”和文件夹的名字不一样/),
  );
  expect(problems.filter((one) => one.includes('没有排版文件'))).toHaveLength(3);
});

it.each<[what: string, spoil: (draft: Draft) => void, found: RegExp]>([
  ['a blank sender', ({ campaign }) => Object.assign(campaign, { host: ' ' }), /: host: 太少或太短/],
  [
    'an empty word for a column',
    ({ field }) => Object.assign(field('trade'), { aliases: [''] }),
    /trade\.aliases\.1: /,
  ],
  [
    'a column named as what every object has',
    ({ field }) => Object.assign(field('trade'), { id: 'constructor' }),
    /程序自己要用/,
  ],
  [
    'a track that no path can name',
    ({ campaign }) => Object.assign(campaign.tracks, { '巧/匠': campaign.tracks.craftsman }),
    /tracks\.巧\/匠: 写法不对/,
  ],
  [
    'papers of no size',
    ({ journey }) => Object.assign(journey[5] ?? {}, { maxMegabytes: 0 }),
    /maxMegabytes: 要大于 0/,
  ],
  [
    'papers of an unknown kind',
    ({ journey }) => Object.assign(journey[5] ?? {}, { accept: ['pdf'] }),
    /accept\.1: 只能是 application\/pdf/,
  ],
  [
    'no pictures at most',
    ({ field }) => Object.assign(field('workshopPhotos'), { minFiles: 0, maxFiles: 0 }),
    /maxFiles: 太少/,
  ],
])('refuses %s', async (_, spoil, found) => {
  const spoilt = draft();
  spoil(spoilt);
  const problems = await problemsOf({ 'craft-2021': `export default ${JSON.stringify(spoilt.campaign)};` });
  expect(problems).toContainEqual(expect.stringMatching(found));
});

it('reads a folder that is a link', async () => {
  const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
  await mkdir(join(root, 'flows'));
  await writeFile(join(elsewhere, 'campaign.ts'), `export default ${JSON.stringify(draft().campaign)};`);
  await symlink(elsewhere, join(root, 'flows', 'craft-2021'));
  expect((await readCatalog(root)).campaigns.map(({ id }) => id)).toEqual(['craft-2021']);
});

it('reads a plain copy of a campaign in a folder anywhere: what it imports from elsewhere is the program’s', async () => {
  const root = temporaryFolder();
  for (const folder of ['flows/star-2021', 'templates/documents/star-2021'])
    await cp(join(ownRoot, folder), join(root, folder), { recursive: true });
  const { campaigns, layouts, problems } = await readCatalog(root);
  expect(problems).toEqual([]);
  expect(campaigns).toEqual([star]);
  expect(Object.keys(layouts)).toContain('star-2021/team');
  await writeFile(
    join(root, 'flows/star-2021/faq.ts'),
    "import { nothing } from '../../src/nothing.ts';\nexport const faq = nothing;\n",
  );
  expect((await readCatalog(root)).problems).toContainEqual(
    expect.stringMatching(/^flows\/star-2021\/faq\.ts: 读不了：.*faq\.ts:1:\d+/),
  );
});

it('tells two campaigns of one title, and a file without its export', async () => {
  const { campaign } = draft();
  const problems = await problemsOf({
    'craft-2021': `export default ${JSON.stringify(campaign)};`,
    'craft-2022': `export default ${JSON.stringify({ ...campaign, id: 'craft-2022' })};`,
    nothing: 'export const campaign = 1;',
  });
  expect(problems).toContainEqual(expect.stringMatching(/craft-2022\/campaign\.ts: title: .*和 craft-2021 的标题一样/));
  expect(problems).toContainEqual('flows/nothing/campaign.ts: export default: 缺这一项');
});

it('names the place of a key that stands in none', async () => {
  const schema = JSON.stringify(join(import.meta.dirname, '../../src/domain/campaign/schema.ts'));
  const written = JSON.stringify({ ...draft().campaign, leedDays: 3 });
  const text = `import { defineCampaign } from ${schema};\nexport default defineCampaign(${written});`;
  expect((await problemsOf({ 'craft-2021': text }))[0]).toMatch(
    /^flows\/craft-2021\/campaign\.ts: export: 没有 leedDays/,
  );
});

async function problemsOf(folders: Record<string, string | null>): Promise<string[]> {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(folders)) {
    await mkdir(join(root, 'flows', name), { recursive: true });
    if (text !== null) await writeFile(join(root, 'flows', name, 'campaign.ts'), text);
  }
  return (await readCatalog(root)).problems;
}
