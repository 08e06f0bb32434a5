import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { Environment } from '../../src/config/environment.ts';

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const written = lines
    .flatMap((line) => /^# ([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [])
    .filter((part) => !part.startsWith('#'));
  const variables = Object.fromEntries(
    written.flatMap((part, n) => (n % 2 === 0 ? [[part, written[n + 1] ?? '']] : [])),
  );

  it('names every variable once and no other', () => {
    expect(written.length / 2).toBe(Object.keys(variables).length);
    expect(Object.keys(variables).sort()).toEqual(Object.keys(Environment.shape).sort());
  });

  it('shows the true defaults', () => {
    expect(readConfig(variables)).toEqual(readConfig({}));
    const shown = Object.keys(variables).filter((name) => variables[name] !== '');
    const changeable = shown.filter((name) => name !== 'PUBLIC_URL' && name !== 'CLOCK_START');
    const defaults = Environment.parse({});
    expect(changeable.sort()).toEqual(
      Object.entries(defaults)
        .flatMap(([name, value]) => (value === undefined ? [] : [name]))
        .sort(),
    );
  });
});
