import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalog } from '../../src/catalog/load-catalog.ts';
import { draft } from '../support/campaign-draft.ts';
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

async function problemsOf(folders: Record<string, string | null>): Promise<string[]> {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(folders)) {
    await mkdir(join(root, 'flows', name), { recursive: true });
    if (text !== null) await writeFile(join(root, 'flows', name, 'campaign.ts'), text);
  }
  return (await readCatalog(root)).problems;
}
