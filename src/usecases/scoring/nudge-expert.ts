import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { daysBetween, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { NudgeRefusal } from '../../domain/reminders/decide-nudge.ts';
import { mayRemindAt } from '../../domain/reminders/reminder-time.ts';
import { noRemindersYet, type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { readPerson } from '../read-person.ts';
import { expertPlace, listCases } from './expert-page.ts';
import { loadScoring, peopleBoundTo, type ScoringPlace } from './load-scoring.ts';

export type ExpertNudge = { person: PersonId; refused: NudgeRefusal | null };

/** Staff have an expert reminded: by day, once a day a person whoever asks, counting what we remind of ourselves. @returns one outcome an account, none where
 *  nobody is bound to the expert */
export async function nudgeExpert(
  ports: CommitNeeds,
  place: ScoringPlace,
  { expert, by }: { expert: string; by: PersonId },
): Promise<ExpertNudge[]> {
  const people = await peopleBoundTo(ports, place.campaign.id, expert);
  return Promise.all(people.map(async ({ id }) => ({ person: id, refused: await nudgeOne(ports, place, id, by) })));
}

async function nudgeOne(
  ports: CommitNeeds,
  { campaign, stage }: ScoringPlace,
  person: PersonId,
  by: PersonId,
): Promise<NudgeRefusal | null> {
  const now = ports.clock.now();
  const day = shanghaiDay(now);
  const stream = `reminders/${person}` as const;
  const place = await expertPlace(ports, person, campaign.id);
  if (!place) return 'nothing-open';
  const { scoring } = await loadScoring(ports, place);
  const rows = await listCases(ports, place, scoring);
  const left = rows.filter(({ state }) => state !== 'done').length;
  if (left === 0) return 'nothing-open';
  const daysLeft = daysBetween(day, stage.window.to);
  if (scoring.closedAt !== null || daysLeft < 0) return 'window-over';
  const committed = await commit<Awaited<ReturnType<typeof load>>, NudgeRefusal>(ports, {
    load,
    decide({ row, about }) {
      const refused = refusalOf(row?.data ?? noRemindersYet(person), about.remindersPausedUntil ?? null, now);
      if (refused) return { done: refused };
      const told = { stage: stage.title, campaign: campaign.title, id: campaign.id, closesOn: stage.window.to };
      const values = { ...told, left, total: rows.length, daysLeft };
      const events = [{ kind: 'nudged' as const, application: `${campaign.id}/${stage.id}`, by, day }];
      const effects = inWordsOf(campaign.id, [tell(person, 'expert.nudged', values)]);
      const seq = (row?.seq ?? 0) + 1;
      return { append: { stream, seq, cause: `nudged/${day}`, by, at: now.toISOString(), events, effects } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  return committed.isNew ? null : 'nudged-today';

  async function load() {
    return {
      row: await refreshRow<Reminders>(ports, remindersView, person),
      about: await readPerson(ports, person),
    };
  }
}

function refusalOf({ nudged, lastDay }: Reminders, pausedUntil: string | null, now: Date): NudgeRefusal | null {
  const day = shanghaiDay(now);
  if (nudged?.day === day) return 'nudged-today';
  if (lastDay === day) return 'reminded-today';
  if (pausedUntil === 'never' || (pausedUntil !== null && day < pausedUntil)) return 'paused';
  return mayRemindAt(now) ? null : 'at-night';
}
