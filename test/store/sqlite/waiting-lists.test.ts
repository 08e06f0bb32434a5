import { expect, it } from 'vitest';
import { WaitingLists } from '../../../src/store/sqlite/waiting-lists.ts';

const lists = () => new WaitingLists<string>((row) => row);

it('knows a list once the file has told the whole of it', () => {
  const waiting = lists();
  waiting.add('p', 'a');
  expect(waiting.list('p', 10)).toBeNull();
  waiting.learn('p', ['a', 'b'], 2);
  expect(waiting.list('p', 10)).toBeNull();
  waiting.learn('p', ['a', 'b'], 3);
  waiting.add('p', 'c');
  expect(waiting.list('p', 10)).toEqual(['a', 'b', 'c']);
  expect(waiting.list('p', 2)).toEqual(['a', 'b']);
});

it('holds a row once, also when it was read from the file before it was told', () => {
  const waiting = lists();
  waiting.learn('p', ['a'], 10);
  waiting.add('p', 'a');
  expect(waiting.list('p', 10)).toEqual(['a']);
});

it('forgets every list when it cannot tell whose row is gone', () => {
  const waiting = lists();
  waiting.learn('p', ['a', 'b'], 10);
  waiting.remove('a');
  expect(waiting.list('p', 10)).toEqual(['b']);
  waiting.remove('never told');
  expect(waiting.list('p', 10)).toBeNull();
});
