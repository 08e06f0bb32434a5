import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { parseJsonText } from '../json-text.ts';
import type { Models } from './models.ts';

const AT_ONCE = 500;

/** Adds the time to entries that an earlier version kept without one; the index finds them, in no time where there are none. Safe to repeat and to
 *  interrupt. */
export async function fillTimes({ journal }: Pick<Models, 'journal'>): Promise<void> {
  for (;;) {
    const without = await journal.find({ at: null }, { entry: 1 }).limit(AT_ONCE).lean();
    if (without.length === 0) return;
    const changes = without.map(({ _id, entry }) => ({
      updateOne: { filter: { _id }, update: { $set: { at: parseJsonText<JournalEntry>(entry).at } } },
    }));
    await journal.bulkWrite(changes, { ordered: false });
  }
}
