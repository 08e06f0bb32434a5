import { type Account, accountView } from '../../domain/logins/account.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AccountJson } from '../../wire/base/logins.ts';

const MOST = 1000;

/** The accounts of a campaign's contacts; never what opens them. */
export async function listAccounts(
  { views, clock }: Pick<Ports, 'views' | 'clock'>,
  campaign: string,
): Promise<AccountJson[]> {
  const rows = await views.list<Account>(accountView, { index: 'campaign', equals: campaign, limit: MOST });
  const now = clock.now().toISOString();
  return rows.map(({ data: account }) => {
    const { user, person, name, owner, lastInAt } = account;
    const body = owner.kind === 'contact' ? owner.body : '';
    return { user, person, name, body, state: stateOf(account, now), lastInAt };
  });
}

function stateOf({ isClosed, lockedUntil, oneTimeUntil }: Account, now: string): AccountJson['state'] {
  if (isClosed) return 'closed';
  if (lockedUntil !== null && lockedUntil > now) return 'locked';
  if (oneTimeUntil === null) return 'in-use';
  return oneTimeUntil > now ? 'one-time' : 'one-time-over';
}

/** @returns null for no open account of this user name */
export async function findAccount({ views }: Pick<Ports, 'views'>, user: string): Promise<Account | null> {
  const account = (await views.get<Account>(accountView, user))?.data ?? null;
  return account?.isClosed ? null : account;
}
