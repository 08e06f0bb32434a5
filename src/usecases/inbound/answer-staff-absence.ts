import { means } from '../../conversation/meaning/words.ts';
import { tell } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { MessageValues } from '../../domain/base/message-values.ts';
import { type PersonId, shownAccount } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { readAbsences, readAskedOfAbsences } from '../../domain/language/dates/absence.ts';
import { isUndecided } from '../../domain/language/talk/decision-words.ts';
import { absencesOf } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { commitOwn } from '../commit-own.ts';
import type { StaffRefusal } from '../staff/change-staff.ts';
import { endAbsence, noteAbsence } from '../staff/note-absence.ts';

/** Refusals that are told; any other means that the person is no longer staff. */
const TOLD: ReadonlySet<DecisionRefusal> = new Set(['absence-over', 'not-away', 'absence-ahead', 'absence-within']);

/** 我请假, 明天不在, 12月3日到5日不在, 取消请假, 谁请假了 and 我回来了 of a member of staff. Safe to repeat. @returns false for anything else: the conversation goes on with it */
export function answerStaffAbsence(ports: Ports, { id, person, reply }: IncomingMessage): AtOnce<boolean> {
  return reply.kind === 'text' && ports.staff.includes(person) && answerOfStaff(ports, id, person, reply.text);
}

async function answerOfStaff(ports: Ports, id: string, person: PersonId, text: string): Promise<boolean> {
  const cause = `absence/${id}`;
  const say = async (effect: Effect) => {
    await commitOwn(ports, person, id, () => ({ events: [], effects: [effect] }));
    return true;
  };
  const answer = (refusal: StaffRefusal | null) =>
    refusal && TOLD.has(refusal.reason)
      ? say(tell(person, 'refused', { reason: refusal.reason, values: { ...refusal.values } }))
      : true;
  const today = shanghaiDay(ports.clock.now());
  const isAbsent = ports.staffInUse.absences().some((one) => one.person === person);
  // 我回来了 goes on with a form where nothing is noted.
  const isBack = isAbsent && means(ports.vocabulary, 'resume', text);
  if (isBack || means(ports.vocabulary, 'back-at-work', text)) {
    return answer(await endAbsence(ports, person, { person, which: 'begun' }, cause));
  }
  const asked = readAskedOfAbsences(text, today);
  if (asked?.kind === 'who') return say(tell(person, 'staff.who-away', { today, people: whoIsAway(ports, today) }));
  if (asked) return answer(await endAbsence(ports, person, { person, which: asked.which }, cause));
  const days = readAbsences(text, today);
  if (days.length === 0 || isUndecided(text)) return false;
  let refused: StaffRefusal | null = null;
  for (const [index, period] of days.entries())
    refused ??= await noteAbsence(ports, person, { person, ...period }, index === 0 ? cause : `${cause}/${index}`);
  return answer(refused);
}

/** Everybody who is away now or later, by name, the earliest first; periods that are over are left out. */
function whoIsAway(
  { staffInUse }: Pick<Ports, 'staffInUse'>,
  today: string,
): MessageValues['staff.who-away']['people'] {
  const absences = staffInUse.absences().filter(({ until }) => until === null || until >= today);
  const found = staffInUse.members().flatMap(({ person, name }) => {
    const periods = absencesOf(absences, person).map(({ from, until }) => ({ from, until }));
    return periods.length > 0 ? [{ name: name ?? shownAccount(person), periods }] : [];
  });
  return found.sort((a, b) => ((a.periods[0]?.from ?? '') < (b.periods[0]?.from ?? '') ? -1 : 1));
}
