import { computed, reactive, type WritableComputedRef } from 'vue';
import type { IssuedJson } from '../../../wire/base/logins.ts';

/** Sheets of one-time passwords, by where they were made. Nobody can show them again: they stay while the console is open, whichever page is looked at. */
const sheets = reactive(new Map<string, readonly IssuedJson[]>());

window.addEventListener('beforeunload', (event) => {
  if ([...sheets.values()].some((sheet) => sheet.length > 0)) event.preventDefault();
});

/** The sheet of one place, until it is put away. */
export function useIssued(place: string): WritableComputedRef<readonly IssuedJson[]> {
  return computed({ get: () => sheets.get(place) ?? [], set: (sheet) => sheets.set(place, sheet) });
}
