import { type Account, accountView } from '../../domain/logins/account.ts';
import {
  normalizeOneTimePassword,
  normalizePassword,
  normalizeUserName,
  type PasswordProblem,
  problemOfPassword,
} from '../../domain/logins/password-rule.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { changeAccount } from './change-account.ts';

export type LogInNeeds = CommitNeeds & Pick<Ports, 'passwords' | 'coordination' | 'random'>;

export interface Credentials {
  user: string;
  password: string;
  /** An own password in place of the one given. */
  next?: string | undefined;
}

export type LoggedIn =
  | { kind: 'in'; account: Account }
  /** The password is right and good once: an own one has to be set. */
  | { kind: 'change'; problem: PasswordProblem | null }
  | { kind: 'refused'; reason: 'wrong-login' | 'login-locked' | 'one-time-over' };

/** Wrong tries of a name that nobody has: it is told the same as one that somebody has. */
const MOST_UNKNOWN = 5;
const UNKNOWN_SECONDS = 15 * 60;
const TRY_LETTERS = 16;

/** Whether user name and password are right, and who it is. Each try is counted on record before anything is compared; an unknown name takes as long and is
 *  answered the same. @throws PasswordsBusy */
export async function logIn(ports: LogInNeeds, { user: typed, password, next }: Credentials): Promise<LoggedIn> {
  const user = normalizeUserName(typed);
  const account = user === '' ? null : ((await refreshRow<Account>(ports, accountView, user))?.data ?? null);
  if (!account || account.isClosed) return refuseUnknown(ports, user, password);
  const by = account.person;
  // Never the visitor's: a number that comes again would be a try that does not count.
  const number = ports.random.code(TRY_LETTERS);
  const tried = await changeAccount(ports, user, { kind: 'try' }, { by, cause: `try/${number}` });
  if ('refused' in tried) {
    return tried.refused === 'locked'
      ? { kind: 'refused', reason: 'login-locked' }
      : refuseUnknown(ports, user, password);
  }
  const isOneTime = account.oneTimeUntil !== null;
  const given = isOneTime ? normalizeOneTimePassword(password) : normalizePassword(password);
  if (!(await ports.passwords.matches(given, account.hash))) return { kind: 'refused', reason: 'wrong-login' };
  const problem = next === undefined ? null : problemOfPassword(next, { user, before: password });
  const mustChange = isOneTime && (next === undefined || problem !== null);
  const command = mustChange
    ? ({ kind: 'prove', seen: account.hash } as const)
    : next === undefined || problem
      ? ({ kind: 'enter', seen: account.hash } as const)
      : ({ kind: 'change', seen: account.hash, hash: await ports.passwords.hash(normalizePassword(next)) } as const);
  const entered = await changeAccount(ports, user, command, { by, cause: `in/${number}` });
  if ('isNew' in entered) return mustChange ? { kind: 'change', problem } : { kind: 'in', account };
  return { kind: 'refused', reason: entered.refused === 'one-time-over' ? 'one-time-over' : 'wrong-login' };
}

async function refuseUnknown(
  { coordination, passwords, clock }: LogInNeeds,
  user: string,
  password: string,
): Promise<LoggedIn> {
  const { isAllowed } = await coordination.limit(
    // By the process clock, as the lock of a known name is: the limit itself counts in real time.
    `unknown-login/${user.slice(0, 40)}/${Math.floor(clock.now().getTime() / 1000 / UNKNOWN_SECONDS)}`,
    MOST_UNKNOWN,
    UNKNOWN_SECONDS,
  );
  if (!isAllowed) return { kind: 'refused', reason: 'login-locked' };
  await passwords.matches(normalizePassword(password), '');
  return { kind: 'refused', reason: 'wrong-login' };
}
