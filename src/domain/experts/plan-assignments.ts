import { type Case, type ConflictReason, conflictOf, type Judge } from './conflicts.ts';

export interface Assignment {
  application: string;
  expert: string;
}

export interface AssignmentInput {
  /** The applications at the stage. */
  cases: readonly Case[];
  /** Those who score: whoever dropped out is not among them. */
  judges: readonly Judge[];
  /** What is there already; it is never changed by a plan. */
  standing: readonly Assignment[];
  /** Experts who said that an interest is in the way. */
  declared: readonly Assignment[];
  expertsEach: number;
  /** Applications that are left as they are. */
  left: ReadonlySet<string>;
}

export interface AssignmentPlan {
  /** New ones only. */
  assignments: readonly Assignment[];
  /** Those that were left although experts are missing. */
  left: readonly string[];
  /** Applications that fewer experts score than wanted, with how many are missing. */
  short: readonly { application: string; missing: number }[];
  /** What keeps experts from applications. */
  blocked: readonly (Assignment & { reason: ConflictReason })[];
  /** Expert → how many applications, by track, with what is there. */
  loads: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Fills up every application to `expertsEach` experts: those that fewest may score first, each time whoever has least of all, then least of the track, then by
 *  id. The same input gives the same plan; its order does not matter. */
export function planAssignments(input: AssignmentInput): AssignmentPlan {
  const judges = [...input.judges].sort(byId);
  const blocked = blockedIn({ ...input, judges });
  const loads = new Loads(judges, input);
  const assignments: Assignment[] = [];
  const short: { application: string; missing: number }[] = [];
  const left: string[] = [];
  for (const { one, able, wanted } of hardestFirst(input, judges, blocked)) {
    if (input.left.has(one.application)) {
      if (wanted > 0) left.push(one.application);
      continue;
    }
    let missing = wanted;
    const free = [...able];
    while (missing > 0 && free.length > 0) {
      free.sort((a, b) => loads.compare(a, b, one.track));
      const [next] = free.splice(0, 1);
      if (!next) break;
      loads.add(next.id, one.track);
      assignments.push({ application: one.application, expert: next.id });
      missing -= 1;
    }
    if (missing > 0) short.push({ application: one.application, missing });
  }
  const order = (a: { application: string }, b: { application: string }) =>
    a.application.localeCompare(b.application, 'en');
  return {
    assignments: assignments.sort(order),
    short: short.sort(order),
    left: left.sort(),
    blocked,
    loads: loads.all(),
  };
}

/** Why an expert cannot be given an application. @returns null when nothing is in the way */
export function assignmentRefusal(
  { judges, cases, standing, declared }: Omit<AssignmentInput, 'expertsEach' | 'left'>,
  { application, expert }: Assignment,
): ConflictReason | 'unknown-expert' | 'not-at-stage' | 'already-assigned' | 'other-track' | null {
  const judge = judges.find(({ id }) => id === expert);
  const one = cases.find((known) => known.application === application);
  if (!judge) return 'unknown-expert';
  if (!one) return 'not-at-stage';
  if (standing.some((known) => known.application === application && known.expert === expert)) return 'already-assigned';
  if (!scoresTrack(judge, one.track)) return 'other-track';
  return conflictOf(judge, one, declaredFor(declared, application));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id, 'en');
}

function scoresTrack({ tracks }: Judge, track: string): boolean {
  return tracks.length === 0 || tracks.includes(track);
}

function declaredFor(declared: readonly Assignment[], application: string): string[] {
  return declared.filter((known) => known.application === application).map(({ expert }) => expert);
}

function blockedIn({ cases, judges, declared }: AssignmentInput): AssignmentPlan['blocked'] {
  return cases.flatMap((one) =>
    judges.flatMap((judge) => {
      const reason = conflictOf(judge, one, declaredFor(declared, one.application));
      return reason ? [{ application: one.application, expert: judge.id, reason }] : [];
    }),
  );
}

function hardestFirst(
  { cases, standing, expertsEach }: AssignmentInput,
  judges: readonly Judge[],
  blocked: AssignmentPlan['blocked'],
) {
  const keyOf = ({ application, expert }: Assignment) => `${application}/${expert}`;
  const taken = new Set([...blocked, ...standing].map(keyOf));
  const open = cases.map((one) => {
    const has = standing.filter(({ application }) => application === one.application).length;
    const able = judges.filter(
      (judge) => scoresTrack(judge, one.track) && !taken.has(keyOf({ ...one, expert: judge.id })),
    );
    return { one, able, wanted: Math.max(0, expertsEach - has) };
  });
  const slack = ({ able, wanted }: (typeof open)[number]) => able.length - wanted;
  return open.sort((a, b) => slack(a) - slack(b) || a.one.application.localeCompare(b.one.application, 'en'));
}

/** How much everybody has, by track. */
class Loads {
  readonly #of = new Map<string, Map<string, number>>();

  constructor(judges: readonly Judge[], { cases, standing }: AssignmentInput) {
    const trackOf = new Map(cases.map(({ application, track }) => [application, track]));
    for (const { id } of judges) this.#of.set(id, new Map());
    for (const { application, expert } of standing) {
      const track = trackOf.get(application);
      if (track !== undefined && this.#of.has(expert)) this.add(expert, track);
    }
  }

  add(expert: string, track: string): void {
    const own = this.#of.get(expert) ?? new Map<string, number>();
    this.#of.set(expert, own.set(track, (own.get(track) ?? 0) + 1));
  }

  compare(a: Judge, b: Judge, track: string): number {
    const [inTrack, inAll] = [this.#in(a, track) - this.#in(b, track), this.#total(a) - this.#total(b)];
    return inAll || inTrack || byId(a, b);
  }

  all(): AssignmentPlan['loads'] {
    return Object.fromEntries([...this.#of].map(([expert, own]) => [expert, Object.fromEntries(own)]));
  }

  #in({ id }: Judge, track: string): number {
    return this.#of.get(id)?.get(track) ?? 0;
  }

  #total({ id }: Judge): number {
    return [...(this.#of.get(id)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }
}
