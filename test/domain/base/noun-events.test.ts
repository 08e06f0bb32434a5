import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nounEvents } from '../../../src/domain/base/noun-events.ts';

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renamed'), first: z.string(), last: z.string() }),
  z.object({ kind: z.literal('closed') }),
]);

/** Version 1 had one name, version 2 called it `whole`, version 3 parts it. */
const personal = { renamed: ['first', 'last'], closed: [] };
const events = nounEvents(schema, personal, {
  renamed: [
    ({ name, ...event }) => ({ ...event, whole: name ?? '' }),
    ({ whole, ...event }) => ({ ...event, first: String(whole).slice(0, 1), last: String(whole).slice(1) }),
  ],
});

describe('events of a noun', () => {
  it.each([
    ['the first version, which is not written', { kind: 'renamed', name: '王芳' }],
    ['a version between', { kind: 'renamed', v: 2, whole: '王芳' }],
    ['the present version', { kind: 'renamed', v: 3, first: '王', last: '芳' }],
  ])('of %s are read as the present one', (_version, kept) => {
    expect(events.read(kept)).toEqual({ kind: 'renamed', first: '王', last: '芳' });
  });

  it('are kept with the version of their kind; the first is not written', () => {
    const renamed = { kind: 'renamed', first: '王', last: '芳' };
    expect(events.stamp(renamed)).toEqual({ ...renamed, v: 3 });
    expect(events.stamp({ kind: 'closed' })).toEqual({ kind: 'closed' });
    expect(events.read(events.stamp(renamed))).toEqual(renamed);
  });

  it('leave those of other nouns alone', () => {
    expect(events.read({ kind: 'bookmarkMoved' })).toBeNull();
    expect(events.stamp({ kind: 'bookmarkMoved' })).toEqual({ kind: 'bookmarkMoved' });
  });

  it('refuse one that a newer program wrote, and one that nobody wrote', () => {
    expect(() => events.read({ kind: 'closed', v: 2 })).toThrow(/newer than this program/);
    expect(() => events.read({ kind: 'renamed', v: 3, first: 1, last: '' })).toThrow(/renamed that cannot be read/);
  });
});
