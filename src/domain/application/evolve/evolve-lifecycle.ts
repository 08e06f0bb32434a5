import { LEGACY_FIRST } from '../../campaign/chain.ts';
import { withPage } from '../../paper/stamped-page.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import type { StageEvent } from '../record/stage-events.ts';
import { withoutHeld } from '../stages/held.ts';
import { evolveStage, stampedAside } from './evolve-stage.ts';

/** What happens to an application as a whole: confirmed, printed, stamped, handed in, decided. */
export type LifecycleEvent = Extract<
  ApplicationEvent,
  {
    kind:
      | 'answersConfirmed'
      | 'formPrinted'
      | 'stampedPageAdded'
      | 'stampedPagesDropped'
      | 'stampedFormTaken'
      | 'stampedFormApproved'
      | 'stampedFormRejected'
      | 'extended'
      | 'resultCorrected'
      | 'stageReopened'
      | 'submitted'
      | 'withdrawn'
      | StageEvent['kind']
      | 'decisionUndone'
      | 'decisionTold'
      | 'erased';
  }
>;
function stampedBy({ version, files, paper }: Extract<ApplicationEvent, { kind: 'stampedFormTaken' }>, at: string) {
  return { version, files, at, ...(paper ? { paper } : {}) };
}

/** Nothing but the paper has to come again. */
function rejectStamped(application: Application, reason: string, at: string): Application {
  const again = { status: 'returned', returned: { fields: [], reason, at } } as const;
  return { ...application, ...stampedAside(application), ...(application.status === 'draft' ? {} : again) };
}

export function evolveLifecycle(application: Application, event: LifecycleEvent, at: string): Application {
  switch (event.kind) {
    case 'answersConfirmed':
      return { ...application, isConfirmed: true };
    case 'formPrinted': {
      const { version, check, file, pageCount, article } = event;
      return {
        ...application,
        printed: { version, check, file, pageCount, ...(article ? { article } : {}), at },
        changedSincePrinting: [],
        printedValues: {},
        stampedPages: [],
      };
    }
    case 'stampedPageAdded':
      return { ...application, stampedPages: withPage(application.stampedPages, event) };
    case 'stampedFormTaken':
      return { ...application, stamped: stampedBy(event, at), stampedPages: [] };
    case 'stampedPagesDropped':
      return { ...application, stampedPages: [] };
    case 'stampedFormApproved':
      return { ...application, stamped: application.stamped && { ...application.stamped, isApproved: true } };
    case 'stampedFormRejected':
      return rejectStamped(application, event.reason, at);
    case 'extended':
      return { ...application, extension: { until: event.until, reason: event.reason } };
    case 'resultCorrected':
      return withComment({ ...application, status: event.outcome }, event.comment);
    case 'submitted':
      return submitted(application, event, at);
    case 'withdrawn':
      return { ...application, status: 'draft', submittedAt: null, stage: null };
    case 'stageDecided':
    case 'recommended':
    case 'returned':
    case 'notRecommended':
      return evolveStage(application, event, at);
    case 'resultPublished':
      return withComment(evolveStage(application, event, at), event.comment);
    case 'stageReopened':
      return { ...application, stage: event.stage };
    case 'decisionUndone':
      return withoutHeld(application, event.number);
    case 'decisionTold':
      return application;
    case 'erased':
      return erased(application);
  }
}

function withComment({ comment: _, ...known }: Application, comment: string | undefined): Application {
  return comment === undefined ? known : { ...known, comment };
}

function submitted(
  application: Application,
  event: Extract<ApplicationEvent, { kind: 'submitted' }>,
  at: string,
): Application {
  const { body } = application;
  // Entries of earlier programs: the recommending body was always first.
  const stage = event.stage ?? { id: LEGACY_FIRST, kind: 'recommend' as const, ...(body ? { body } : {}) };
  const status = stage.kind === 'recommend' ? 'awaiting-recommendation' : 'recommended';
  return { ...application, status, submittedAt: at, returned: null, reopened: [], stage };
}

/** Nothing that says anything of people is left, whatever the entries before still hold. */
function erased(application: Application): Application {
  const {
    before: _,
    extension: __,
    printedValues: ___,
    early: ____,
    deeds: _____,
    comment: ______,
    stampedBefore: _______,
    ...known
  } = application;
  const { status } = application;
  return {
    ...known,
    status: 'erased',
    ...(status === 'awarded' || status === 'not-awarded' ? { publishedOutcome: status } : {}),
    stage: null,
    visits: (application.visits ?? []).map(({ reason: _reason, findings: _findings, ...visit }) => visit),
    answers: {},
    pieces: {},
    pictures: {},
    reopened: [],
    returned: null,
    printed: null,
    changedSincePrinting: [],
    stampedPages: [],
    stamped: null,
    papers: {},
    helpers: [],
    reason: null,
  };
}
