import type { JournalEntry, JournalEvent } from '../../src/domain/base/journal-entry.ts';

export const ERASURE = { person: 'wecom:heyan', applications: ['AB12CD34'] };
export const KEPT = { to: 'wecom:other', message: 'hello', values: {} };
export const GONE = { to: 'system', message: 'erased', values: {} };

export function entry(
  stream: JournalEntry['stream'],
  events: JournalEvent[],
  effects: JournalEntry['effects'] = [],
): JournalEntry {
  return { stream, seq: 3, cause: 'm3', by: 'wecom:heyan', at: '2021-11-25T01:00:00.000Z', events, effects };
}

/** What is in the journal → what is left; null for an entry that says nothing of the person. */
