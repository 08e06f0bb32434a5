import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { type Application, applicationStatuses } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { erasableOn } from '../../domain/personal/erasable-on.ts';
import {
  type DuePerson,
  noRunsYet,
  type RetentionRun,
  type RetentionRuns,
  retentionView,
} from '../../domain/personal/retention-runs.ts';
import type { Ports } from '../../ports/ports.ts';
import { commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { applicationsIn } from '../season/applications-in.ts';
import { type ErasureNeeds, erasePerson } from './erase-person.ts';
import { ownApplications } from './own-applications.ts';

type Needs = ErasureNeeds & Pick<Ports, 'log'>;

/** Somebody whose data goes, or will go. */
interface RetainedPerson extends DuePerson {
  titles: string[];
}

export interface RetentionPlan {
  /** Whose term has ended, the longest ago first. */
  due: RetainedPerson[];
  /** The next days on which data goes, with how many people; the soonest first, at most six. */
  next: { day: string; people: number }[];
}

const MOST_DAYS = 6;

/** What would be erased today because its term ended, without doing it. Reads every application of the campaigns that have terms. */
export async function planRetention(ports: ErasureNeeds): Promise<RetentionPlan> {
  const today = shanghaiDay(ports.clock.now());
  const people = [...(await termsByPerson(ports)).values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const next = new Map<string, number>();
  for (const { dueOn } of people) if (dueOn > today) next.set(dueOn, (next.get(dueOn) ?? 0) + 1);
  return {
    due: people.filter(({ dueOn }) => dueOn <= today),
    next: [...next].slice(0, MOST_DAYS).map(([day, count]) => ({ day, people: count })),
  };
}

/** Everybody all of whose own applications have a term: data goes with the last of them. */
async function termsByPerson(ports: ErasureNeeds): Promise<Map<PersonId, RetainedPerson>> {
  const people = new Map<PersonId, RetainedPerson>();
  const endless = new Set<PersonId>();
  for (const campaign of ports.campaigns)
    for (const status of applicationStatuses)
      for await (const application of applicationsIn(ports, campaign, status)) {
        if (application.status === 'erased') continue;
        const { applicant, id } = application;
        const dueOn = erasableOn(campaign, application);
        if (dueOn === null) endless.add(applicant);
        else
          people.set(
            applicant,
            withTerm(people.get(applicant), {
              applicant,
              id,
              dueOn,
              campaign: campaign.id,
              title: titleOf(campaign, application),
            }),
          );
      }
  for (const person of endless) people.delete(person);
  return people;
}

function withTerm(
  known: RetainedPerson | undefined,
  {
    applicant,
    id,
    dueOn,
    campaign,
    title,
  }: { applicant: string; id: string; dueOn: string; campaign: string; title: string },
): RetainedPerson {
  const isLast = !known || dueOn > known.dueOn;
  const last = isLast ? { dueOn, campaign } : known;
  return {
    person: applicant,
    request: requestOf(applicant, last.dueOn),
    dueOn: last.dueOn,
    campaign: last.campaign,
    applications: [...(known?.applications ?? []), id],
    titles: [...(known?.titles ?? []), title],
  };
}

/** The same for the same person and day; at most 80 characters. */
function requestOf(person: PersonId, dueOn: string): string {
  return `retention-${dueOn}-${sha256Hex(person).slice(0, 24)}`;
}

/** People of one run. */
const MOST_PEOPLE = 200;

/** Erases what is kept of everybody whose term has ended. On record before the first erasure and after the last; a run that was broken off is ended first, and
 *  each person's erasure may be done twice. @returns the run that ended; null when nobody's term has */
export async function runRetention(ports: Needs): Promise<RetentionRun | null> {
  const open = (await readRuns(ports)).runs.findLast(({ ended }) => ended === null);
  const run = open ?? (await begin(ports));
  if (!run) return null;
  const erased = { people: 0, entries: 0, files: 0 };
  for (const person of run.people) {
    if (!(await isStillDue(ports, person))) continue;
    const reason = findCampaign(ports.campaigns, person.campaign)?.retention?.source ?? '';
    const done = await erasePerson(ports, {
      person: person.person,
      by: 'system',
      reason,
      request: person.request,
    }).catch((error: unknown) => ports.log.error('retention-person-failed', error, { request: person.request }));
    // Stays due: the next run tries again, and the others do not wait.
    if (!done) continue;
    erased.people += 1;
    erased.entries += done.entries;
    erased.files += done.files;
  }
  await append(ports, `ended/${run.run}`, () => [{ kind: 'retentionEnded', run: run.run, erased }]);
  ports.log.info('retention-ended', { run: run.run, ...erased });
  return (await readRuns(ports)).runs.find((one) => one.run === run.run) ?? null;
}

async function begin(ports: Needs): Promise<RetentionRun | null> {
  const { due } = await planRetention(ports);
  if (due.length === 0) return null;
  const run = (await readRuns(ports)).count + 1;
  const people = due.slice(0, MOST_PEOPLE).map(({ titles: _, ...person }) => person);
  await append(ports, `begun/${run}`, () => [{ kind: 'retentionBegun', run, people }]);
  return (await readRuns(ports)).runs.find((one) => one.run === run) ?? null;
}

/** Whoever began something new meanwhile keeps everything; what an earlier try erased counts as due. */
async function isStillDue(ports: ErasureNeeds, { person }: DuePerson): Promise<boolean> {
  const today = shanghaiDay(ports.clock.now());
  for (const id of await ownApplications(ports, person)) {
    const row = await refreshRow<Application>(ports, applicationView, id);
    if (!row || row.data.status === 'erased') continue;
    const campaign = findCampaign(ports.campaigns, row.data.campaign);
    const dueOn = campaign && erasableOn(campaign, row.data);
    if (!dueOn || dueOn > today) return false;
  }
  return true;
}

/** Every run on record that is kept for reading. */
export async function readRuns(ports: Pick<Ports, 'journal' | 'views'>): Promise<RetentionRuns> {
  return (await refreshRow<RetentionRuns>(ports, retentionView, 'runs'))?.data ?? noRunsYet;
}

type RetentionEvent =
  | { kind: 'retentionBegun'; run: number; people: DuePerson[] }
  | { kind: 'retentionEnded'; run: number; erased: { people: number; entries: number; files: number } };

async function append(ports: Needs, cause: string, events: () => RetentionEvent[]): Promise<void> {
  const stream = 'retention/runs' as const;
  await commit(ports, {
    known: { stream, cause },
    load: () => refreshRow<RetentionRuns>(ports, retentionView, 'runs'),
    decide(row) {
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: (row?.seq ?? 0) + 1, cause, by: 'system', at, events: events(), effects: [] } };
    },
  });
}

/** Once a day by the process clock. Asked often; answers at once when the day is done. @param done what this process knows */
export async function runRetentionDaily(ports: Needs, done: { day: string }): Promise<void> {
  const day = shanghaiDay(ports.clock.now());
  if (done.day === day) return;
  while (await runRetention(ports));
  done.day = day;
}
