import type { Answers, Picture } from '../form/base/answers.ts';
import { withChange } from '../form/text-change.ts';
import { type Application, keptSumsOf, picturesOf } from './application.ts';
import type { ApplicationEvent } from './events.ts';
import { evolveOwnPapers } from './own-papers.ts';
import { paced } from './pace.ts';
import { comparedToPrint } from './since-printing.ts';
import { evolveTogether } from './together.ts';

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

/** Fields whose text or pictures were taken over as an answer no longer collect. */
function answer(
  application: Application,
  { field, value, isEnclosed }: Extract<ApplicationEvent, { kind: 'fieldAnswered' }>,
): Application {
  const answers = { ...application.answers, [field]: value };
  return {
    ...application,
    ...(isEnclosed ? {} : comparedToPrint(application, [field], answers)),
    answers,
    pieces: { ...application.pieces, [field]: undefined },
    pictures: { ...application.pictures, [field]: undefined },
    reopened: application.reopened.filter((open) => open !== field),
  };
}

function collectText(
  application: Application,
  field: string,
  change: (pieces: readonly string[]) => readonly string[],
): Application {
  return { ...application, pieces: { ...application.pieces, [field]: change(application.pieces[field] ?? []) } };
}

/** Each paragraph is a piece, so that the chat can take the last one away. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function collectPictures(
  application: Application,
  field: string,
  change: (pictures: readonly Picture[]) => readonly Picture[],
): Application {
  return { ...application, pictures: { ...application.pictures, [field]: change(picturesOf(application, field)) } };
}

function evolveAnswers(application: Application, event: ApplicationEvent): Application | null {
  switch (event.kind) {
    case 'bodyChosen':
      return { ...application, body: event.body };
    case 'clauseConfirmed':
      return { ...application, clauses: [...application.clauses, event.clause] };
    case 'preRegistered':
      return { ...application, isPreRegistered: true };
    case 'fieldAnswered':
      return answer(application, event);
    case 'pieceAdded':
      return collectText(application, event.field, (pieces) => [...pieces, event.text]);
    case 'pieceRemoved':
      return collectText(application, event.field, (pieces) => pieces.slice(0, -1));
    case 'textEdited':
      return collectText(application, event.field, (pieces) => linesOf(withChange(pieces.join('\n'), event)));
    case 'textRestarted':
      return collectText(application, event.field, () => []);
    case 'pictureAdded':
      return collectPictures(application, event.field, (pictures) => [...pictures, { file: event.file, caption: '' }]);
    case 'pictureCaptioned':
      return collectPictures(application, event.field, (pictures) =>
        pictures.map((picture, index) => (index === event.index ? { ...picture, caption: event.caption } : picture)),
      );
    case 'pictureRemoved':
      return collectPictures(application, event.field, (pictures) =>
        pictures.filter((_, index) => index !== event.index),
      );
    case 'picturesOrdered':
      return collectPictures(application, event.field, (pictures) =>
        event.order.flatMap((number) => pictures[number - 1] ?? []),
      );
    case 'picturesReopened': {
      const pictures = { ...application.pictures, [event.field]: picturesOf(application, event.field) };
      const answers = { ...application.answers, [event.field]: undefined };
      // No paper is made of an open column: what it will be is compared to what was printed.
      const { printedValues = {} } = comparedToPrint(application, [event.field], answers);
      return { ...application, pictures, answers, printedValues };
    }
    case 'sumKept': {
      const { parts, whole, total, stated } = event;
      return {
        ...application,
        isConfirmed: false,
        keptSums: [...keptSumsOf(application), { parts, whole, total, stated }],
      };
    }
    case 'startedAnew': {
      const { answers, pieces, pictures } = application;
      const before = { answers, pieces, pictures };
      return { ...application, before, answers: {}, pieces: {}, pictures: {}, ...unprinted(application, {}) };
    }
    case 'answersRestored':
      if (!application.before) return application;
      return {
        ...application,
        ...application.before,
        before: null,
        ...unprinted(application, application.before.answers),
      };
    default:
      return null;
  }
}

/** All answers are others at once. */
function unprinted(application: Application, answers: Answers): Partial<Application> {
  const fields = [...new Set([...Object.keys(application.answers), ...Object.keys(answers)])];
  return { ...comparedToPrint(application, fields, answers), keptSums: [] };
}

function stampedBy({ version, files, paper }: Extract<ApplicationEvent, { kind: 'stampedFormTaken' }>, at: string) {
  return { version, files, at, ...(paper ? { paper } : {}) };
}

/** Nothing but the paper has to come again. */
function rejectStamped(application: Application, reason: string, at: string): Application {
  const again = { status: 'returned', returned: { fields: [], reason, at } } as const;
  return { ...application, stamped: null, ...(application.status === 'draft' ? {} : again) };
}

function evolveLifecycle(application: Application, event: ApplicationEvent, at: string): Application {
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
    case 'submitted':
      return { ...application, status: 'awaiting-recommendation', submittedAt: at, returned: null, reopened: [] };
    case 'withdrawn':
      return { ...application, status: 'draft', submittedAt: null };
    case 'recommended':
      return { ...application, status: 'recommended', decidedAt: at };
    case 'returned':
      return {
        ...application,
        status: 'returned',
        decidedAt: at,
        isConfirmed: false,
        reopened: event.fields,
        returned: { fields: event.fields, reason: event.reason, at },
      };
    case 'notRecommended':
      return { ...application, status: 'not-recommended', decidedAt: at, reason: event.reason };
    case 'resultPublished':
      return { ...application, status: event.outcome };
    default:
      return application;
  }
}

/** One event further. The first event of a stream is `started`. */
export function evolve(application: Application | null, event: ApplicationEvent, at: string): Application {
  if (event.kind === 'started') return begin(event, at);
  if (!application) throw new Error(`an application's stream begins with started, not with ${event.kind}`);
  const shared = evolveTogether(application, event);
  const next = {
    ...(shared ??
      evolveOwnPapers(application, event, at) ??
      evolveAnswers(application, event) ??
      evolveLifecycle(application, event, at)),
    changedAt: at,
  };
  return event.kind === 'fieldAnswered' ? { ...next, pace: paced(application.pace, at) } : next;
}

/** A photo takes the place of an earlier one of the same page, but a poor one never that of a good one. */
function withPage(
  known: Application['stampedPages'],
  { file, page, isPoor }: Extract<ApplicationEvent, { kind: 'stampedPageAdded' }>,
): Application['stampedPages'] {
  const added = { ...file, ...(page === undefined ? {} : { page }), ...(isPoor ? { isPoor } : {}) };
  const earlier = page === undefined ? undefined : known.find((kept) => kept.page === page);
  if (!earlier) return [...known, added];
  return isPoor && !earlier.isPoor ? known : [...known.filter((kept) => kept !== earlier), added];
}
