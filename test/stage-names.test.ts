import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import star from '../flows/star-2021/campaign.ts';
import { stageKinds } from '../src/domain/campaign/stages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && /\.(?:ts|vue)$/u.test(entry.name) ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** What is called like a stage of the campaign and means something that every campaign has. */
const ofEveryCampaign: readonly string[] = [
  // A window of the calendar, a paper of bodies, a kind of stage, an order that staff give.
  ...['recommendation', 'panel', 'publication'],
];

it('no stage of a campaign is named in src/ or templates/: kinds are, which every chain is made of', () => {
  const kinds: readonly string[] = stageKinds;
  const ids = star.stages.map(({ id }) => id).filter((id) => !kinds.includes(id) && !ofEveryCampaign.includes(id));
  expect(ids).toEqual(['formal-check', 'document-review']);
  const titles = star.stages.filter(({ kind }) => kind !== 'publish').map(({ title }) => title);
  const found = [...filesIn('src'), ...filesIn('templates')].flatMap((path) => {
    const code = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line))
      .join('\n');
    const named = [...ids.map((id) => `'${id}'`), ...titles].filter((name) => code.includes(name));
    return named.map((name) => `${path.slice(root.length)}: ${name}`);
  });
  expect(found).toEqual([]);
});

it('what is called like a stage stands for no stage: nothing compares a stage’s id with it', () => {
  const found = filesIn('src').filter((path) => {
    const code = readFileSync(path, 'utf8');
    return ofEveryCampaign.some((id) => new RegExp(`stage\\??\\.id\\s*[!=]==\\s*'${id}'`, 'u').test(code));
  });
  expect(found).toEqual([]);
});
