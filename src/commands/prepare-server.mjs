// Compiles the server into `build/server/`: plain JavaScript that Node starts without a loader. A loader and its thread hold 32 to 40 MB, start-up takes
// three times as long with it, and it names every function again whenever one is made. Plain JavaScript, as prepare.mjs. What is compiled:
// `src/main.ts`, each thread that has a TypeScript file, and every file of `flows/` and `templates/documents/`, which are loaded by their paths.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Loaded by path: each is a module of its own under the same path. */
const dataFolders = ['flows', 'templates/documents'];
/** Chunks are named for what is in them. A server that runs may still load those of an earlier build. */
const keptMilliseconds = 7 * 24 * 3600 * 1000;

/** For prepare.mjs. */
export const server = {
  name: 'server',
  said: '正在编译服务端… / Compiling the server…',
  failed:
    '服务端编译失败，原因见上；改过 flows/ 的，可运行 npm run flows -- check 查看。 / Compiling the server failed, see above; after changes in flows/ run npm run flows -- check.',
  isSource: (path) => /\.(?:ts|mjs)$/.test(path) && !path.startsWith('src/pages/'),
  build: (root) => buildServer({ root }),
};

/**
 * @param {{ root: string, entry?: string, folder?: string }} options `folder` stands two levels below the root
 * @returns the entry's file
 */
export async function buildServer({ root, entry = 'src/main.ts', folder = 'build/server' }) {
  const { build } = await import('esbuild');
  const out = join(root, folder);
  const data = [];
  for (const each of dataFolders) data.push(...(await sourcesBelow(join(root, each))));
  const threads = await findThreads(root);
  const name = basename(entry, '.ts');
  const { metafile } = await build({
    entryPoints: [
      { in: join(root, entry), out: name },
      ...threads.map((file) => ({ in: file, out: basename(file, '.ts') })),
      ...data.map((file) => ({ in: file, out: relative(root, file).replace(/\.ts$/, '') })),
    ],
    absWorkingDir: root,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Else each literal with \p{…} becomes a RegExp that is made again whenever it is come to.
    supported: { 'regexp-unicode-property-escapes': true },
    // Stack traces name our lines; the text of the sources stays where it is.
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: 'const compiledUrl = import.meta.url;' },
    plugins: [placed(root, [join(root, entry), join(root, 'src/main.ts')], threads)],
  });
  await removeOld(out, new Set(Object.keys(metafile.outputs).map((file) => join(root, file))));
  return join(out, `${name}.mjs`);
}

/** Tells each file where it is: `import.meta.url` is where its source is, so that it finds what is beside it. What was compiled beside it is found from where it
 *  runs instead: by the entry and `main.ts` (the bench's entry imports it), which are asked whether they are the program that was started, and by files that start a compiled thread. */
function placed(root, entries, threads) {
  return {
    name: 'placed',
    setup(builder) {
      const sources = join(root, 'src') + sep;
      builder.onResolve({ filter: /\/import-file\.ts$/ }, ({ resolveDir, path }) => ({
        path: join(resolveDir, path).replace(/\.ts$/, '.compiled.mjs'),
      }));
      builder.onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => {
        if (!path.startsWith(sources)) return undefined;
        const text = await readFile(path, 'utf8');
        if (!text.includes('import.meta.url')) return undefined;
        const isCompiledBeside =
          entries.includes(path) ||
          path.endsWith('.compiled.mjs') ||
          threads.some((thread) => starts(path, text, thread));
        const place = JSON.stringify(`../../${relative(root, path).split(sep).join('/')}`);
        const url = isCompiledBeside ? 'compiledUrl' : `new URL(${place}, compiledUrl).href`;
        // On the first line, so that the source map fits.
        return { contents: `const moduleUrl = ${url}; ${text}`, loader: 'ts' };
      });
    },
  };
}

function starts(path, text, thread) {
  return dirname(path) === dirname(thread) && text.includes(`'./${basename(thread, '.ts')}.mjs'`);
}

/** The file behind each `x.mjs` that only loads an `x.ts` beside it: the first file of a thread. */
async function findThreads(root) {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const loaders = names.filter((name) => name.endsWith('.mjs')).map((name) => join(root, 'src', name));
  return loaders.map((loader) => loader.replace(/\.mjs$/, '.ts')).filter((file) => existsSync(file));
}

async function sourcesBelow(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => join(folder, name));
}

async function removeOld(folder, built) {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (built.has(path)) continue;
    const found = await stat(path).catch(() => null);
    if (found?.isFile() && Date.now() - found.mtimeMs > keptMilliseconds) await rm(path, { force: true });
  }
}
