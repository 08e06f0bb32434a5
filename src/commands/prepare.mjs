// What has to be before anything of ours can start: a Node that is new enough, the npm packages, the fonts, the built pages, the compiled server.
// Plain JavaScript that needs nothing but Node: it runs before `npm start` and `npm test` on a fresh clone. Nothing is installed
// yet, so its words, in both languages, are here. `node src/commands/prepare.mjs [pages] [fonts] [server]`; without words: all.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
// What is said here goes to standard error: commands such as `npm run stamped` print data.
const oldestNode = [20, 19];

/**
 * Does what is missing, and nothing when nothing is.
 * @param {{ root: string, parts: readonly string[], log: (line: string) => void }} options
 */
export async function prepare({ root, parts, log }) {
  if (!(await isInstalled(root))) await alone(root, log, isInstalled, installPackages);
  if (parts.includes('fonts')) await makeFonts(root, log);
  if (parts.includes('pages')) await makePages(root, log);
  if (parts.includes('server')) await makeServer(root, log);
}

/** @param {string} version for example `20.19.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** By content, not by time: every package the lock file asks for is recorded in node_modules with the same version. */
export async function isInstalled(root) {
  const wanted = await readJson(join(root, 'package-lock.json'));
  const present = await readJson(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer) return true;
    const found = present.packages[path];
    return found !== undefined && found.version === entry.version && existsSync(join(root, path));
  });
}

async function installPackages(root, log) {
  log('正在安装 npm 依赖（首次约需一两分钟）… / Installing npm packages (a minute or two the first time)…');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: a mirror may lack the optional binaries of other platforms, which `ci` takes for a broken lock file.
  // Its warnings are about packages' insides and frighten whoever only wants to start; errors are shown.
  const words = ['install', '--no-save', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  const stopTelling = tellProgress(root, log);
  const code =
    npm && /\.c?js$/.test(npm)
      ? await run(root, process.execPath, [npm, ...words])
      : await run(root, 'npm', words, process.platform === 'win32');
  stopTelling();
  if (code !== 0) {
    throw new Error(
      '依赖安装失败：请检查网络或 npm 镜像（npm config get registry）后重试。 / npm install failed: check the network or the npm registry, then run again.',
    );
  }
}

/** Says every few seconds how many packages are there: npm itself says nothing for a minute or two. @returns ends it */
function tellProgress(root, log, everySeconds = 5) {
  const started = Date.now();
  const timer = setInterval(async () => {
    const wanted = await readJson(join(root, 'package-lock.json'));
    const paths = Object.entries(wanted?.packages ?? {}).filter(([path, { optional }]) => path !== '' && !optional);
    const present = paths.filter(([path]) => existsSync(join(root, path, 'package.json'))).length;
    const seconds = Math.round((Date.now() - started) / 1000);
    log(
      `  npm 正在下载、解开依赖：${present} / ${paths.length} 个，已 ${seconds} 秒 / npm: ${present} of ${paths.length} packages after ${seconds} s`,
    );
  }, everySeconds * 1000);
  return () => clearInterval(timer);
}

async function makeFonts(root, log) {
  const path = join(root, 'src', 'commands', 'prepare-fonts.mjs');
  if (!existsSync(path)) {
    log(
      '缺少 src/commands/prepare-fonts.mjs，跳过字体。 / prepare-fonts.mjs is missing: fonts skipped, forms cannot be printed.',
    );
    return;
  }
  const { prepareFonts } = await import(pathToFileURL(path).href);
  await prepareFonts({ root, log });
}

async function makePages(root, log) {
  if (!existsSync(join(root, 'src', 'pages', 'vite.config.ts'))) {
    log('缺少 src/pages/vite.config.ts，跳过页面。 / src/pages/vite.config.ts is missing: pages skipped.');
    return;
  }
  await make(root, log, pages);
}

async function makeServer(root, log) {
  const path = join(root, 'src', 'commands', 'prepare-server.mjs');
  const { server } = await import(pathToFileURL(path).href);
  await make(root, log, server);
}

/** What is built of our sources, and the files that it is built of. */
const pages = {
  name: 'pages',
  said: '正在生成页面… / Building the pages…',
  failed: '页面生成失败，原因见上。 / Building the pages failed, see above.',
  isSource: (path) => /^(?:src|templates)\/pages\//.test(path),
  async build(root) {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const code = await run(root, process.execPath, [vite, 'build', join('src', 'pages'), '--logLevel', 'error']);
    if (code !== 0) throw new Error('vite');
  },
};

async function make(root, log, part) {
  const isBuilt = () => isFresh(root, part);
  if (!(await isBuilt())) await alone(root, log, isBuilt, () => build(root, log, part));
}

/** The stamp is written last, so a build that was cut off is done again. */
async function isFresh(root, part) {
  if (!existsSync(join(root, 'build', part.name))) return false;
  const stamp = await readFile(stampPath(root, part), 'utf8').catch(() => '');
  return stamp === (await sourcesDigest(root, part));
}

async function build(root, log, part) {
  log(part.said);
  const digest = await sourcesDigest(root, part);
  await rm(stampPath(root, part), { force: true });
  await part.build(root).catch((cause) => {
    throw new Error(part.failed, { cause });
  });
  await writeFile(stampPath(root, part), digest);
}

function stampPath(root, { name }) {
  return join(root, 'build', `${name}.stamp`);
}

async function sourcesDigest(root, { isSource }) {
  const hash = createHash('sha256');
  const paths = [join(root, 'package-lock.json')];
  for (const folder of ['flows', 'src', 'templates']) {
    const found = await filesBelow(join(root, folder));
    paths.push(...found.filter((path) => isSource(relative(root, path).split(sep).join('/'))));
  }
  for (const path of paths)
    hash.update(`${relative(root, path)}\0`).update(
      createHash('sha256')
        .update(await readFile(path))
        .digest(),
    );
  return hash.digest('hex');
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/** Does the work unless another process did it meanwhile: of two that start at once, one works and the other waits. */
async function alone(root, log, isDone, work) {
  const lock = join(root, 'build', 'prepare.lock');
  await mkdir(dirname(lock), { recursive: true });
  let isTold = false;
  while (!(await takeLock(lock))) {
    if (!isTold) log('另一个进程正在准备，稍候… / Another process is preparing, waiting…');
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    if (!(await isDone(root))) await work(root, log);
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  const found = await stat(lock).catch(() => null);
  // Without a number it is just being written, or its owner died at that.
  const isLeft = owner > 0 ? !isAlive(owner) : found !== null && Date.now() - found.mtimeMs > 10_000;
  if (isLeft) {
    // Renamed first: of two that find it left behind, one takes it away.
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside).catch(() => {});
    await rm(aside, { force: true });
  }
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @returns the exit code; 1 when it was killed or could not start */
function run(cwd, command, words, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd, shell, stdio: ['ignore', 2, 2] });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

async function main() {
  if (!isNewEnough(process.versions.node)) {
    throw new Error(
      `Node.js ${process.versions.node} 版本过低，需要 20.19 或更高：请到 https://nodejs.org 安装后重试。 / Node.js ${process.versions.node} is too old: install 20.19 or newer from https://nodejs.org and run again.`,
    );
  }
  const words = process.argv.slice(2);
  await prepare({
    root,
    parts: words.length > 0 ? words : ['fonts', 'pages', 'server'],
    log: (line) => console.error(line),
  });
}

// The checkout may be reached through a link: Node names this module by its real place.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
