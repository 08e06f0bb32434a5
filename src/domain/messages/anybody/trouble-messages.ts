import type { Work } from '../../base/journal-entry.ts';
import type { Reply } from '../../base/message.ts';

/** What we say when we fail; part of `MessageValues`. */
export interface TroubleMessages {
  /** A message that cannot be answered was set aside for staff. */
  'trouble.parked': { kind: Reply['kind'] | Work['kind'] };
}
