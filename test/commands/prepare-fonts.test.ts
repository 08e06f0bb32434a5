import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareFonts } from '../../src/commands/prepare-fonts.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fonts-'));
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('takes three static TrueType faces out of the packages, once', async () => {
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'));
  const said: string[] = [];
  await prepareFonts({ root, log: (line) => said.push(line) });
  const folder = join(root, 'templates', 'fonts');
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['lxgw-wenkai-regular.ttf', 'ma-shan-zheng-regular.ttf', 'noto-serif-sc-bold.ttf']);
  for (const file of files) expect(readFileSync(join(folder, file)).readUInt32BE(0)).toBe(0x00010000);
  expect(said).toHaveLength(3);
  const before = files.map((file) => statSync(join(folder, file)).mtimeMs);
  await prepareFonts({ root, log: (line) => said.push(line) });
  expect(files.map((file) => statSync(join(folder, file)).mtimeMs)).toEqual(before);
  expect(said).toHaveLength(3);
});

it('names the package that is not there', async () => {
  await expect(prepareFonts({ root })).rejects.toThrow('@fontsource/lxgw-wenkai is not installed');
});
