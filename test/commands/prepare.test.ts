import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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
    const both = await Promise.all([run('pages'), run('pages')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.filter(({ said }) => said.includes('Building the pages'))).toHaveLength(1);
    expect(await readFile(join(folder, 'build/pages/index.html'), 'utf8')).toContain('one');

    expect(await run('pages')).toEqual({ code: 0, said: '' });

    await writeFile(join(folder, 'src/pages/index.html'), '<h1>two</h1>');
    const { said } = await run('pages');
    expect(said).toContain('Building the pages');
    expect(said).not.toContain('OUTPUT');
    expect(await readFile(join(folder, 'build/pages/index.html'), 'utf8')).toContain('two');
  });

  it('are built though a killed process left its lock', async () => {
    await mkdir(join(folder, 'build'));
    await writeFile(join(folder, 'build/prepare.lock'), '999999999');
    expect((await run('pages')).code).toBe(0);
  });

  it('that cannot be built are an error, said again the next time', async () => {
    await writeFile(join(folder, 'src/pages/index.html'), '<script type="module" src="./missing.ts"></script>');
    expect((await run('pages')).code).toBe(1);
    expect((await run('pages')).code).toBe(1);
  });
});

describe('the compiled server', () => {
  const say = (name: string, text: string) => writeFile(join(folder, name), text);
  const start = () =>
    promisify(execFile)(process.execPath, ['build/server/main.mjs'], { cwd: folder }).then(({ stdout }) => stdout);

  beforeEach(async () => {
    for (const name of ['src/catalog', 'src/commands', 'src/process', 'flows/a', 'templates/documents'])
      await mkdir(join(folder, name), { recursive: true });
    const own = ['src/commands/prepare.mjs', 'src/commands/prepare-server.mjs', 'package-lock.json'];
    const loading = ['import-file.ts', 'import-file.compiled.mjs', 'import-over-program.ts'].map(
      (name) => `src/catalog/${name}`,
    );
    for (const name of [...own, ...loading, 'src/process/root.ts']) await cp(join(root, name), join(folder, name));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await say('package.json', JSON.stringify({ type: 'module' }));
    await say('src/kind.ts', 'export class Kind {}');
    await say('flows/a/campaign.ts', `import { Kind } from '../../src/kind.ts'; export const kind: Kind = new Kind();`);
    await say('src/a-thread.mjs', `throw new Error('the TypeScript beside is to be started');`);
    await say(
      'src/a-thread.ts',
      `import { parentPort } from 'node:worker_threads'; parentPort?.postMessage('thread');`,
    );
    await say(
      'src/main.ts',
      `import { readFileSync } from 'node:fs';
      import { Worker } from 'node:worker_threads';
      import { importFile } from './catalog/import-file.ts';
      import { here } from './here.ts';
      import { Kind } from './kind.ts';
      const { kind } = await importFile(here, 'flows/a/campaign.ts');
      const other = await importFile(here + 'other', 'flows/a/campaign.ts');
      const thread = new Worker(new URL('./a-thread.mjs', import.meta.url));
      thread.on('message', (said: string) => console.log(kind instanceof Kind, other.name, readFileSync(here + 'word.txt', 'utf8'), said));`,
    );
    await say('src/here.ts', `export const here = new URL('..', import.meta.url).pathname;`);
    await say('word.txt', 'one');
    await mkdir(join(folder, 'other/flows/a'), { recursive: true });
    await say('other/flows/a/campaign.ts', `export const name: string = 'other';`);
  });

  it('starts without a loader: threads, campaigns of its own and of another folder, and files where the sources expect them', async () => {
    expect((await run('server')).code).toBe(0);
    expect(await start()).toBe('true other one thread\n');
    expect(await run('server')).toEqual({ code: 0, said: '' });
  });

  it('is compiled again when a campaign changes', async () => {
    await run('server');
    await say('flows/a/campaign.ts', 'export const kind = 1;');
    expect((await run('server')).said).toContain('Compiling the server');
    expect(await start()).toBe('false other one thread\n');
  });

  it('that cannot be compiled is an error that names the file, said again the next time', async () => {
    await say('flows/a/campaign.ts', 'export const kind = ;');
    const { code, said } = await run('server');
    expect(code).toBe(1);
    expect(said).toContain('flows/a/campaign.ts:1');
    expect(said).toContain('服务端编译失败');
    expect((await run('server')).code).toBe(1);
  });
});

function run(part: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['src/commands/prepare.mjs', part], {
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
