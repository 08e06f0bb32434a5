import { describe, expect, it } from 'vitest';
import { RecentMap } from '../../../src/store/sqlite/recent-map.ts';

describe('a map of what was used lately', () => {
  it('holds at least as many as it was made for, and not more than twice as many', () => {
    const map = new RecentMap<number>(10);
    for (let n = 1; n <= 1000; n += 1) map.set(`k${n}`, n);
    for (let n = 991; n <= 1000; n += 1) expect(map.get(`k${n}`)).toBe(n);
    expect(map.keys().size).toBeLessThanOrEqual(20);
    expect(map.get('k1')).toBeUndefined();
  });

  it('keeps what is looked at', () => {
    const map = new RecentMap<number>(10);
    map.set('old', 0);
    for (let n = 1; n <= 1000; n += 1) {
      map.set(`k${n}`, n);
      if (n % 5 === 0) expect(map.get('old')).toBe(0);
    }
  });

  it('drops nothing that has to be kept, and the rest all the same', () => {
    const map = new RecentMap<number>(10, (value) => value < 50);
    for (let n = 0; n < 1000; n += 1) map.set(`k${n}`, n);
    for (let n = 0; n < 50; n += 1) expect(map.get(`k${n}`)).toBe(n);
    expect(map.get('k100')).toBeUndefined();
    expect(map.keys().size).toBeLessThanOrEqual(150);
  });

  it('forgets what is deleted, wherever it stood', () => {
    const map = new RecentMap<number>(2);
    for (const key of ['a', 'b', 'c']) map.set(key, 1);
    map.delete('a');
    map.delete('c');
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 1, undefined]);
    map.clear();
    expect(map.keys().size).toBe(0);
  });
});
