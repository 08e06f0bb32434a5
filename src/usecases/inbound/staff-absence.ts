import { means } from '../../conversation/base/words.ts';
import { tell } from '../../domain/base/decision.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { readAbsence } from '../../domain/language/absence.ts';
import { isUndecided } from '../../domain/language/decision-words.ts';
import type { Ports } from '../../ports/ports.ts';
import { commitOwn } from '../commit-own.ts';
import { endAbsence, noteAbsence } from '../staff/change-absence.ts';

/** 我请假, 明天不在, 12月3日到5日不在 and 我回来了 of a member of staff. Safe to repeat. @returns false for anything else: the conversation goes on with it */
export async function answerStaffAbsence(ports: Ports, { id, person, reply }: IncomingMessage): Promise<boolean> {
  if (reply.kind !== 'text' || !ports.staff.includes(person)) return false;
  const cause = `absence/${id}`;
  const refuse = async (reason: 'absence-over' | 'not-away') => {
    await commitOwn(ports, person, id, () => ({
      events: [],
      effects: [tell(person, 'refused', { reason, values: {} })],
    }));
    return true;
  };
  const isAbsent = ports.staffInUse.absences().some((one) => one.person === person);
  // 我回来了 goes on with a form where nothing is noted.
  const isBack = isAbsent && means(ports.vocabulary, 'resume', reply.text);
  if (isBack || means(ports.vocabulary, 'back-at-work', reply.text)) {
    const refusal = await endAbsence(ports, person, person, cause);
    return refusal === 'not-away' ? refuse(refusal) : true;
  }
  const days = readAbsence(reply.text, shanghaiDay(ports.clock.now()));
  if (!days || isUndecided(reply.text)) return false;
  const refusal = await noteAbsence(ports, person, { person, ...days }, cause);
  return refusal === 'absence-over' ? refuse(refusal) : true;
}
