import type { PersonId } from '../../domain/base/person.ts';
import { movedReminders } from '../../domain/calendar/concerned.ts';
import { decideMove, type MoveOrder, type MoveRefusal } from '../../domain/calendar/decide-move.ts';
import { calendarView, type MovedCalendar, noMovesYet } from '../../domain/calendar/moved-calendar.ts';
import { refusesUndo, secondsLeft, type UndoMoveRefusal } from '../../domain/calendar/undo-move.ts';
import { chainInCalendar, reviewStageOf, stagesBeside, windowsOfChain } from '../../domain/campaign/chain-calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { timelineOf } from '../../domain/campaign/timeline.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CalendarJson, PlannedMoveJson } from '../../wire/console/calendar.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { previewEffect } from '../outbound/preview-effect.ts';
import { areResultsOut } from '../publication/list-announced.ts';
import { followCalendars } from './follow-campaigns.ts';
import { listConcerned, tellMoved } from './list-concerned.ts';

type Needs = CommitNeeds & Pick<Ports, 'campaignsInUse' | 'undoSeconds'>;

export interface CalendarOrder extends MoveOrder {
  campaign: string;
  /** Everybody concerned reads it as it is written. */
  reason: string;
}

const MOST_TITLES = 8;

/** What changing a campaign's windows would do; changes nothing. @returns null for an unknown campaign */
export async function previewMove(
  ports: Needs,
  order: CalendarOrder,
): Promise<PlannedMoveJson | { refused: MoveRefusal[] } | null> {
  const campaign = findCampaign(ports.campaigns, order.campaign);
  if (!campaign) return null;
  const row = await refreshRow<MovedCalendar>(ports, calendarView, campaign.id);
  const now = ports.clock.now();
  const decision = decideMove(campaign, row?.data ?? noMovesYet(campaign.id), order, now);
  if ('refused' in decision) return decision;
  const { people, ...counts } = await listConcerned(
    ports,
    campaign,
    { windows: decision.moved, stages: decision.stages },
    now,
  );
  const [first] = people;
  return {
    ...counts,
    titles: [...new Set([...people.values()].flatMap(({ titles }) => titles))].slice(0, MOST_TITLES),
    reminders: movedReminders(campaign, decision.moved, now),
    text: first ? previewEffect(ports, tellMoved(campaign, ...first, order.reason), campaign) : null,
  };
}

/** Changes a campaign's windows: from now on everything follows them, in every process at its next look; whom it concerns is told by the sweep.
 *  Safe to repeat under the same `requestId`. @returns null for an unknown campaign */
export async function moveCalendar(
  ports: Needs,
  by: PersonId,
  { requestId, ...order }: CalendarOrder & { requestId: string },
): Promise<'moved' | { refused: MoveRefusal[] } | null> {
  const campaign = findCampaign(ports.campaigns, order.campaign);
  if (!campaign) return null;
  const stream = `calendar/${campaign.id}` as const;
  const cause = `move/${requestId}`;
  const committed = await commit<Awaited<ReturnType<typeof refreshRow<MovedCalendar>>>, { refused: MoveRefusal[] }>(
    ports,
    {
      known: { stream, cause },
      load: () => refreshRow<MovedCalendar>(ports, calendarView, campaign.id),
      decide(row) {
        const now = ports.clock.now();
        const decision = decideMove(campaign, row?.data ?? noMovesYet(campaign.id), order, now);
        if ('refused' in decision) return { done: decision };
        const events = [
          {
            ...{
              kind: 'windowsMoved' as const,
              windows: decision.moved,
              stages: decision.stages,
              reason: order.reason,
            },
            ...heldUntil(ports.undoSeconds, now),
          },
        ];
        return {
          append: { stream, seq: (row?.seq ?? 0) + 1, cause, by, at: now.toISOString(), events, effects: [] },
        };
      },
    },
  );
  if (committed.kind === 'done') return committed.result;
  await followCalendars(ports);
  return 'moved';
}

function heldUntil(undoSeconds: number, now: Date): { until?: string } {
  return undoSeconds > 0 ? { until: new Date(now.getTime() + undoSeconds * 1000).toISOString() } : {};
}

/** Takes the last change of a calendar back before it is announced. Safe to repeat under the same `requestId`. @returns why not; null when it is taken back */
export async function undoMove(
  ports: Needs,
  by: PersonId,
  { campaign, move, requestId }: { campaign: string; move: number; requestId: string },
): Promise<UndoMoveRefusal | null> {
  if (!findCampaign(ports.campaigns, campaign)) return 'no-move';
  const known = { stream: `calendar/${campaign}` as const, cause: `undo/${requestId}` };
  const committed = await commit<Awaited<ReturnType<typeof refreshRow<MovedCalendar>>>, UndoMoveRefusal>(ports, {
    known,
    load: () => refreshRow<MovedCalendar>(ports, calendarView, campaign),
    decide(row) {
      const now = ports.clock.now();
      const refusal = refusesUndo(row?.data ?? noMovesYet(campaign), move, now);
      if (refusal) return { done: refusal };
      const events = [{ kind: 'windowsRestored' as const, move }];
      return { append: { ...known, seq: (row?.seq ?? 0) + 1, by, at: now.toISOString(), events, effects: [] } };
    },
  });
  await followCalendars(ports);
  return committed.kind === 'done' ? committed.result : null;
}

/** A campaign's calendar as it is, with every change. @returns null for an unknown campaign */
export async function describeCalendar(
  ports: Pick<Ports, 'journal' | 'views' | 'campaigns' | 'clock'>,
  id: string,
): Promise<CalendarJson | null> {
  const campaign = findCampaign(ports.campaigns, id);
  if (!campaign) return null;
  const row = await refreshRow<MovedCalendar>(ports, calendarView, id);
  const calendar = { ...campaign.calendar, ...row?.data.windows };
  const stages = chainInCalendar(campaign.stages, calendar, row?.data.stages);
  const review = reviewStageOf(stages);
  const now = ports.clock.now();
  return {
    calendar,
    windows: windowsOfChain(stages),
    review: review && review.kind !== 'score' ? review.title : null,
    stages: stagesBeside(stages).map(({ id: stage, title, window }) => ({ id: stage, title, window })),
    timeline: timelineOf({ calendar, stages }, now, await areResultsOut(ports, campaign)),
    moves: (row?.data.moves ?? []).map((move) => ({ ...move, seconds: secondsLeft(move, now) })),
  };
}
