import { posix } from 'node:path';
import ts from 'typescript';
import { climbs, findCircles, type Imports } from './architecture-circles.ts';
import { type Import, importsOf, parseSource, visit } from './read-imports.ts';

/** What a room may import (README, map). `libraries`: npm packages; `node`: Node's own modules. */
interface Room {
  rooms: readonly string[];
  libraries: readonly string[] | 'any';
  node: boolean;
}

const http = ['koa', 'koa-router', 'koa-mount', 'koa-static', 'raw-body', 'busboy', 'zod', 'undici', 'ws'];

const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: ['domain'], libraries: ['zod'], node: false },
  conversation: { rooms: ['conversation', 'domain'], libraries: ['xstate'], node: false },
  ports: { rooms: ['ports', 'domain'], libraries: [], node: false },
  usecases: { rooms: ['usecases', 'domain', 'conversation', 'ports', 'wire'], libraries: [], node: false },
  channels: {
    rooms: ['channels', 'domain', 'ports'],
    libraries: ['@wecom/crypto', 'fast-xml-parser', 'undici', 'ws', 'yazl', 'zod'],
    node: true,
  },
  documents: {
    rooms: ['documents', 'domain', 'ports', 'templates'],
    // tsx: the loader of its own worker thread.
    libraries: [
      ...['docx', 'pdf-lib', 'fontkit', 'qrcode', 'sharp', 'file-type', 'zod', 'tsx', '@hyzyla/pdfium', 'zxing-wasm'],
      ...['heic-decode', 'write-excel-file', 'read-excel-file', 'csv-parse', 'csv-stringify'],
      ...['sax', 'yauzl', 'node-html-parser'],
    ],
    node: true,
  },
  files: {
    rooms: ['files', 'domain', 'ports'],
    libraries: ['ali-oss', 'sharp', 'file-type', 'heic-decode', 'bmp-ts', 'zod', 'yazl'],
    node: true,
  },
  store: { rooms: ['store', 'domain', 'ports'], libraries: ['libsql', 'mongoose', 'zod'], node: true },
  coordination: {
    rooms: ['coordination', 'domain', 'ports'],
    libraries: ['ioredis', 'rate-limiter-flexible'],
    node: true,
  },
  jobs: { rooms: ['jobs', 'domain', 'ports', 'usecases'], libraries: ['bullmq', 'ioredis'], node: true },
  // Clock, log, threads and the watchdog of one process; a thread runs what the core decides.
  process: { rooms: ['process', 'ports', 'domain', 'conversation'], libraries: ['pino', 'zod', 'tsx'], node: true },
  wire: { rooms: ['wire', 'domain'], libraries: ['zod'], node: false },
  web: {
    rooms: ['web', 'wire', 'domain', 'ports', 'usecases', 'templates'],
    libraries: [...http, 'pino', 'prom-client', 'range-parser'],
    node: true,
  },
  simulator: { rooms: ['simulator', 'templates'], libraries: [...http, 'fast-xml-parser', 'pino'], node: true },
  pages: {
    rooms: ['pages', 'wire', 'templates'],
    libraries: ['vue', 'vite', '@vitejs/plugin-vue', 'marked'],
    node: true,
  },
  top: {
    rooms:
      'domain conversation ports usecases channels documents files store coordination jobs process web wire simulator flows templates'.split(
        ' ',
      ),
    libraries: 'any',
    node: true,
  },
  flows: { rooms: ['flows', 'domain'], libraries: [], node: false },
  templates: { rooms: ['templates', 'domain'], libraries: [], node: false },
};

/** `(design 3)`, `reference wecom 9`: what a reader needs is in the comment, in docs/ or with the vendor. */
const ELSEWHERE = /\((?:design|style|conventions) ?\d|\breference (?:wecom|dingtalk|\d)|\bdesign \d/u;

/** Decisions come into the journal through `usecases/commit.ts`; moving a store copies it. */
const appends = ['src/usecases/commit.ts', 'src/usecases/store/move-store.ts'];

/** The one thing of Node that decides nothing and touches nothing: the same text has the same digest. In the domain one file has it; use cases digest
 *  streams of bytes too. */
const digests = ['createHash', 'hash'];

const timeless = ['domain', 'conversation', 'usecases', 'flows', 'templates'];

/** Every breach of the map (and of the rules about words, time and the environment) in the given files, one line each.
 *  @param files path from the root, '/'-separated → text */
export function findBreaches(files: ReadonlyMap<string, string>): string[] {
  return [...findOwnBreaches(files), ...findCircles(graphOf(files))];
}

/** What each file imports of the others. */
function graphOf(files: ReadonlyMap<string, string>): Imports {
  return new Map(
    [...files].map(([path, text]) => {
      const source = parseSource(path, text);
      const targets = importsOf(source).map(({ from }) => posix.join(posix.dirname(path), from));
      return [path, targets.filter((target) => files.has(target))];
    }),
  );
}

function findOwnBreaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const source = parseSource(path, text);
    const breaches = [...nameBreaches(path), ...importBreaches(path, importsOf(source)), ...codeBreaches(path, source)];
    if (namesPlatform(path, text)) breaches.push('names a platform');
    if (path.endsWith('.vue') && hasHan(withoutComments(text))) breaches.push('Chinese outside templates/ and flows/');
    if (path.endsWith('.vue')) breaches.push(...templateAssertions(text));
    if (ELSEWHERE.test(text)) breaches.push('points to a document that is not in the repository');
    return breaches.map((breach) => `${path}: ${breach}`);
  });
}

/** What names each platform. */
const platformNames: Readonly<Record<string, RegExp>> = {
  wecom: /wecom|\u4f01\u4e1a\u5fae\u4fe1/iu,
  dingtalk: /dingtalk|\u9489\u9489/iu,
};

/** Rooms that know of no platform, not even in a comment: what they need of one comes with its kit. */
const platformless = ['domain', 'conversation', 'usecases', 'templates'];

/** Only `templates/platforms/<name>.ts`, the words of a kit, names a platform: its own; and the list of these files. */
function namesPlatform(path: string, text: string): boolean {
  if (!platformless.includes(roomOf(path)) || path === 'templates/platforms/registry.ts') return false;
  return Object.entries(platformNames).some(
    ([name, pattern]) => path !== `templates/platforms/${name}.ts` && pattern.test(text),
  );
}

function roomOf(path: string): string {
  const [first = '', second = '', ...deeper] = path.split('/');
  if (first !== 'src') return first;
  return deeper.length === 0 || ['assembly', 'config', 'catalog', 'commands'].includes(second) ? 'top' : second;
}

/** `channels/wecom` for an adapter, `flows/star-2021` for a campaign: they keep apart from their neighbours. */
function wingOf(path: string): string {
  const [first = '', second = '', third = '', ...deeper] = path.split('/');
  if (first === 'flows') return third === '' || second === 'shared' ? '' : second;
  if (path.startsWith(PLATFORMS)) return deeper.length > 1 ? `${third}/${deeper[0]}` : '';
  return second === 'channels' && deeper.length > 0 ? third : '';
}

/** What may be beside the rooms: the process's start, and what puts the adapters together. */
const loose = ['src/app.ts', 'src/main.ts'];

function nameBreaches(path: string): string[] {
  const name = posix.basename(path);
  if (/^src\/[^/]+$/.test(path) && !loose.includes(path)) return ['stands in no room of the map'];
  if (/^index\.[cm]?[jt]s$/.test(name) && !path.startsWith('src/pages/')) return ['a barrel file'];
  return Object.hasOwn(rooms, roomOf(path)) ? [] : ['stands in no room of the map'];
}

function importBreaches(path: string, imports: readonly Import[]): string[] {
  const room = rooms[roomOf(path)];
  if (!room) return [];
  return imports.flatMap((each) => {
    if (each.isExport) return [`passes on ${each.from}: import from the file that defines`];
    if (each.from.startsWith('.')) return ownBreaches(path, room, each);
    if (each.from.startsWith('node:')) return room.node || isDigest(path, each) ? [] : [`imports ${each.from}`];
    const library = each.from
      .split('/')
      .slice(0, each.from.startsWith('@') ? 2 : 1)
      .join('/');
    return room.libraries === 'any' || room.libraries.includes(library) ? [] : [`imports ${library}`];
  });
}

function isDigest(path: string, { from, names }: Import): boolean {
  const mayDigest = roomOf(path) === 'usecases' || path === 'src/domain/base/sha256.ts';
  return mayDigest && from === 'node:crypto' && names.every((name) => digests.includes(name));
}

/** What the simulator plays; the rest of it serves any of them. */
const PLATFORMS = 'src/simulator/platforms/';

function ownBreaches(path: string, room: Room, { from, isType, names }: Import): string[] {
  const target = posix.join(posix.dirname(path), from);
  const targetRoom = roomOf(target);
  const [here, there] = [wingOf(path), wingOf(target)];
  if (!/\.(ts|mjs|vue|json|css)$/.test(from)) return [`imports ${from} without its extension`];
  if (here !== '' && there !== '' && here !== there) return [`imports ${target} of another ${roomOf(path)} folder`];
  // A layout's shape is the documents room's contract with its templates.
  if (path.startsWith('templates/documents/') && target === 'src/documents/layout.ts' && isType) return [];
  // So is the wording port's with the messages.
  if (roomOf(path) === 'templates' && targetRoom === 'ports' && isType) return [];
  if (targetRoom !== roomOf(path) && !room.rooms.includes(targetRoom)) return [`imports ${target}`];
  const isShared = roomOf(path) === 'simulator' && !path.startsWith(PLATFORMS);
  if (isShared && target.startsWith(PLATFORMS)) return [`imports ${target}: what is shared knows no platform`];
  // Pages and use cases take the shapes, not what checks them; the wire takes shapes of the domain.
  const takesShapes =
    targetRoom === 'wire'
      ? ['pages', 'usecases'].includes(roomOf(path))
      : roomOf(path) === 'wire' && targetRoom === 'domain';
  if (takesShapes && !isType) return [`imports more than types from ${target}`];
  const climb = climbs(path, target);
  if (climb) return [climb];
  if (targetRoom !== 'domain') return [];
  if (roomOf(path) === 'flows' && !isType && names.some((name) => !name.startsWith('define')))
    return [`imports more than define… from ${target}`];
  return [];
}

/** Signs and brackets as wide as a character, and those of lists and quotations. */
const HAS_CHINESE_SIGN = /[\u3001-\u301f\uff01-\uff5e]/u;

/** A Chinese character in a pattern, however it is written: itself, by its number, or as one of its script. */
const NAMES_HAN =
  /\p{Script=Han}|\\p\{(?:Script|sc|Script_Extensions|scx)=Han\}|\\u(?:[4-9][0-9a-f]{3}|\{[2-9a-f][0-9a-f]{3,4}\})/iu;
/** Where people's words are read, except for the room that reads Chinese. */
const READERS = /^src\/(?:domain|conversation|usecases)\//;

function codeBreaches(path: string, source: ts.SourceFile): string[] {
  const breaches: string[] = [];
  const isPreparation = /^src\/commands\/prepare[^/]*\.mjs$/.test(path);
  const isPure = timeless.includes(roomOf(path));
  visit(source, (node) => {
    const isWords =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    // Words that people type are vocabulary: lists of them are in the room that reads Chinese, like its patterns.
    const isVocabulary = path.startsWith('src/domain/language/');
    if (path.startsWith('src/') && !isPreparation && !isVocabulary && isWords && hasHan(node.text))
      breaches.push('Chinese outside templates/ and flows/');
    const mayHoldHan = isPreparation || isVocabulary || !path.startsWith('src/');
    // A pattern may be put together of strings; one that names Han by its script or number is a pattern wherever it stands.
    const isLiteral = ts.isRegularExpressionLiteral(node);
    const written = isWords || isLiteral ? node.getText(source) : '';
    const isHan = isLiteral ? NAMES_HAN.test(written) : !hasHan(written) && NAMES_HAN.test(written);
    if (!mayHoldHan && isHan) breaches.push('Chinese in a pattern outside domain/language/');
    const mayHoldSign = mayHoldHan || !READERS.test(path);
    if (!mayHoldSign && (isLiteral || isPartOfPattern(node)) && HAS_CHINESE_SIGN.test(written))
      breaches.push('a sign of Chinese text in a pattern outside domain/language/');
    if (isUnexplained(node, source)) breaches.push(`asserts a type without a reason: ${node.getText(source)}`);
    if (ts.isPropertyAccessExpression(node)) {
      const written = `${node.expression.getText(source)}.${node.name.text}`;
      if (roomOf(path) === 'usecases' && /\bjournal\.append$/u.test(written) && !appends.includes(path))
        breaches.push('appends to the journal beside usecases/commit.ts');
      if (isPure && (written === 'Date.now' || written === 'Math.random')) breaches.push(`uses ${written}`);
      if (written === 'process.env' && !mayReadEnvironment(path, node, isPreparation))
        breaches.push('reads process.env');
    }
    if (isPure && ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
      breaches.push('uses new Date()');
  });
  return breaches;
}

/** `as` and `!` say more than the compiler knows: why, is on the same line. */
function isUnexplained(node: ts.Node, source: ts.SourceFile): boolean {
  if (!ts.isAsExpression(node) && !ts.isNonNullExpression(node)) return false;
  if (ts.isAsExpression(node) && node.type.getText(source) === 'const') return false;
  const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line;
  const lines = source.text.split('\n').slice(lineOf(node.getStart(source)), lineOf(node.end) + 1);
  return !lines.some((line) => line.includes('//'));
}

/** In a template there is no room for a reason: the data are typed instead. */
function templateAssertions(text: string): string[] {
  const markup = text.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
  const expressions = markup.match(/"[^"]*"|\{\{[\s\S]*?\}\}/g) ?? [];
  const asserted = expressions.flatMap((expression) => expression.match(/[^\s("{]+ as (?!const\b)[\w.]+/g) ?? []);
  return asserted.map((found) => `asserts a type in a template: ${found}`);
}

/** A string that a pattern is made of: given to RegExp itself, or one that only a pattern can mean. */
function isPartOfPattern(node: ts.Node): boolean {
  if (
    !ts.isStringLiteralLike(node) &&
    !ts.isTemplateHead(node) &&
    !ts.isTemplateMiddle(node) &&
    !ts.isTemplateTail(node)
  )
    return false;
  const whole = ts.isStringLiteralLike(node) ? node.parent : node.parent.parent;
  const made = whole && ts.isTemplateExpression(whole) ? whole.parent : whole;
  if (made && ts.isNewExpression(made) && made.expression.getText() === 'RegExp') return true;
  return /\(\?[:=!<]|\[\^|\]\??[*+?]|\{\d+,/u.test(node.text);
}

/** config/ reads it; main.ts and commands hand it on as an argument, whole. */
function mayReadEnvironment(path: string, node: ts.Node, isPreparation: boolean): boolean {
  if (isPreparation || path.startsWith('src/config/')) return true;
  const mayHandOn = path === 'src/main.ts' || path.startsWith('src/commands/');
  return mayHandOn && ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node);
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '$1');
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
