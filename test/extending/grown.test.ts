import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addFiles, addLines, compilerOf, copySource } from './grown-copy.ts';
import { toys } from './lines.ts';

const docs = readFileSync(new URL('../../docs/extending.md', import.meta.url), 'utf8');

it('a noun, a kind of field, a journey step, a reminder and evidence are their files and the lines that the compiler asks for', () => {
  const copy = copySource();
  const asked = Object.values(toys).flatMap((toy) => toy.asked);
  for (const [toy, { begins }] of Object.entries(toys)) {
    addFiles(copy, toy);
    for (const lines of begins) addLines(copy, lines);
  }
  const compile = compilerOf(copy);
  expect(compile()).toEqual([...new Set(asked.map(({ path }) => path))].sort());
  for (const lines of asked) addLines(copy, lines);
  expect(compile()).toEqual([]);
  expect(play(copy)).toMatchObject({ success: true, numPassedTests: 3 });
}, 900_000);

/** Plays each toy in the product that has grown. */
function play(copy: string): unknown {
  writeFileSync(join(copy, 'vitest.config.ts'), "export default { test: { include: ['test/played/*.test.ts'] } };\n");
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', '--reporter=json'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, VITEST: '', NODE_OPTIONS: '' },
  });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${stdout}\n${stderr}`);
  }
}

it.each(Object.entries(toys))('docs/extending.md names every file that %s has a line in', (_toy, toy) => {
  const [, section = ''] = docs.split(`\n## ${toy.heading}\n`);
  const [list = ''] = section.split('\n## ');
  expect([...toy.begins, ...toy.asked].filter(({ path }) => !list.includes(path)).map(({ path }) => path)).toEqual([]);
});
