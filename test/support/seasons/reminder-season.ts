import star from '../../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import type { PersonEvent } from '../../../src/domain/people/person-events.ts';
import { views } from '../../../src/domain/views.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { noPlanYet } from '../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../src/usecases/season/send-reminders.ts';
import { seededRandom } from '../seeded-random.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openSeason, type Season } from './season.ts';

export const APPLICANTS = 200;
export const BODIES = 36;
const FIRST_DAY = '2021-11-22';
const LAST_DAY = '2022-01-31';

/** What happens to one application, by day. */
export interface Script {
  id: string;
  person: string;
  body: string;
  days: ReadonlyMap<string, ApplicationEvent[]>;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Two hundred applicants: some never register, some never submit, some get more time, some take theirs back, some are sent back. */
export function scripts(): Script[] {
  const random = seededRandom(20211122);
  const bodies = star.bodies.slice(0, BODIES);
  const clauses = star.tracks.team?.journey.flatMap((step) => (step.step === 'eligibility' ? step.clauses : [])) ?? [];
  return Array.from({ length: APPLICANTS }, (_, index) => {
    const id = `SB${String(index).padStart(6, '0')}`;
    const person = `wecom:a${index}`;
    const body = bodies[index % bodies.length]?.id ?? '';
    const days = new Map<string, ApplicationEvent[]>();
    const on = (day: string, ...events: ApplicationEvent[]) => days.set(day, [...(days.get(day) ?? []), ...events]);
    const start = addDays(FIRST_DAY, Math.floor(random() * 12));
    on(start, { kind: 'started', application: id, campaign: star.id, revision: 1, track: 'team', applicant: person });
    if (random() < 0.15) return { id, person, body, days };
    const registered = addDays(start, Math.floor(random() * 8));
    const confirmed = clauses.map(({ id: clause }): ApplicationEvent => ({ kind: 'clauseConfirmed', clause }));
    on(registered, { kind: 'bodyChosen', body }, ...confirmed, { kind: 'preRegistered' });
    on(registered, { kind: 'fieldAnswered', field: 'organisation', value: `企业${index % 90}` });
    if (random() < 0.1) on('2021-12-15', { kind: 'extended', until: '2021-12-20', reason: '补材料' });
    if (random() < 0.2) return { id, person, body, days };
    const submitted = addDays(registered, 3 + Math.floor(random() * 12));
    on(submitted, { kind: 'submitted', version: 1 });
    const fate = random();
    const decidedOn = addDays(submitted, 1 + Math.floor(random() * 6));
    if (fate < 0.08) on(decidedOn, { kind: 'withdrawn' });
    else if (fate < 0.2) on(decidedOn, { kind: 'returned', body, fields: ['postcode'], reason: '邮编不对' });
    else if (fate < 0.9) on(decidedOn, { kind: 'recommended', body });
    return { id, person, body, days };
  });
}

export interface Reminded {
  person: string;
  at: string;
  keys: string[];
}

/** Plays the season by the minute of the mornings and the quarter of the rest of the day. @param crashes how often the process ends in the middle of a commit */
export async function playReminders(
  crashes: number,
): Promise<{ reminded: Reminded[]; season: Season; crashed: number }> {
  const store = await openSqliteStore({ folder: temporaryFolder(), views });
  const crash = crashing(crashes);
  const season = await openSeason({ store });
  const ports: Ports = { ...season.ports, turns: crash.around(season.ports.turns) };
  await bindContacts(ports);
  const played = scripts();
  let plan = noPlanYet();
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    season.setClock(`${day}T08:00:00+08:00`);
    for (const script of played) await happen(ports, script, day);
    for (const minute of minutes()) {
      const [hour, rest] = [Math.floor(minute / 60), minute % 60];
      season.setClock(`${day}T${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}:10+08:00`);
      for (let isDone = false; !isDone; ) {
        try {
          await sendReminders(ports, plan);
          isDone = true;
        } catch (error) {
          if (error !== CRASH) throw error;
          plan = noPlanYet(); // another process: what the first one knew is gone
        }
      }
    }
  }
  const reminded: Reminded[] = [];
  for await (const entry of ports.journal.readAll())
    for (const event of entry.events)
      if (event.kind === 'reminded')
        reminded.push({ person: entry.stream.slice('reminders/'.length), at: entry.at, keys: event.keys as string[] }); // written by this program
  return { reminded, season, crashed: crash.count() };
}

function minutes(): number[] {
  const day = Array.from({ length: 24 * 60 }, (_, minute) => minute);
  return day.filter((minute) => (minute >= 8 * 60 + 25 && minute < 11 * 60 + 40) || minute % 15 === 0);
}

async function bindContacts(ports: Ports): Promise<void> {
  for (const [index, { id }] of star.bodies.slice(0, BODIES).entries()) {
    const event: PersonEvent = { kind: 'boundToBody', campaign: star.id, body: id };
    await append(ports, `person/wecom:c${index}`, 1, `bind/${index}`, [event]);
  }
}

const seqs = new WeakMap<Ports, Map<string, number>>();

async function happen(ports: Ports, { id, days }: Script, day: string): Promise<void> {
  const events = days.get(day);
  if (!events) return;
  const known = seqs.get(ports) ?? new Map<string, number>();
  seqs.set(ports, known);
  const seq = (known.get(id) ?? 0) + 1;
  known.set(id, seq);
  await append(ports, `application/${id}`, seq, `script/${id}/${day}`, events);
}

async function append(
  ports: Ports,
  stream: `application/${string}` | `person/${string}`,
  seq: number,
  cause: string,
  events: (ApplicationEvent | PersonEvent)[],
): Promise<void> {
  const entry = { stream, seq, cause, by: 'system' as const, at: ports.clock.now().toISOString(), events, effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

const CRASH = new Error('the process ended here');

/** Ends the process before or after some of its writes. */
function crashing(times: number) {
  const random = seededRandom(7);
  let left = times;
  let next = 5;
  const isTime = () => {
    next -= 1;
    if (left === 0 || next > 0) return false;
    left -= 1;
    next = 5 + Math.floor(random() * 20);
    return true;
  };
  return {
    count: () => times - left,
    around: (turns: Ports['turns']): Ports['turns'] => ({
      ...turns,
      find: (stream, cause) => turns.find(stream, cause),
      async write(...writes) {
        const [isCrash, isBefore] = [isTime(), random() < 0.5];
        if (isCrash && isBefore) throw CRASH;
        const written = await turns.write(...writes);
        if (isCrash) throw CRASH;
        return written;
      },
    }),
  };
}
