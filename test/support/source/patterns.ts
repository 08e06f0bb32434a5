import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  /** `src/a.ts:12` */
  place: string;
  source: string;
  flags: string;
}

export interface Patterns {
  written: Pattern[];
  /** Files that make patterns of parts: `new RegExp(…)`. */
  makers: Set<string>;
}

const product = ['src', 'templates', 'flows'];

/** Every pattern that is written in the product, or in some of its folders, and where others are made. */
export function patternsIn(root: string, folders: readonly string[] = product): Patterns {
  const found: Patterns = { written: [], makers: new Set() };
  for (const folder of folders)
    for (const path of filesBelow(root, folder)) collect(path, readFileSync(join(root, path), 'utf8'), found);
  return found;
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return /\.(?:m?ts|mjs|vue)$/.test(entry.name) ? [path] : [];
  });
}

function collect(path: string, text: string, found: Patterns): void {
  const source = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const end = node.text.lastIndexOf('/');
      found.written.push({
        place: `${path}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && node.expression.getText(source) === 'RegExp') found.makers.add(path);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

/** Keeps every pattern that code under `root` makes while `work` runs. */
export async function patternsMade(root: string, work: () => Promise<void>): Promise<Pattern[]> {
  const made = new Map<string, Pattern>();
  const Original = globalThis.RegExp;
  const note = (args: unknown[]) => {
    const [source, flags] = args;
    // What a library makes of its own is not ours, whoever called it.
    const caller = (new Error().stack ?? '')
      .split('\n')
      .slice(1)
      .find((line) => !line.includes('/test/support/source/patterns.ts'));
    const place = caller?.slice(caller.indexOf(root) + root.length).match(/^(?:src|templates|flows)\/[^:]+/)?.[0];
    if (place && typeof source === 'string')
      made.set(`${place} ${source}`, { place, source, flags: typeof flags === 'string' ? flags : '' });
  };
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      note(args);
      return Reflect.construct(target, args, newTarget);
    },
    apply(target, self, args) {
      note(args);
      return Reflect.apply(target, self, args);
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return [...made.values()];
}
