import { LEGACY_FIRST, LEGACY_RECOMMENDED } from '../../campaign/chain.ts';
import type { Application, ApplicationStatus } from '../record/application.ts';
import type { StageDecided, StageEvent, StageVisit } from '../record/stage-events.ts';

/** An earlier entry in the words of now. */
function asStageDecided(event: StageEvent, application: Application): StageDecided {
  const kind = 'stageDecided';
  const at = { id: LEGACY_FIRST, kind: 'recommend' } as const;
  switch (event.kind) {
    case 'stageDecided':
      return event;
    case 'recommended': {
      const next = { id: LEGACY_RECOMMENDED, kind: 'check' } as const;
      return { kind, stage: { ...at, body: event.body }, decision: 'on', next };
    }
    case 'returned':
      return {
        kind,
        stage: { ...at, body: event.body },
        decision: 'back',
        fields: event.fields,
        reason: event.reason,
      };
    case 'notRecommended':
      return { kind, stage: { ...at, body: event.body }, decision: 'out', reason: event.reason };
    case 'resultPublished': {
      const { outcome, publication } = event;
      const stage = application.stage ?? { id: LEGACY_RECOMMENDED, kind: 'publish' };
      return { kind, stage, decision: 'on', next: null, outcome, publication };
    }
  }
}

/** One decision further. */
export function evolveStage(application: Application, event: StageEvent, at: string): Application {
  const { kind: _, held: __, ...decided } = asStageDecided(event, application);
  const visit: StageVisit = { ...decided, at, version: application.printed?.version ?? 0 };
  const known = {
    ...application,
    visits: [...(application.visits ?? []), visit],
    status: statusAfter(visit),
    decidedAt: at,
  };
  switch (visit.decision) {
    case 'on':
      return { ...known, stage: visit.next ?? null };
    case 'out':
      return { ...known, stage: null, reason: visit.reason ?? null };
    case 'back': {
      const { fields = [], reason = '', stage, items, until, asksStamp } = visit;
      return {
        ...known,
        stage,
        // The answers stand as they were confirmed where only the paper is meant.
        ...(asksStamp ? stampedAside(application) : { isConfirmed: false }),
        reopened: fields,
        returned: { fields, reason, at, ...(items ? { items } : {}), ...(until ? { until } : {}) },
      };
    }
  }
}

/** The stamped form has to come again; staff can still look at the one that came. */
export function stampedAside({ stamped }: Application): Pick<Application, 'stamped' | 'stampedBefore'> {
  return { stamped: null, ...(stamped ? { stampedBefore: stamped } : {}) };
}

function statusAfter({ decision, stage, next, outcome }: StageVisit): ApplicationStatus {
  if (decision === 'back') return 'returned';
  if (decision === 'out') return stage.kind === 'recommend' ? 'not-recommended' : 'rejected';
  if (!next) return outcome ?? 'awarded';
  return next.kind === 'recommend' ? 'awaiting-recommendation' : 'recommended';
}
