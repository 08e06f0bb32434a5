import { type Decision, decided, refused, tell } from '../base/decision.ts';
import { type PersonId, shownAccount } from '../base/person.ts';
import type { DaysAway } from '../language/dates/absence.ts';
import { type Absence, absencesOf, isAway, type StaffEvent, type StaffMember } from './staff-list.ts';
import type { PeriodsMeant, StaffListCommand, StaffListContext } from './staff-list-command.ts';

/** Notes days away. The person's periods that they meet become one with them, and no others; the person reads which. Days in the midst of a
 *  period may be meant to shorten it: that is asked. */
export function decideAbsence(
  { person, from, until, taken, isEdit = false }: Extract<StaffListCommand, { kind: 'leave' }>,
  { by, members, absences, today }: StaffListContext,
): Decision<StaffEvent> {
  if (!isStaff(members, person)) return refused('no-member');
  if (until !== null && (until < from || until < today)) return refused('absence-over');
  const said = { from, until };
  const there = members.filter(
    (one) => one.role === 'staff' && one.person !== person && !isAway(absences, one.person, from),
  );
  const own = absencesOf(absences, person);
  const instead = own.filter((one) => meet(one, { person, ...said }, today));
  const around = isEdit ? undefined : instead.find((one) => isInMidst(said, one, today));
  if (around) return refused('absence-within', { periods: [daysOf(around), said] });
  const days = isEdit ? said : instead.reduce((days, one) => joined(days, one, today), said);
  const others = own.filter((one) => !instead.includes(one));
  const changed = instead.filter((one) => !isSame(one, days));
  const told = { isSelf: by === person, ...days, taken, there: there.map(calledOf), startsNow: from <= today };
  const joins = isSame(days, said) ? {} : { said };
  return decided(
    [{ kind: 'absenceNoted', person, ...days, by, instead: instead.map((one) => one.from) }],
    [tell(person, 'staff.away', { ...told, ...joins, instead: changed.map(daysOf), others: others.map(daysOf) })],
  );
}

/** Whether days begin and end within a period: neither another end of it, nor days beside it. */
function isInMidst(said: DaysAway, one: Absence, today: string): boolean {
  if (one.until === null || said.until === null || isEndOf(said, one, today)) return false;
  return one.from < said.from && said.until <= one.until;
}

/** Whether days say another end of a period: from its first day, or from now on of one that has begun. */
function isEndOf(said: DaysAway, one: Absence, today: string): boolean {
  return one.from === said.from || (one.from <= today && said.from <= today);
}

/** Both as one period; a known end stands for an open one. */
function joined(said: DaysAway, one: Absence, today: string): DaysAway {
  if (isEndOf(said, one, today)) return said;
  const [from = said.from] = [one.from, said.from].sort();
  const isLonger = one.until !== null && said.until !== null && one.until > said.until;
  return { from, until: isLonger ? one.until : said.until };
}

function isSame(one: DaysAway, other: DaysAway): boolean {
  return one.from === other.from && one.until === other.until;
}

/** Ends periods: 我回来了 those that have begun, never one to come. */
export function decideReturn(
  { person, which, waiting }: Extract<StaffListCommand, { kind: 'return' }>,
  { by, members, absences, today }: StaffListContext,
): Decision<StaffEvent> {
  const own = absencesOf(absences, person);
  if (own.length === 0) return refused('not-away');
  const ended = own.filter((one) => isMeant(one, which, own, today));
  const later = own.filter((one) => !ended.includes(one));
  if (ended.length === 0) {
    const periods = own.map(daysOf);
    return typeof which === 'object' ? refused('not-away') : refused('absence-ahead', { periods });
  }
  const event = { kind: 'absenceEnded', person, by, ended: ended.map((one) => one.from) } as const;
  const isSelf = by === person;
  // What never began is called off: nobody was away.
  if (ended.every((one) => one.from > today))
    return decided(
      [event],
      [tell(person, 'staff.absence-off', { isSelf, off: ended.map(daysOf), later: later.map(daysOf) })],
    );
  // Away still, by another period: the end of this one is no news.
  if (isAway(later, person, today)) return decided([event]);
  // Who is not back on record is not back, whatever day it is: the first of several that come back is the one.
  const out = new Set(absences.flatMap((one) => (one.from <= today ? [one.person] : [])));
  const isAlone = !members.some((one) => one.role === 'staff' && one.person !== person && !out.has(one.person));
  const name = members.find((one) => one.person === person)?.name ?? null;
  const back = { isSelf, rows: waiting.map(({ row }) => row), later: later.map(daysOf) };
  const askers = isAlone ? waiting : [];
  return decided(
    [event],
    [
      tell(person, 'staff.back', back),
      ...askers.map(({ asker, row }) => tell(asker, 'handover.staff-back', { number: row.number, name })),
    ],
  );
}

function isMeant(one: Absence, which: PeriodsMeant, own: readonly Absence[], today: string): boolean {
  if (which === 'begun') return one.from <= today;
  if (which === 'only') return own.length === 1;
  return which === 'all' || (one.from <= which.day && (one.until === null || which.day <= one.until));
}

/** Whether two share a day. One without an end is known as far as today: days named later may well be others. */
function meet(one: Absence, other: Absence, today: string): boolean {
  return one.from <= lastKnown(other, today) && other.from <= lastKnown(one, today);
}

function lastKnown({ from, until }: Absence, today: string): string {
  return until ?? (from > today ? from : today);
}

function daysOf({ from, until }: Absence): DaysAway {
  return { from, until };
}

function isStaff(members: readonly StaffMember[], person: PersonId): boolean {
  return members.some((member) => member.person === person && member.role === 'staff');
}

function calledOf({ name, person }: StaffMember): string {
  return name ?? shownAccount(person);
}
