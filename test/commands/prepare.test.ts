import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Plain JavaScript without types, loaded by its address.
const { isInstalled, isNewEnough } = await import(new URL('../../src/commands/prepare.mjs', import.meta.url).href);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepare-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['20.18.3', false],
  ['18.20.0', false],
  ['9.0.0', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['24.1.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe('the npm packages', () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
    });

  async function installed(version: string) {
    await mkdir(join(folder, 'node_modules', 'a'), { recursive: true });
    await writeFile(join(folder, 'node_modules', '.package-lock.json'), lock(version));
  }

  it('are missing on a fresh clone', async () => {
    await writeFile(join(folder, 'package-lock.json'), lock('1.0.0'));
    expect(await isInstalled(folder)).toBe(false);
  });

  it('are there when every version is the one asked for', async () => {
    await writeFile(join(folder, 'package-lock.json'), lock('1.0.0'));
    await installed('1.0.0');
    expect(await isInstalled(folder)).toBe(true);
  });

  it('are out of date when one version differs, or one folder is gone', async () => {
    await writeFile(join(folder, 'package-lock.json'), lock('2.0.0'));
    await installed('1.0.0');
    expect(await isInstalled(folder)).toBe(false);
    await installed('2.0.0');
    expect(await isInstalled(folder)).toBe(true);
    await rm(join(folder, 'node_modules', 'a'), { recursive: true });
    expect(await isInstalled(folder)).toBe(false);
  });
});

describe('the pages', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'src', 'pages'), { recursive: true });
    await cp(join(root, 'src', 'commands', 'prepare.mjs'), join(folder, 'src', 'commands', 'prepare.mjs'));
    for (const name of ['package.json', 'package-lock.json']) await cp(join(root, name), join(folder, name));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(
      join(folder, 'src/pages/vite.config.ts'),
      `export default { build: { outDir: '../../build/pages', emptyOutDir: true } };`,
    );
    await writeFile(join(folder, 'src/pages/index.html'), '<h1>one</h1>');
  });

  it('are built once by two that start at once, and again only when their sources change', async () => {
    const both = await Promise.all([prepare(), prepare()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes('Building the pages'))).toHaveLength(1);
    expect(await readFile(join(folder, 'build/pages/index.html'), 'utf8')).toContain('one');

    expect(await prepare()).toEqual({ code: 0, said: '' });

    await writeFile(join(folder, 'src/pages/index.html'), '<h1>two</h1>');
    const { said } = await prepare();
    expect(said).toContain('Building the pages');
    expect(said).not.toContain('OUTPUT');
    expect(await readFile(join(folder, 'build/pages/index.html'), 'utf8')).toContain('two');
  });

  it('are built though a killed process left its lock', async () => {
    await mkdir(join(folder, 'build'));
    await writeFile(join(folder, 'build/prepare.lock'), '999999999');
    expect((await prepare()).code).toBe(0);
  });

  it('that cannot be built are an error, said again the next time', async () => {
    await writeFile(join(folder, 'src/pages/index.html'), '<script type="module" src="./missing.ts"></script>');
    expect((await prepare()).code).toBe(1);
    expect((await prepare()).code).toBe(1);
  });

  function prepare(): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, ['src/commands/prepare.mjs', 'pages'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    // Standard output is for what a command prints.
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += `${stream === child.stdout ? 'OUTPUT ' : ''}${chunk}`;
      });
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
  }
});
