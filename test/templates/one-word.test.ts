import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** 请回“…”: one word for what a person types, wherever it is asked for. */
it('calls what people send back by one word', () => {
  const files = ['templates', 'flows'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(50);
  const other = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => (/回复|答复我|回覆/u.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(other).toEqual([]);
});
