import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** What is taken out of the font packages: [package, file inside it, name in templates/fonts]. See docs/fonts.md. */
const FACES = [
  ['@fontsource/lxgw-wenkai', 'files/lxgw-wenkai-latin-500-normal.woff', 'lxgw-wenkai-regular.ttf'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf', 'noto-serif-sc-bold.ttf'],
  ['@expo-google-fonts/ma-shan-zheng', '400Regular/MaShanZheng_400Regular.ttf', 'ma-shan-zheng-regular.ttf'],
];

/**
 * Puts the three faces of the printed forms into `<root>/templates/fonts/` as static TrueType files.
 * A file that is there already is kept, so a second call costs three `stat`s.
 * @param {{ root: string, log?: (line: string) => void }} options
 * @throws Error naming the package that has to be installed
 */
export async function prepareFonts({ root, log = () => {} }) {
  const folder = join(root, 'templates', 'fonts');
  await mkdir(folder, { recursive: true });
  for (const [packageName, file, name] of FACES) {
    const target = join(folder, name);
    if (await isFilled(target)) continue;
    const bytes = await readFile(join(packageFolder(root, packageName), file));
    await writeWhole(target, file.endsWith('.woff') ? sfntFromWoff(bytes) : bytes);
    log(`fonts: ${name} from ${packageName}`);
  }
}

async function isFilled(path) {
  const found = await stat(path).catch(() => null);
  return found !== null && found.size > 1_000_000;
}

/** Written beside and renamed: a run that is cut off leaves no half font behind. */
async function writeWhole(target, bytes) {
  const beside = `${target}.${process.pid}.part`;
  await writeFile(beside, bytes);
  await rename(beside, target);
}

function packageFolder(root, packageName) {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve(`${packageName}/package.json`));
  } catch (cause) {
    throw new Error(`Fonts: ${packageName} is not installed; run "npm install" with development packages`, { cause });
  }
}

/** WOFF 1.0 → sfnt: the tables are the same, each deflated or stored. Source: W3C WOFF File Format 1.0, sections 3–5. */
export function sfntFromWoff(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Fonts: not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts = [header];
  let offset = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [from, packed, plain] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const stored = woff.subarray(from, from + packed);
    const table = packed < plain ? inflateSync(stored) : stored;
    const record = 12 + 16 * index;
    woff.copy(header, record, entry, entry + 4);
    header.writeUInt32BE(woff.readUInt32BE(entry + 16), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(plain, record + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
