import type { Answers, Picture } from '../form/answers.ts';
import type { StoredFileReference } from '../message.ts';
import type { PersonId } from '../person.ts';
import type { ApplicationEvent } from './events.ts';

export type ApplicationStatus =
  | 'draft'
  /** Submitted; the recommending body reads it. */
  | 'awaiting-recommendation'
  /** Sent back by the recommending body; the applicant changes it. */
  | 'returned'
  | 'recommended'
  | 'not-recommended'
  | 'awarded'
  | 'not-awarded';

export interface Printing {
  /** 1, 2, 3 …: printed on every page. */
  version: number;
  check: string;
  file: StoredFileReference;
  pageCount: number;
  at: string;
}

/** A sum that does not agree and was kept by an explicit yes; it holds for these numbers only. */
export interface KeptSum {
  parts: readonly string[];
  whole: string;
  total: number;
  stated: number;
}

/** One entry for the award, folded from its stream. */
export interface Application {
  id: string;
  campaign: string;
  revision: number;
  track: string;
  applicant: PersonId;
  startedAt: string;
  /** When something last happened to it. */
  changedAt: string;
  status: ApplicationStatus;
  body: string | null;
  clauses: readonly string[];
  isPreRegistered: boolean;
  answers: Answers;
  /** Long texts and pictures being collected; they become an answer when the person says that they are complete. */
  pieces: Readonly<Record<string, readonly string[] | undefined>>;
  pictures: Readonly<Record<string, readonly Picture[] | undefined>>;
  /** Fields sent back that have not been answered again. */
  reopened: readonly string[];
  returned: { fields: readonly string[]; reason: string; at: string } | null;
  isConfirmed: boolean;
  keptSums?: readonly KeptSum[];
  /** What 重新开始 put aside. */
  before?: Pick<Application, 'answers' | 'pieces' | 'pictures'> | null;
  printed: Printing | null;
  /** Fields changed since the last printing; a paper of that printing no longer fits. */
  changedSincePrinting: readonly string[];
  /** Photos of stamped pages sent in chat, until the person says that they are complete. */
  stampedPages: readonly StoredFileReference[];
  stamped: { version: number; files: readonly StoredFileReference[]; at: string } | null;
  submittedAt: string | null;
  decidedAt: string | null;
  reason: string | null;
}

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
  const changed = !isEnclosed && application.printed !== null && !application.changedSincePrinting.includes(field);
  return {
    ...application,
    answers: { ...application.answers, [field]: value },
    pieces: { ...application.pieces, [field]: undefined },
    pictures: { ...application.pictures, [field]: undefined },
    reopened: application.reopened.filter((open) => open !== field),
    isConfirmed: isEnclosed ? application.isConfirmed : false,
    changedSincePrinting: changed ? [...application.changedSincePrinting, field] : application.changedSincePrinting,
  };
}

function collectText(
  application: Application,
  field: string,
  change: (pieces: readonly string[]) => readonly string[],
): Application {
  return { ...application, pieces: { ...application.pieces, [field]: change(application.pieces[field] ?? []) } };
}

function collectPictures(
  application: Application,
  field: string,
  change: (pictures: readonly Picture[]) => readonly Picture[],
): Application {
  return { ...application, pictures: { ...application.pictures, [field]: change(picturesOf(application, field)) } };
}

/** The pictures a field shows now: those being collected, else the answer's. */
export function picturesOf(application: Application, field: string): readonly Picture[] {
  const answered = application.answers[field];
  const kept = Array.isArray(answered) ? answered.filter((item): item is Picture => typeof item === 'object') : [];
  return application.pictures[field] ?? kept;
}

function fillIn(application: Application, event: ApplicationEvent): Application | null {
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
      return { ...application, before, answers: {}, pieces: {}, pictures: {}, ...unprinted(application, answers) };
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

/** A paper printed before no longer fits. */
function unprinted({ printed, changedSincePrinting }: Application, answers: Answers): Partial<Application> {
  const fields = new Set([...changedSincePrinting, ...Object.keys(answers)]);
  return { isConfirmed: false, keptSums: [], changedSincePrinting: printed ? [...fields] : changedSincePrinting };
}

export function keptSumsOf({ keptSums }: Application): readonly KeptSum[] {
  return keptSums ?? [];
}

function handIn(application: Application, event: ApplicationEvent, at: string): Application {
  switch (event.kind) {
    case 'answersConfirmed':
      return { ...application, isConfirmed: true };
    case 'formPrinted': {
      const { version, check, file, pageCount } = event;
      return {
        ...application,
        printed: { version, check, file, pageCount, at },
        changedSincePrinting: [],
        stampedPages: [],
      };
    }
    case 'stampedPageAdded':
      return { ...application, stampedPages: [...application.stampedPages, event.file] };
    case 'stampedFormTaken':
      return { ...application, stamped: { version: event.version, files: event.files, at }, stampedPages: [] };
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
  return { ...(fillIn(application, event) ?? handIn(application, event, at)), changedAt: at };
}
