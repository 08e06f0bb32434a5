import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';

/** `until`: the last day of a deputy; absent for a contact. */
type Invitation = { campaign: string; body: string; until?: string };

/** Into the list of a campaign's experts. */
type ExpertInvitation = { campaign: string; expert: string };

/** Characters of an invitation code: 32^8 possibilities, and a person may try few in an hour (`countCode`). */
const CODE_LENGTH = 8;

/** Makes a code that binds whoever types it first to a recommending body, or as an expert. Source: 沪质协〔2021〕29号 四: accounts are issued. */
export async function inviteContact(
  { claims, random }: Pick<Ports, 'claims' | 'random'>,
  invitation: Invitation | ExpertInvitation,
): Promise<string> {
  const code = random.code(CODE_LENGTH);
  const { won } = await claims.claim(`invitation/${code}`, invitation);
  return won ? code : inviteContact({ claims, random }, invitation);
}

/** Whether a text is nothing but a code as they are made here; figures alone are none. */
export function isCodeAlone(text: string): boolean {
  return /^(?=.*[A-Za-z])[0-9A-Za-z]{8}$/u.test(text.trim());
}

/** Whether a code invites somebody, used or not; looking uses nothing up. */
export async function isInvitation({ claims }: Pick<Ports, 'claims'>, typed: string): Promise<boolean> {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return code !== '' && (await claims.find(`invitation/${code}`)) !== null;
}

/** @param by the message that the code came with: whoever left a body does not come back by the code of then
 *  @returns null for a code that does not exist or that another message used */
export async function redeemInvitation(
  { claims }: Pick<Ports, 'claims'>,
  typed: string,
  by: { person: PersonId; cause: string },
): Promise<Invitation | ExpertInvitation | null> {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  const found = code === '' ? null : await claims.find(`invitation/${code}`);
  if (!found) return null;
  const user = `${by.person} ${by.cause}`;
  const { value } = await claims.claim(`invitation-used/${code}`, user);
  return value === user ? (found.value as Invitation | ExpertInvitation) : null; // written by inviteContact only
}

/** Binds a person to a recommending body without a code: accounts the operator names. Safe to repeat under the same cause. */
export async function bindContact(
  ports: CommitNeeds,
  person: PersonId,
  invitation: Invitation,
  cause = `bound/${invitation.campaign}/${invitation.body}`,
): Promise<void> {
  await commitOwn(ports, person, cause, () => ({ events: [{ kind: 'boundToBody', ...invitation }], effects: [] }));
}
