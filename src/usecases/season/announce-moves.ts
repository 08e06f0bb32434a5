import { type CalendarMove, calendarView, type MovedCalendar } from '../../domain/calendar/moved-calendar.ts';
import { secondsLeft } from '../../domain/calendar/undo-move.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { refreshRow } from '../follow-entry.ts';
import { followCalendars } from './follow-campaigns.ts';
import { listConcerned, tellMoved } from './list-concerned.ts';

type Needs = CommitNeeds & Pick<Ports, 'campaignsInUse'>;

/** Tells everybody concerned by changes of a calendar, each change once a person, in an entry of their own. Safe to repeat and to break off anywhere: a change
 *  stays open until everybody has it. */
export async function announceMoves(ports: Needs): Promise<void> {
  await followCalendars(ports);
  for (const campaign of [...ports.campaigns]) {
    const row = await ports.views.get<MovedCalendar>(calendarView, campaign.id);
    for (const move of row?.data.moves ?? [])
      if (!move.isTold && !move.isUndone && (await isSettled(ports, campaign.id, move)))
        await tellOfMove(ports, campaign, move);
  }
}

/** Whether nobody takes a change back any more: its time is over, and that is in the journal before the first person is told. */
async function isSettled(ports: Needs, campaign: string, move: CalendarMove): Promise<boolean> {
  if (move.until === null || move.isSettled) return true;
  if (secondsLeft(move, ports.clock.now()) !== null) return false;
  const known = { stream: `calendar/${campaign}` as const, cause: `settled/${move.number}` };
  const committed = await commit<Awaited<ReturnType<typeof refreshRow<MovedCalendar>>>, null>(ports, {
    known,
    load: () => refreshRow<MovedCalendar>(ports, calendarView, campaign),
    decide(row) {
      if (row?.data.moves.find(({ number }) => number === move.number)?.isUndone) return { done: null };
      const events = [{ kind: 'moveSettled' as const, move: move.number }];
      const at = ports.clock.now().toISOString();
      return { append: { ...known, seq: (row?.seq ?? 0) + 1, by: 'system', at, events, effects: [] } };
    },
  });
  return committed.kind === 'recorded';
}

async function tellOfMove(ports: Needs, campaign: CampaignDefinition, move: CalendarMove): Promise<void> {
  const now = ports.clock.now();
  const { people } = await listConcerned(ports, campaign, move, now);
  const cause = `calendar-moved/${campaign.id}/${move.number}`;
  for (const [person, concerned] of people)
    await commitOwn(ports, person, cause, () => ({
      events: [{ kind: 'calendarTold', campaign: campaign.id, move: move.number }],
      effects: [tellMoved(campaign, person, concerned, move.reason)],
    }));
  const stream = `calendar/${campaign.id}` as const;
  const told = `told/${move.number}`;
  await commit(ports, {
    known: { stream, cause: told },
    load: () => refreshRow<MovedCalendar>(ports, calendarView, campaign.id),
    decide(row) {
      const events = [{ kind: 'moveTold' as const, move: move.number, people: people.size }];
      const at = now.toISOString();
      return { append: { stream, seq: (row?.seq ?? 0) + 1, cause: told, by: 'system', at, events, effects: [] } };
    },
  });
}
