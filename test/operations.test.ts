import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const at = (path: string) => new URL(`../${path}`, import.meta.url).pathname;
const sources = ['src', 'templates'].flatMap((folder) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|mjs|vue)$/u.test(path))
    .map((path) => readFileSync(join(at(folder), path), 'utf8')),
);
const everything = sources.join('\n');
const operations = readFileSync(at('docs/operations.md'), 'utf8');
const production = readFileSync(at('docs/production.md'), 'utf8');

describe('docs/operations.md', () => {
  it('names every failure that the program writes to its log as a warning or an error', () => {
    const logged = [...everything.matchAll(/(?:log\.|needs\.|\b)(?:warn|error)\(\s*'([a-z-]+)'/gu)].map(
      ([, code]) => code ?? '',
    );
    expect(logged.length).toBeGreaterThan(20);
    const unknown = [...new Set(logged)].filter((code) => !operations.includes(code) && !production.includes(code));
    expect(unknown).toEqual([]);
  });

  it('names nothing of the log that the program does not write', () => {
    const named = [...operations.matchAll(/日志 ((?:`[a-z-]+`[^|`]*)+)/gu)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(/`([a-z-]+)`/gu)].map(([, code]) => code ?? ''),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !everything.includes(`'${code}'`))).toEqual([]);
  });

  it('quotes what people read as the templates have it', () => {
    // What the platform compares is no text of ours.
    const told = operations.slice(0, operations.indexOf('## 每种消息能保证什么'));
    const quoted = [...told.replaceAll(/[‘’]/gu, '"').matchAll(/“([^”]{6,})”/gu)].flatMap(([, words]) =>
      (words ?? '').split(/"|……|\bN\b|，|。|：|？|5 页/u),
    );
    const said = everything.replaceAll(/\$\{[^}]*\}/gu, '');
    const unknown = quoted.map((words) => words.trim()).filter((words) => words.length > 3 && !said.includes(words));
    expect(unknown).toEqual([]);
  });
});
