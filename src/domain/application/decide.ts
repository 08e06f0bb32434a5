import { windowState } from '../campaign/calendar.ts';
import type { CampaignDefinition, Track } from '../campaign/schema.ts';
import { type Decision, decided, refused, tell } from '../decision.ts';
import { countCharacters } from '../form/answers.ts';
import { checkAnswer } from '../form/checks.ts';
import type { FieldOf } from '../form/schema.ts';
import type { PersonId } from '../person.ts';
import { type Application, picturesOf } from './application.ts';
import type { ApplicantCommand } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import { fieldOf, formOf, isPrintingCurrent, isStepDone, titleOf, trackOf } from './progress.ts';

export interface DecideContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** Who is told when an application reaches its recommending body. */
  contacts: readonly PersonId[];
}

type Verdict = Decision<ApplicationEvent>;

/** What a command does to an application, or why not. Source: 沪质协〔2021〕29号 二. */
export function decide(application: Application | null, command: ApplicantCommand, context: DecideContext): Verdict {
  if (command.kind === 'start') return start(application, command, context);
  if (!application || application.applicant !== context.by) return refused('not-yours');
  if (application.status !== 'draft' && application.status !== 'returned') return refused('already-submitted');
  const track = trackOf(context.campaign, application);
  if (command.kind === 'choose-body' || command.kind === 'confirm-clauses')
    return preRegister(application, track, command, context);
  return closedForForms(context) ?? changeForm(application, track, command, context);
}

function start(
  application: Application | null,
  command: Extract<ApplicantCommand, { kind: 'start' }>,
  context: DecideContext,
): Verdict {
  if (application) return decided([]);
  const { campaign, by } = context;
  return (
    closedForPreRegistration(context) ??
    decided([
      {
        kind: 'started',
        application: command.application,
        campaign: campaign.id,
        revision: campaign.revision,
        track: command.track,
        applicant: by,
      },
    ])
  );
}

function closedForPreRegistration({ campaign, now }: DecideContext): Decision<never> | null {
  const window = campaign.calendar.preRegistration;
  const state = windowState(window, now);
  if (state === 'open') return null;
  const values = { from: window.from ?? null, to: window.to, contact: campaign.contact };
  return refused(state === 'before' ? 'pre-registration-not-open' : 'pre-registration-closed', values);
}

function closedForForms({ campaign, now }: DecideContext): Decision<never> | null {
  const window = campaign.calendar.submission;
  const state = windowState(window, now);
  if (state === 'open') return null;
  const values = { from: window.from ?? null, to: window.to, contact: campaign.contact };
  return refused(state === 'before' ? 'submission-not-open' : 'submission-closed', values);
}

function preRegister(
  application: Application,
  track: Track,
  command: Extract<ApplicantCommand, { kind: 'choose-body' | 'confirm-clauses' }>,
  context: DecideContext,
): Verdict {
  const closed = application.isPreRegistered ? closedForForms(context) : closedForPreRegistration(context);
  if (closed) return closed;
  if (command.kind === 'choose-body') return decided([{ kind: 'bodyChosen', body: command.body }]);
  const added = command.clauses.filter((clause) => !application.clauses.includes(clause));
  const events: ApplicationEvent[] = added.map((clause) => ({ kind: 'clauseConfirmed', clause }));
  const clauses = [...application.clauses, ...added];
  const isComplete = track.journey.every(
    (step) => step.step !== 'eligibility' || isStepDone(step, { ...application, clauses }),
  );
  if (isComplete && !application.isPreRegistered) events.push({ kind: 'preRegistered' });
  return decided(events);
}

type FormCommand = Exclude<ApplicantCommand, { kind: 'start' | 'choose-body' | 'confirm-clauses' }>;

function changeForm(application: Application, track: Track, command: FormCommand, context: DecideContext): Verdict {
  switch (command.kind) {
    case 'confirm-answers':
      return decided([{ kind: 'answersConfirmed' }]);
    case 'print': {
      const { version, check, file, pageCount } = command;
      return decided([{ kind: 'formPrinted', version, check, file, pageCount }]);
    }
    case 'add-stamped-page':
      if (application.stampedPages.length >= MAX_STAMPED_PAGES)
        return refused('too-many-pictures', { max: MAX_STAMPED_PAGES });
      return isPrintingCurrent(application)
        ? decided([{ kind: 'stampedPageAdded', file: command.file }])
        : refused('steps-missing');
    case 'take-stamped-form':
      if (!application.printed || !isPrintingCurrent(application)) return refused('steps-missing');
      return decided([{ kind: 'stampedFormTaken', version: application.printed.version, files: command.files }]);
    case 'submit':
      return submit(application, track, context);
    default:
      return changeField(application, track, command);
  }
}

/** Photos of one stamped form; a team form with ten pictures prints on fewer pages. */
const MAX_STAMPED_PAGES = 20;

type FieldCommand = Extract<FormCommand, { field: string }>;

function changeField(application: Application, track: Track, command: FieldCommand): Verdict {
  const field = fieldOf(track, command.field);
  if (!field) return refused('unknown-field', { field: command.field });
  if (command.kind === 'answer') {
    const broken = checkAnswer(formOf(track), application.answers, field, command.value);
    if (broken) return refused('more-than-limit', broken.values);
    return decided([{ kind: 'fieldAnswered', field: field.id, value: command.value }]);
  }
  if (field.kind === 'long-text') return changeText(application, field, command);
  if (field.kind === 'pictures') return changePictures(application, field, command);
  return refused('unknown-field', { field: command.field });
}

function changeText(application: Application, field: FieldOf<'long-text'>, command: FieldCommand): Verdict {
  const pieces = application.pieces[field.id] ?? [];
  switch (command.kind) {
    case 'add-piece': {
      const count = countCharacters([...pieces, command.text].join(''));
      const values = { max: field.maxCharacters, over: count - field.maxCharacters, count };
      return count > field.maxCharacters
        ? refused('text-too-long', values)
        : decided([{ kind: 'pieceAdded', field: field.id, text: command.text }]);
    }
    case 'remove-piece':
      return decided(pieces.length > 0 ? [{ kind: 'pieceRemoved', field: field.id }] : []);
    case 'restart-text':
      return decided([{ kind: 'textRestarted', field: field.id }]);
    case 'finish-text': {
      const value = pieces.join('\n');
      const count = countCharacters(value);
      const short = { min: field.minCharacters, short: field.minCharacters - count, count };
      if (count < field.minCharacters) return refused('text-too-short', short);
      return decided([{ kind: 'fieldAnswered', field: field.id, value }]);
    }
    default:
      return refused('unknown-field', { field: field.id });
  }
}

function changePictures(application: Application, field: FieldOf<'pictures'>, command: FieldCommand): Verdict {
  const pictures = picturesOf(application, field.id);
  switch (command.kind) {
    case 'add-picture':
      if (pictures.length >= field.maxFiles) return refused('too-many-pictures', { max: field.maxFiles });
      return decided([{ kind: 'pictureAdded', field: field.id, file: command.file }]);
    case 'caption-picture':
      return decided([{ kind: 'pictureCaptioned', field: field.id, index: command.index, caption: command.caption }]);
    case 'remove-picture':
      return decided(
        pictures[command.index] ? [{ kind: 'pictureRemoved', field: field.id, index: command.index }] : [],
      );
    case 'finish-pictures':
      if (pictures.length < field.minFiles)
        return refused('too-few-pictures', { min: field.minFiles, count: pictures.length });
      return decided([{ kind: 'fieldAnswered', field: field.id, value: pictures }]);
    default:
      return refused('unknown-field', { field: field.id });
  }
}

function submit(application: Application, track: Track, { campaign, contacts }: DecideContext): Verdict {
  const isReady = track.journey.every((step) => step.step === 'submit' || isStepDone(step, application));
  if (!isReady || !application.printed) return refused('steps-missing');
  const body = campaign.bodies.find(({ id }) => id === application.body);
  const about = {
    application: application.id,
    title: titleOf(track, application),
    track: track.title,
    body: body?.name ?? '',
  };
  return decided(
    [{ kind: 'submitted', version: application.printed.version }],
    contacts.map((contact) =>
      tell(contact, 'recommendation.asked', { ...about, version: application.printed?.version ?? 0 }),
    ),
  );
}
