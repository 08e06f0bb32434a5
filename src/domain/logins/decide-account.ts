import type { Account, AccountEvent, AccountOwner } from './account.ts';

export type AccountCommand =
  | { kind: 'issue'; person: string; name: string; mobile: string; owner: AccountOwner; hash: string; until: string }
  /** A password is about to be compared: it is counted first, so that many at once are not more tries than allowed. */
  | { kind: 'try' }
  /** The password compared was right; `hash`: what takes its place. */
  | { kind: 'enter'; seen: string }
  | { kind: 'change'; seen: string; hash: string }
  /** It was right, and an own one is still to be set: tries count again. */
  | { kind: 'prove'; seen: string }
  | { kind: 'reset'; hash: string; until: string }
  | { kind: 'close' };

export type AccountRefusal =
  | 'has-account'
  | 'no-account'
  | 'locked'
  | 'one-time-over'
  | 'change-first'
  | 'changed-meanwhile';

/** What a command does to an account, or why not. `seen` is the hash that the password was compared with. */
export function decideAccount(
  account: Account | null,
  command: AccountCommand,
  now: Date,
): { events: AccountEvent[] } | { refused: AccountRefusal } {
  if (command.kind === 'issue') {
    const { kind: _, ...given } = command;
    return account && !account.isClosed
      ? { refused: 'has-account' }
      : { events: [{ kind: 'accountIssued', ...given }] };
  }
  if (!account || account.isClosed) return { refused: 'no-account' };
  const { person, oneTimeUntil, lockedUntil } = account;
  switch (command.kind) {
    case 'try':
      if (lockedUntil !== null && lockedUntil > now.toISOString()) return { refused: 'locked' };
      return { events: [{ kind: 'passwordTried', person }] };
    case 'enter':
    case 'prove':
    case 'change': {
      if (account.hash !== command.seen) return { refused: 'changed-meanwhile' };
      if (oneTimeUntil !== null && oneTimeUntil <= now.toISOString()) return { refused: 'one-time-over' };
      if (command.kind === 'change') return { events: [{ kind: 'passwordChanged', person, hash: command.hash }] };
      if (command.kind === 'prove') return { events: [{ kind: 'passwordProved', person }] };
      return oneTimeUntil === null ? { events: [{ kind: 'loggedIn', person }] } : { refused: 'change-first' };
    }
    case 'reset':
      return { events: [{ kind: 'passwordReset', person, hash: command.hash, until: command.until }] };
    case 'close':
      return { events: [{ kind: 'accountClosed', person }] };
  }
}
