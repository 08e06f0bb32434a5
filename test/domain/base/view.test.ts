import { describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { JournalEntry } from '../../../src/domain/base/journal-entry.ts';
import { foldEntry, rowsAbout, seenOf } from '../../../src/domain/base/view.ts';
import { newPerson, personView } from '../../../src/domain/people/person.ts';

const started = { kind: 'started', application: 'A', campaign: 'c', revision: 1, track: 'team', applicant: 'wecom:a' };

function entry(stream: JournalEntry['stream'], seq: number, events: JournalEntry['events'] = []): JournalEntry {
  return { stream, seq, cause: `m${seq}`, by: 'wecom:a', at: '2021-11-25T01:00:00.000Z', events, effects: [] };
}

describe('a view', () => {
  it('concerns the row of its own stream, and those it names in others', () => {
    expect(rowsAbout(applicationView, entry('application/A', 1, [started]))).toEqual(['A']);
    expect(rowsAbout(applicationView, entry('person/wecom:a', 1))).toEqual([]);
    expect(rowsAbout(personView, entry('application/A', 1, [started]))).toEqual(['wecom:a']);
    expect(rowsAbout(personView, entry('person/wecom:b', 1))).toEqual(['wecom:b']);
  });

  it('goes one entry further, once, and sees what is missing', () => {
    expect(foldEntry(applicationView, 'A', null, entry('application/A', 1))).toBe('none');
    const row = foldEntry(applicationView, 'A', null, entry('application/A', 1, [started]));
    expect(row).toMatchObject({ seq: 1, data: { id: 'A', status: 'draft' } });
    if (typeof row === 'string') throw new Error(row);
    expect(foldEntry(applicationView, 'A', row, entry('application/A', 1, [started]))).toBe('seen');
    expect(foldEntry(applicationView, 'A', row, entry('application/A', 3))).toBe('gap');
    expect(foldEntry(applicationView, 'A', row, entry('application/A', 2))).toMatchObject({ seq: 2 });
  });

  it('of several streams takes their entries in any order and knows how far it is in its own', () => {
    const own = foldEntry(personView, 'wecom:a', null, entry('person/wecom:a', 1));
    if (typeof own === 'string') throw new Error(own);
    expect(seenOf(personView, own)).toBe(1);
    const both = foldEntry(personView, 'wecom:a', own, entry('application/A', 1, [started]));
    expect(both).toMatchObject({ data: { ownSeq: 1, applications: [{ id: 'A' }] } });
    expect(seenOf(personView, { seq: 0, data: newPerson('wecom:a') })).toBe(0);
  });
});
