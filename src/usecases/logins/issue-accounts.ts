import type { PersonId } from '../../domain/base/person.ts';
import { personId, WEB } from '../../domain/base/person.ts';
import { type Roster, rosterView } from '../../domain/bodies/roster.ts';
import { type Account, type AccountOwner, accountView } from '../../domain/logins/account.ts';
import type { StaffRole } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';
import type { IssuedJson } from '../../wire/base/logins.ts';
import { bindContact } from '../bodies/invite-contact.ts';
import type { CommitNeeds } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { changeStaff } from '../staff/change-staff.ts';
import { changeAccount } from './change-account.ts';

export type IssueNeeds = CommitNeeds & Pick<Ports, 'passwords' | 'random' | 'staffInUse'>;

const USER_LETTERS = 6;
/** 50 bits. */
const ONE_TIME_LETTERS = 10;
const ONE_TIME_DAYS = 14;
/** Accounts made in one call: each takes a quarter of a second. */
const MOST_AT_ONCE = 40;

interface Order {
  by: PersonId;
  requestId: string;
}

/** Accounts for contacts of a campaign's bodies who have none, at most forty a call. A call cut off may have made accounts whose passwords nobody saw: they are
 *  reset one by one. @param bodies of these alone; null for all. @returns null for an unknown campaign */
export async function issueAccounts(
  ports: IssueNeeds,
  { campaign, bodies }: { campaign: string; bodies: readonly string[] | null },
  order: Order,
): Promise<{ issued: IssuedJson[]; left: number } | null> {
  const roster = (await refreshRow<Roster>(ports, rosterView, campaign))?.data;
  if (!roster) return null;
  const wanted = roster.bodies
    .filter(({ id }) => bodies === null || bodies.includes(id))
    .flatMap(({ id, name, contacts }) => contacts.map((contact) => ({ id, body: name, contact })));
  const issued: IssuedJson[] = [];
  let left = 0;
  for (const { id, body, contact } of wanted) {
    const owner = { kind: 'contact', campaign, body: id } as const;
    // One account a contact: whoever comes second finds the first one's user name.
    const { value } = await ports.claims.claim(`account-of/${campaign}/${id}/${contact.mobile}`, newUser(ports));
    const user = String(value);
    const known = (await refreshRow<Account>(ports, accountView, user))?.data ?? null;
    if (known && !known.isClosed) continue;
    if (issued.length >= MOST_AT_ONCE) {
      left += 1;
      continue;
    }
    const made = await issue(ports, { user, owner, name: contact.name, mobile: contact.mobile }, order);
    if (!made) continue;
    await bindContact(ports, made.person, { campaign, body: id }, `account/${user}/${order.requestId}`);
    issued.push({ user, oneTime: made.oneTime, name: contact.name, mobile: contact.mobile, body });
  }
  return { issued, left };
}

/** An account for somebody who becomes staff or auditor. @returns why not */
export async function issueStaffAccount(
  ports: IssueNeeds,
  { role, name }: { role: StaffRole; name: string },
  order: Order,
): Promise<IssuedJson | { refused: NonNullable<Awaited<ReturnType<typeof changeStaff>>> | 'has-account' }> {
  const { value } = await ports.claims.claim(`account-for-press/${order.requestId}`, newUser(ports));
  const user = String(value);
  const person = personId({ channel: WEB, userId: user });
  const refused = await changeStaff(
    ports,
    order.by,
    { kind: 'admit', person, role, name },
    `account/${order.requestId}`,
  );
  if (refused) return { refused };
  const made = await issue(ports, { user, owner: { kind: 'staff' }, name, mobile: '' }, order);
  return made ? { user, oneTime: made.oneTime, name, mobile: '', body: '' } : { refused: 'has-account' };
}

/** A new one-time password; whatever is open with the old one ends with the caller's `endAccess`. @returns null for no open account */
export async function resetAccount(
  ports: IssueNeeds,
  user: string,
  { by, requestId }: Order,
): Promise<(Account & { oneTime: string }) | null> {
  const account = (await refreshRow<Account>(ports, accountView, user))?.data;
  if (!account || account.isClosed) return null;
  const { oneTime, hash, until } = await newOneTime(ports);
  const reset = await changeAccount(ports, user, { kind: 'reset', hash, until }, { by, cause: `reset/${requestId}` });
  return 'isNew' in reset && reset.isNew ? { ...account, oneTime } : null;
}

/** @returns null where an account is there already: its password was shown, or is to be reset */
async function issue(
  ports: IssueNeeds,
  { user, ...about }: { user: string; owner: AccountOwner; name: string; mobile: string },
  { by, requestId }: Order,
): Promise<{ person: PersonId; oneTime: string } | null> {
  const person = personId({ channel: WEB, userId: user });
  const { oneTime, hash, until } = await newOneTime(ports);
  const command = { kind: 'issue', person, ...about, hash, until } as const;
  const issued = await changeAccount(ports, user, command, { by, cause: `issued/${requestId}` });
  return 'isNew' in issued && issued.isNew ? { person, oneTime } : null;
}

async function newOneTime({ random, passwords, clock }: IssueNeeds) {
  const oneTime = random.code(ONE_TIME_LETTERS);
  const until = new Date(clock.now().getTime() + ONE_TIME_DAYS * 86_400_000).toISOString();
  return { oneTime, hash: await passwords.hash(oneTime), until };
}

function newUser({ random }: IssueNeeds): string {
  return random.code(USER_LETTERS);
}
