import { textAfterWord } from '../../conversation/meaning/words.ts';
import { tell } from '../../domain/base/decision.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { isCodeAlone } from '../bodies/invite-contact.ts';
import { namePeople } from '../bodies/name-people.ts';
import { commitOwn } from '../commit-own.ts';
import { changeStaff, findStaffInvitation, hasOtherRole } from '../staff/change-staff.ts';

/** Codes looked up for one person in an hour. */
const MOST_CODES = 6;

/** A code of the console that makes its first user staff or auditor, typed as codes of recommending bodies are. Safe to repeat.
 *  @returns false for anything else: the conversation goes on with it */
export function answerStaffCode(ports: Ports, message: IncomingMessage): AtOnce<boolean> {
  const { reply } = message;
  const text = reply.kind === 'text' ? reply.text : '';
  const typed = isCodeAlone(text) ? text : textAfterWord(ports.vocabulary, 'bind', text);
  const code = typed?.toUpperCase().replace(/[^0-9A-Z]/gu, '') ?? '';
  return code !== '' && tryCode(ports, message, code);
}

async function tryCode(ports: Ports, { id, person }: IncomingMessage, code: string): Promise<boolean> {
  const { isAllowed } = await ports.coordination.limit(`staff-codes/${person}`, MOST_CODES, 3600);
  const found = isAllowed ? await findStaffInvitation(ports, code) : null;
  if (!found) return false;
  const refuse = async (reason: 'bad-code' | 'own-role' | 'last-of-staff' | 'other-role') => {
    const effects = [tell(person, 'staff.not-admitted', { reason })];
    await commitOwn(ports, person, id, () => ({ events: [], effects }));
    return true;
  };
  if (person === found.by) return refuse('own-role');
  const isOver = found.until <= ports.clock.now().toISOString();
  // Whose work an auditor looks through does not audit it; staff may have other roles beside.
  if (!isOver && found.role === 'auditor' && (await hasOtherRole(ports, person))) return refuse('other-role');
  const used = isOver ? null : await ports.claims.claim(`staff-invitation-used/${code}`, id);
  if (!used || (!used.won && used.value !== id)) return refuse('bad-code');
  const { role, name, by } = found;
  const known = (await namePeople(ports, [person]))[person];
  const redeemer = { name: (known?.isFromForm ? null : known?.name) ?? '', body: known?.body ?? '' };
  const refusal = await changeStaff(ports, by, { kind: 'admit', person, role, name, redeemer }, `admitted/${code}`);
  if (refusal) return refuse(refusal === 'last-of-staff' ? refusal : 'bad-code');
  ports.log.info('staff-admitted', { role });
  return true;
}
