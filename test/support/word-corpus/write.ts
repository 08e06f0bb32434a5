import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { individual, team } from './forms.ts';
import { gridFiles } from './own-grid.ts';
import { labelFiles } from './own-labels.ts';
import { markFiles } from './own-marks.ts';
import { mergedFiles } from './own-merged.ts';
import { textFiles } from './own-text.ts';
import { wholeFiles } from './own-whole.ts';
import { writtenFiles } from './own-written.ts';

/** Writes the Word files of our own with what is right: two thirds into `own`, a third, by a hash of the name, into `kept-aside`. */
const folder = fileURLToPath(new URL('../../fixtures/intake/', import.meta.url));
const numbers = [
  'headcount',
  'women',
  'managers',
  'technicians',
  'staff',
  'partyMembers',
  'leagueMembers',
  'postgraduates',
  'graduates',
  'highSchool',
  'otherEducation',
  'averageAge',
  'leaderAge',
  'age',
];
const days = ['formDate', 'opinionDate'];

function stored(written: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(written).filter(([, text]) => text !== '');
  const read = entries.map(([id, text]) => {
    if (numbers.includes(id)) return [id, Number(text)] as const;
    if (days.includes(id))
      return [
        id,
        text.replace(/(\d+)年(\d+)月(\d+)日/u, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`),
      ] as const;
    return [id, id === 'teamKinds' ? ['服务类/现场服务'] : text] as const;
  });
  return Object.fromEntries([...read, ['pledge', true]]);
}

const bases = { team: stored(team), individual: stored(individual) };
const all = [...textFiles, ...markFiles, ...gridFiles, ...mergedFiles, ...labelFiles, ...wholeFiles, ...writtenFiles];
if (new Set(all.map(({ name }) => name)).size < all.length) throw new Error('two files of one name');
for (const [name, isAside] of [
  ['own', false],
  ['kept-aside', true],
] as const) {
  const files = all.filter((file) => ((createHash('sha256').update(file.name).digest()[0] ?? 0) % 3 === 0) === isAside);
  const target = join(folder, `word-${name}`);
  await mkdir(target, { recursive: true });
  for (const file of files)
    await writeFile(join(target, `${file.name}.${file.extension ?? 'docx'}`), await file.bytes());
  const described = files.map(({ name: one, track, change, doubt, open = [], ends, extension = 'docx' }) => [
    `${one}.${extension}`,
    {
      track,
      base: track,
      ...(Object.keys(change).length ? { change } : {}),
      ...(doubt.length ? { doubt } : {}),
      ...(open.length ? { open } : {}),
      ...(ends.join() === 'form' ? {} : { ends }),
    },
  ]);
  await writeFile(
    join(target, 'expected.json'),
    `${JSON.stringify({ bases, files: Object.fromEntries(described) }, null, 1)}\n`,
  );
  console.log(name, files.length);
}
