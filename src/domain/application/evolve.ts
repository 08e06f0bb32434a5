import type { Answers } from '../form/base/answers.ts';
import { withEarlyAnswers, withoutEarlyAnswer } from './answers/early.ts';
import { evolveLifecycle, type LifecycleEvent } from './evolve/evolve-lifecycle.ts';
import { evolvePictures } from './evolve/evolve-pictures.ts';
import { evolveTexts } from './evolve/evolve-texts.ts';
import { withoutChange } from './evolve/undoable-changes.ts';
import { comparedToPrint } from './papers/compared-to-print.ts';
import { evolveOwnPapers, type OwnPaperEvent } from './papers/own-papers.ts';
import { type Application, keptSumsOf } from './record/application.ts';
import type { ApplicationEvent } from './record/events.ts';
import { paced } from './record/pace.ts';
import { evolveHeld } from './stages/held.ts';
import { evolveTogether, type TogetherEvent } from './together/together.ts';

/** Every other event changes the answers. */
type AnswersEvent = Exclude<ApplicationEvent, LifecycleEvent | TogetherEvent | OwnPaperEvent | { kind: 'started' }>;

function begin(event: Extract<ApplicationEvent, { kind: 'started' }>, at: string): Application {
  return {
    id: event.application,
    campaign: event.campaign,
    revision: event.revision,
    track: event.track,
    applicant: event.applicant,
    startedAt: at,
    changedAt: at,
    status: 'draft',
    body: null,
    clauses: [],
    isPreRegistered: false,
    answers: {},
    pieces: {},
    pictures: {},
    reopened: [],
    returned: null,
    isConfirmed: false,
    printed: null,
    changedSincePrinting: [],
    stampedPages: [],
    stamped: null,
    submittedAt: null,
    decidedAt: null,
    reason: null,
  };
}

/** Stores an answer; text and pictures that were being collected for the field are dropped. */
function withAnswer(
  application: Application,
  { field, value, isEnclosed }: Extract<ApplicationEvent, { kind: 'fieldAnswered' }>,
  at: string,
): Application {
  const { pieces, pictures, reopened, printed } = application;
  const answers = { ...application.answers, [field]: value };
  // Most answers are given before anything is printed: then the object is copied once, not twice.
  const known = printed ? { ...application, ...besidePaper(application, field, answers, isEnclosed) } : application;
  return {
    ...known,
    isConfirmed: isEnclosed || printed ? known.isConfirmed : false,
    answers,
    pieces: without(pieces, field),
    pictures: without(pictures, field),
    reopened: reopened.length === 0 ? reopened : reopened.filter((open) => open !== field),
    changedAt: at,
    pace: paced(application.pace, at),
  };
}

/** Compares an answer with the printed form. An enclosure is not printed: it changes nothing there, and its former value is kept as what the form says. */
function besidePaper(
  application: Application,
  field: string,
  answers: Answers,
  isEnclosed = false,
): Partial<Application> {
  if (!isEnclosed) return comparedToPrint(application, [field], answers);
  const { printedValues = {} } = application;
  if (field in printedValues || application.changedSincePrinting.includes(field)) return {};
  return { printedValues: { ...printedValues, [field]: application.answers[field] ?? null } };
}

/** Copies nothing when the field collects nothing. */
function without<Kept>(collected: Readonly<Record<string, Kept | undefined>>, field: string) {
  return collected[field] === undefined ? collected : { ...collected, [field]: undefined };
}

function withKeptSum(
  application: Application,
  { parts, whole, total, stated }: Extract<ApplicationEvent, { kind: 'sumKept' }>,
): Application {
  const keptSums = [...keptSumsOf(application), { parts, whole, total, stated }];
  return { ...application, isConfirmed: false, keptSums };
}

function evolveAnswers(application: Application, event: AnswersEvent, at: string): Application {
  switch (event.kind) {
    case 'trackChanged':
      // Each track has conditions of its own.
      return { ...application, track: event.track, clauses: [], isPreRegistered: false };
    case 'bodyChosen':
      return { ...application, body: event.body };
    case 'clauseConfirmed':
      return { ...application, clauses: [...application.clauses, event.clause] };
    case 'preRegistered':
      return { ...application, isPreRegistered: true };
    case 'answersNoted':
      return withEarlyAnswers(application, event);
    case 'fieldAnswered':
      return withoutEarlyAnswer(withAnswer(application, event, at), event.field);
    case 'pieceAdded':
    case 'pieceRemoved':
    case 'textEdited':
    case 'textRestarted':
    case 'helpAnswered':
      return evolveTexts(application, event);
    case 'pictureAdded':
    case 'pictureCaptioned':
    case 'pictureRemoved':
    case 'picturesOrdered':
    case 'picturesReopened':
      return evolvePictures(application, event);
    case 'sumKept':
      return withKeptSum(application, event);
    case 'startedAnew': {
      const { answers, pieces, pictures } = application;
      const before = { answers, pieces, pictures };
      return { ...application, before, answers: {}, pieces: {}, pictures: {}, ...afterReplacing(application, {}) };
    }
    case 'deedTakenBack':
      return withoutChange(application, event.seq);
    case 'answersRestored':
      if (!application.before) return application;
      return {
        ...application,
        ...application.before,
        before: null,
        ...afterReplacing(application, application.before.answers),
      };
  }
}

/** What changes beside the answers when all of them are replaced at once. */
function afterReplacing(application: Application, answers: Answers): Partial<Application> {
  const fields = [...new Set([...Object.keys(application.answers), ...Object.keys(answers)])];
  return { ...comparedToPrint(application, fields, answers), keptSums: [] };
}

/** Applies one event. The first event of a stream is `started`. */
export function evolve(application: Application | null, event: ApplicationEvent, at: string): Application {
  if (event.kind === 'started') return begin(event, at);
  if (!application) throw new Error(`an application's stream begins with started, not with ${event.kind}`);
  const next = evolveByKind(application, event, at);
  return evolveHeld(application, event, event.kind === 'fieldAnswered' ? next : { ...next, changedAt: at });
}

/** An event that no case names is taken for one about answers: it does not compile until `evolveAnswers` handles it. */
function evolveByKind(
  application: Application,
  event: Exclude<ApplicationEvent, { kind: 'started' }>,
  at: string,
): Application {
  switch (event.kind) {
    case 'colleaguesInvited':
    case 'invitationRevoked':
    case 'helperJoined':
    case 'helperRemoved':
    case 'clashRaised':
    case 'clashSettled':
      return evolveTogether(application, event);
    case 'answersConfirmed':
    case 'formPrinted':
    case 'stampedPageAdded':
    case 'stampedPagesDropped':
    case 'stampedFormTaken':
    case 'stampedFormApproved':
    case 'stampedFormRejected':
    case 'extended':
    case 'submitted':
    case 'withdrawn':
    case 'stageDecided':
    case 'stageReopened':
    case 'decisionUndone':
    case 'decisionTold':
    case 'recommended':
    case 'returned':
    case 'notRecommended':
    case 'resultPublished':
    case 'resultCorrected':
    case 'erased':
      return evolveLifecycle(application, event, at);
    case 'paperPageAdded':
    case 'paperPagesDropped':
    case 'paperTaken':
      return evolveOwnPapers(application, event, at);
    default:
      return evolveAnswers(application, event, at);
  }
}
