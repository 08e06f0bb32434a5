import { posix } from 'node:path';

/** Who imports whom, by path from the root; also by type. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The inner order of a room, the lowest first; a file in none of them (or in none at all: `.`) is of the rank of `*`. */
const orders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/domain': [['base'], ['language'], ['*'], ['messages', '.']],
  'src/domain/language': [
    ['text'],
    ['numbers', 'printed'],
    ['names', 'dates', 'contacts', 'corrections', 'pictures'],
    ['talk', 'columns'],
    ['answers'],
  ],
  'src/domain/form/reading': [['base'], ['parts'], ['counts'], ['checks'], ['asked', 'several'], ['corrected'], ['.']],
  'src/domain/messages': [['base'], ['*'], ['.']],
  'src/domain/application': [
    ['record'],
    ['answers'],
    ['papers'],
    ['steps'],
    ['together'],
    ['stages'],
    ['evolve'],
    ['decide'],
    ['*'],
  ],
  'src/conversation': [['base'], ['meaning'], ['steps'], ['journey'], ['listeners'], ['*'], ['.']],
  'src/conversation/steps': [['columns'], ['uploads'], ['.']],
  'src/conversation/journey': [['machine'], ['place'], ['reading'], ['taking'], ['tracks']],
  'src/conversation/listeners': [['base'], ['texts'], ['commands'], ['*'], ['.']],
  'src/conversation/turns': [['applicant', 'body-papers'], ['lobby'], ['contact', 'any-time', 'handover'], ['*']],
  'src/ports': [['process'], ['store'], ['channels', 'documents'], ['.']],
  'src/wire': [['base'], ['phone'], ['console']],
  'src/web': [['http'], ['access'], ['*'], ['.']],
  'src/web/console': [['base'], ['*'], ['.']],
  'templates/messages': [['phrases'], ['*'], ['.']],
  'src/usecases': [['.'], ['base'], ['bodies', 'applications'], ['*'], ['inbound'], ['console']],
};

/** Rooms whose sub-folders import in one direction only. */
const layered = [...Object.keys(orders), 'src/channels', 'src/documents', 'src/pages', 'src/simulator', 'src/store'];

/** What puts a room together stands above its folders. */
const entries: readonly string[] = ['src/pages/h5/main.ts', 'src/simulator/simulator.ts', 'src/web/server.ts'];

/** An import that goes up inside its room, or inside a folder of it that has an order of its own. @returns null when it does not */
export function climbs(path: string, target: string): string | null {
  const up = Object.entries(orders).some(([room, order]) => {
    if (!path.startsWith(`${room}/`) || !target.startsWith(`${room}/`)) return false;
    return rankIn(room, order, target) > rankIn(room, order, path);
  });
  return up ? `imports ${target}, which is above it` : null;
}

function rankIn(room: string, order: readonly (readonly string[])[], file: string): number {
  const inside = file.slice(room.length + 1);
  const folder = inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : '.';
  const named = order.findIndex((names) => names.includes(folder));
  return named >= 0 ? named : order.findIndex((names) => names.includes('*'));
}

/** Files that import one another in a ring, and sub-folders of the layered rooms that do; one line each. */
export function findCircles(imports: Imports): string[] {
  const files = circlesOf(imports).map((ring) => `${ring.sort().join(', ')}: import one another`);
  const folders = new Map<string, string[]>();
  for (const [path, targets] of imports) {
    if (entries.includes(path) || !layered.some((room) => path.startsWith(`${room}/`))) continue;
    const here = posix.dirname(path);
    const others = targets.map((target) => posix.dirname(target)).filter((folder) => folder !== here);
    folders.set(here, [...(folders.get(here) ?? []), ...others]);
  }
  return [...files, ...circlesOf(folders).map((ring) => `${ring.sort().join(', ')}: folders that import one another`)];
}

/** Strongly connected parts of more than one member. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const rings: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (path.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== order.get(node)) return;
    const ring = path.splice(path.indexOf(node));
    if (ring.length > 1) rings.push(ring);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return rings;
}
