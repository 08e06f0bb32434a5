import { organisationOf } from '../../domain/application/answers/title-of.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Experts, expertsView } from '../../domain/experts/experts.ts';
import { dueForApplicant, isReminded } from '../../domain/reminders/due-reminders.ts';
import { daysToSeal } from '../../domain/reminders/waits-for.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { peopleBoundTo, scoringPlace } from '../scoring/load-scoring.ts';
import { applicationsIn } from './applications-in.ts';

type Needs = Pick<Ports, 'views' | 'campaigns'>;

/** Whom a process has still to look at this hour. It may be lost: it is planned again. */
export interface ReminderPlan {
  /** Day and hour it was made for; empty before the first. */
  hour: string;
  /** People who may have to be reminded, with the days a seal takes in their unit. */
  people: Map<PersonId, number>;
}

export function noPlanYet(): ReminderPlan {
  return { hour: '', people: new Map() };
}

/** Looks through the applications of every campaign that reminds today, once an hour: who came into a state that waits since is found then. */
export async function planReminders(ports: Needs, plan: ReminderPlan, now: Date): Promise<void> {
  const hour = `${shanghaiDay(now)}T${now.getUTCHours()}`;
  if (plan.hour === hour) return;
  plan.hour = hour;
  plan.people = new Map();
  for (const campaign of ports.campaigns.filter((one) => isReminded(one, now)))
    for (const [person, leadDays] of await peopleOf(ports, campaign, now)) plan.people.set(person, leadDays);
}

/** Applicants for whom something is waited for, with the most days that a seal took in their unit so far, and everybody who acts for a
 *  recommending body. Each application is read once. */
async function peopleOf(ports: Needs, campaign: CampaignDefinition, now: Date): Promise<Map<PersonId, number>> {
  const people = new Map<PersonId, number>();
  for (const { id } of campaign.bodies)
    for (const contact of await listContacts(ports, campaign.id, id)) people.set(contact, campaign.leadDays);
  for (const person of await expertsOf(ports, campaign)) people.set(person, campaign.leadDays);
  const taken = new Map<string, number>();
  const units = new Map<PersonId, string>();
  for (const status of LOOKED_AT)
    for await (const application of applicationsIn(ports, campaign, status)) {
      const unit = organisationOf(campaign, application);
      const days = daysToSeal(application);
      if (days !== null && unit !== '') taken.set(unit, Math.max(days, taken.get(unit) ?? 0));
      const { leadDays } = campaign;
      if (dueForApplicant(campaign, application, { now, leadDays }).length > 0) units.set(application.applicant, unit);
    }
  for (const [applicant, unit] of units) people.set(applicant, taken.get(unit) ?? campaign.leadDays);
  return people;
}

/** Everybody who scores in the campaign. */
async function expertsOf(ports: Needs, campaign: CampaignDefinition): Promise<PersonId[]> {
  if (!scoringPlace(ports, campaign.id)) return [];
  const row = await ports.views.get<Experts>(expertsView, campaign.id);
  const bound = await Promise.all((row?.data.experts ?? []).map(({ id }) => peopleBoundTo(ports, campaign.id, id)));
  return bound.flat().map(({ id }) => id);
}

/** Of the first two something may be waited for; the others tell how long a seal takes. */
const LOOKED_AT = ['draft', 'returned', 'awaiting-recommendation', 'recommended'] as const;
