import type { PersonId } from '../../domain/base/person.ts';
import { type Account, accountView } from '../../domain/logins/account.ts';
import { type AccountCommand, type AccountRefusal, decideAccount } from '../../domain/logins/decide-account.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

/** Decides on one account, on its newest state. Safe to repeat under the same cause. @returns null when it is accepted, else why not */
export async function changeAccount(
  ports: CommitNeeds,
  user: string,
  command: AccountCommand,
  { by, cause }: { by: PersonId | 'system'; cause: string },
): Promise<{ refused: AccountRefusal } | { isNew: boolean }> {
  const stream = `account/${user}` as const;
  const committed = await commit<{ seq: number; data: Account } | null, { refused: AccountRefusal }>(ports, {
    known: { stream, cause },
    load: () => refreshRow<Account>(ports, accountView, user),
    decide(row) {
      const now = ports.clock.now();
      const decision = decideAccount(row?.data ?? null, command, now);
      if ('refused' in decision) return { done: decision };
      const at = now.toISOString();
      return { append: { stream, seq: (row?.seq ?? 0) + 1, cause, by, at, events: decision.events, effects: [] } };
    },
  });
  return committed.kind === 'done' ? committed.result : { isNew: committed.isNew };
}

/** Closes every account of a person, with what it was for. Safe to repeat. */
export async function closeAccounts(
  ports: CommitNeeds,
  person: PersonId,
  {
    by,
    cause,
    isMeant = () => true,
  }: { by: PersonId | 'system'; cause: string; isMeant?: (account: Account) => boolean },
): Promise<void> {
  const rows = await ports.views.list<Account>(accountView, { index: 'person', equals: person, limit: 20 });
  for (const { id, data } of rows) if (isMeant(data)) await changeAccount(ports, id, { kind: 'close' }, { by, cause });
}
