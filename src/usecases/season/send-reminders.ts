import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { type BodyOfCampaign, bodiesOf, type Person } from '../../domain/people/person.ts';
import { decideReminder } from '../../domain/reminders/decide-reminder.ts';
import { type DueReminder, dueForApplicant, dueForBody, dueForExpert } from '../../domain/reminders/due-reminders.ts';
import { isSlotReached, mayRemindAt } from '../../domain/reminders/reminder-time.ts';
import { noRemindersYet, type Reminders, remindersView } from '../../domain/reminders/reminders.ts';
import type { Ports } from '../../ports/ports.ts';
import { openAtBody } from '../bodies/open-at-body.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { readPerson } from '../read-person.ts';
import { expertPlace, isScoring, listCases, standingOf } from '../scoring/expert-page.ts';
import { loadScoring } from '../scoring/load-scoring.ts';
import { followCampaigns } from './follow-campaigns.ts';
import { planReminders, type ReminderPlan } from './plan-reminders.ts';

type Needs = CommitNeeds & Pick<Ports, 'views' | 'campaigns' | 'campaignsInUse' | 'clock'>;

/** People reminded at one tick: after a pause of the process the day's reminders leave over several minutes. */
const PER_TICK = 30;

/** Reminds those whose minute has come, at most thirty a call. To be asked every half minute; safe to repeat, and in several processes: what a person
 *  is told stands once in the journal. @param plan what this process planned for this hour */
export async function sendReminders(ports: Needs, plan: ReminderPlan): Promise<number> {
  const now = ports.clock.now();
  if (!mayRemindAt(now)) return 0;
  await followCampaigns(ports);
  await planReminders(ports, plan, now);
  const day = shanghaiDay(now);
  const ready = [...plan.people].filter(([person]) => isSlotReached(person, day, now)).slice(0, PER_TICK);
  let told = 0;
  for (const [person, leadDays] of ready) {
    if (await remind(ports, person, leadDays, now)) told += 1;
    plan.people.delete(person);
  }
  return told;
}

/** Decided on what is in the journal now, not on what was planned. @returns whether something was told */
async function remind(ports: Needs, person: PersonId, leadDays: number, now: Date): Promise<boolean> {
  const day = shanghaiDay(now);
  const stream = `reminders/${person}` as const;
  const cause = `reminded/${day}`;
  const committed = await commit(ports, {
    known: { stream, cause },
    load: async () => ({
      reminders: await refreshRow<Reminders>(ports, remindersView, person),
      about: await readPerson(ports, person),
    }),
    async decide({ reminders, about }) {
      const due = await dueFor(ports, about, leadDays, now);
      const known = reminders?.data ?? noRemindersYet(person);
      const decision = decideReminder(known, due, { now, pausedUntil: about.remindersPausedUntil ?? null });
      if (decision.kind === 'refused' || decision.events.length === 0) return { done: null };
      const { events, effects } = decision;
      return {
        append: { stream, seq: (reminders?.seq ?? 0) + 1, cause, by: 'system', at: now.toISOString(), events, effects },
      };
    },
  });
  return committed.kind === 'recorded' && committed.isNew;
}

async function dueFor(ports: Needs, person: Person, leadDays: number, now: Date): Promise<DueReminder[]> {
  const applications = await Promise.all(
    person.applications.map(({ id }) => refreshRow<Application>(ports, applicationView, id)),
  );
  const own = applications.flatMap((row) => {
    const campaign = row && findCampaign(ports.campaigns, row.data.campaign);
    const isOurs = campaign && row.data.applicant === person.id && isKnown([campaign], row.data);
    return isOurs ? dueForApplicant(campaign, asApplicantKnowsIt(row.data), { now, leadDays }) : [];
  });
  const bodies = await Promise.all(bodiesOf(person).map((body) => dueAtBody(ports, body, now)));
  return [...own, ...bodies.flat(), ...(await dueOfExpert(ports, person, now))];
}

async function dueOfExpert(ports: Needs, { id, experts = [] }: Person, now: Date): Promise<DueReminder[]> {
  const due = await Promise.all(
    experts.map(async ({ campaign }) => {
      const place = await expertPlace(ports, id, campaign);
      if (!place) return [];
      const { scoring } = await loadScoring(ports, place);
      const standing = isScoring(place, scoring, now)
        ? standingOf(place, await listCases(ports, place, scoring))
        : null;
      return standing ? dueForExpert(place.stage.id, standing, now) : [];
    }),
  );
  return due.flat();
}

async function dueAtBody(ports: Needs, { campaign: id, body }: BodyOfCampaign, now: Date): Promise<DueReminder[]> {
  const campaign = findCampaign(ports.campaigns, id);
  return campaign ? dueForBody(campaign, await openAtBody(ports, campaign, body, now), now) : [];
}
