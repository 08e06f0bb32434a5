import type { PersonId } from '../../base/person.ts';
import type { Application, BeforeDecision, Held } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import type { HowHeld } from '../record/held-schema.ts';

/** The kinds of decisions that can be held. */
type HeldEvent = Extract<ApplicationEvent, { kind: 'stageDecided' | 'stampedFormRejected' | 'extended' }>;

/** Until when a decision can be taken back. @param undoSeconds 0 or absent: it is announced at once. @returns nothing then */
export function heldUntil({
  by,
  now,
  undoSeconds = 0,
}: {
  by: PersonId;
  now: Date;
  undoSeconds?: number | undefined;
}): { held?: HowHeld } {
  if (undoSeconds <= 0) return {};
  return { held: { by, until: new Date(now.getTime() + undoSeconds * 1000).toISOString() } };
}

/** Updates the held decisions for one event. @param next the application after it */
export function evolveHeld(application: Application, event: ApplicationEvent, next: Application): Application {
  const { held = [], holds = 0 } = application;
  if (event.kind === 'decisionTold' || event.kind === 'decisionUndone') {
    const left = held.filter(({ number }) => number !== event.number);
    const undone = application.undone ?? [];
    return withHeld(event.kind === 'decisionTold' ? next : { ...next, undone: [...undone, event.number] }, left);
  }
  if (event.kind === 'erased') return withHeld(next, []);
  if (held.length === 0 && !isHeld(event)) return next;
  const settled = held.map((one) => ({ ...one, before: null }));
  if (!isHeld(event)) return withHeld(next, settled);
  const { held: how, ...told } = event;
  if (!how) return held.length === 0 ? next : withHeld(next, settled);
  const own = { number: holds + 1, ...how, event: told, before: beforeDecision(application) };
  return { ...withHeld(next, [...settled, own]), holds: own.number };
}

/** The application as it was before the decision was made. */
export function withoutHeld(application: Application, number: number): Application {
  const before = application.held?.find((one) => one.number === number)?.before;
  if (!before) return application;
  const { extension: _, visits: __, stage: ___, stampedBefore: ____, ...kept } = application;
  return { ...kept, ...before };
}

/** The application as its applicant knows it: without a decision that can still be taken back and was not announced. */
export function asApplicantKnowsIt(application: Application): Application {
  const last = application.held?.at(-1);
  return last?.before ? withoutHeld(application, last.number) : application;
}

/** Who decides on an application now, while that can be taken back; null for nobody. An extension blocks nobody meanwhile. */
export function decidingNow({ held = [] }: Application): 'body' | 'staff' | null {
  const last = held.at(-1);
  if (!last?.before || last.event.kind === 'extended') return null;
  return last.event.kind === 'stageDecided' && last.event.stage.kind === 'recommend' ? 'body' : 'staff';
}

function isHeld(event: ApplicationEvent): event is HeldEvent {
  return event.kind === 'stageDecided' || event.kind === 'stampedFormRejected' || event.kind === 'extended';
}

function beforeDecision(application: Application): BeforeDecision {
  const { status, stage, visits, decidedAt, reason, isConfirmed, reopened, returned, stamped } = application;
  const { extension, stampedBefore } = application;
  return {
    ...{ status, decidedAt, reason, isConfirmed, reopened, returned, stamped },
    ...(stage === undefined ? {} : { stage }),
    ...(visits === undefined ? {} : { visits }),
    ...(extension === undefined ? {} : { extension }),
    ...(stampedBefore === undefined ? {} : { stampedBefore }),
  };
}

function withHeld(application: Application, held: readonly Held[]): Application {
  const { held: _, ...rest } = application;
  return held.length === 0 ? rest : { ...rest, held };
}
