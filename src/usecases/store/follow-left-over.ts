import type { Store } from '../../ports/store/store.ts';
import { followViews } from '../follow-entry.ts';

/** Brings rows up to entries that an earlier process wrote and whose rows it took with it from memory. Safe to repeat.
 *  @returns how many entries were followed */
export async function followLeftOver(store: Pick<Store, 'turns' | 'journal' | 'views'>): Promise<number> {
  let count = 0;
  for await (const entry of store.turns.listUnfollowed()) {
    await followViews(store, entry);
    count += 1;
  }
  return count;
}
