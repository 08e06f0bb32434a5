import { decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { Track } from '../campaign/schema.ts';
import { decideEarly } from './answers/early.ts';
import { lockedFields } from './answers/locked-fields.ts';
import { formOf, trackOf, unkeptSums } from './answers/progress.ts';
import { prefilledAnswers } from './answers/suggestion.ts';
import { titleOf } from './answers/title-of.ts';
import { decideFields } from './decide/decide-fields.ts';
import { decideStamped } from './decide/decide-stamped.ts';
import { decideSubmission } from './decide/decide-submission.ts';
import { decideTogether, isTogetherCommand, refuseStranger, type TogetherCommand } from './decide/decide-together.ts';
import { closedForForms, closedForPreRegistration, decideTrack, preRegister } from './decide-registration.ts';
import { lastChangeOf, writtenSince } from './evolve/undoable-changes.ts';
import { evolve } from './evolve.ts';
import { decideOwnPaper } from './papers/own-papers.ts';
import type { Application } from './record/application.ts';
import type { ApplicantCommand } from './record/commands.ts';
import type { ApplicationDecision, DecideContext } from './record/decide-context.ts';
import type { ApplicationEvent } from './record/events.ts';
import { decidingNow } from './stages/held.ts';
import { closeReviewCards } from './stages/shown-for-review.ts';
import { isAtFirstStage } from './stages/stage.ts';
import { withoutOverwriting } from './together/keep-both.ts';

/** What a command does to an application, or why not. While a decision on the application can still be taken back, it may change nothing. Source: 沪质协〔2021〕29号 二. */
export function decide(
  application: Application | null,
  command: ApplicantCommand,
  context: DecideContext,
): ApplicationDecision {
  const decision = decideNow(application, command, context);
  const by = application && decidingNow(application);
  return by && decision.kind === 'decided' && decision.events.length > 0 ? refused('being-decided', { by }) : decision;
}

function decideNow(
  application: Application | null,
  command: ApplicantCommand,
  context: DecideContext,
): ApplicationDecision {
  if (command.kind === 'start') return start(application, command, context);
  if (!application) return refused('not-yours');
  const strange = refuseStranger(application, command, context.by);
  if (strange) return strange;
  if (isTogetherCommand(command)) return decideTogether(application, command, context);
  if (command.kind === 'place-photos') return placePhotos(application, command, context);
  const track = trackOf(context.campaign, application);
  if (command.kind === 'withdraw') return closedForForms(application, context) ?? withdraw(application, context);
  if (application.status !== 'draft' && application.status !== 'returned') return refused('already-submitted');
  const locked = lockedFields(application, command, track);
  if (locked) return locked;
  if (command.kind === 'change-track') return decideTrack(application, command, context);
  if (command.kind === 'note-early') return decideEarly(command, trackOf(context.campaign, application));
  if (command.kind === 'take-back') return takeBack(application, command, context);
  if (command.kind === 'choose-body' || command.kind === 'confirm-clauses')
    return preRegister(application, track, command, context);
  const changed = closedForForms(application, context) ?? changeForm(application, track, command, context);
  return withoutOverwriting(application, changed, context);
}

/** Decides photo by photo; one refusal refuses all. */
function placePhotos(
  application: Application,
  { photos }: Extract<ApplicantCommand, { kind: 'place-photos' }>,
  context: DecideContext,
): ApplicationDecision {
  let known = application;
  const events: ApplicationEvent[] = [];
  const effects: Effect[] = [];
  for (const photo of photos) {
    const decision = decideNow(known, photo, context);
    if (decision.kind === 'refused') return decision;
    events.push(...decision.events);
    effects.push(...decision.effects);
    known = decision.events.reduce((before, event) => evolve(before, event, context.now.toISOString()), known);
  }
  return decided(events, effects);
}

function start(
  application: Application | null,
  command: Extract<ApplicantCommand, { kind: 'start' }>,
  context: DecideContext,
): ApplicationDecision {
  if (application) return decided([]);
  const { campaign, by } = context;
  return (
    closedForPreRegistration(null, context) ??
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

/** Takes back the person's last change, unless somebody has written in the same columns since. */
function takeBack(
  application: Application,
  { seq }: Extract<ApplicantCommand, { kind: 'take-back' }>,
  context: DecideContext,
): ApplicationDecision {
  const change = lastChangeOf(application, context.by);
  const closed = application.isPreRegistered
    ? closedForForms(application, context)
    : closedForPreRegistration(application, context);
  // Answers given before the form opened are not stored yet: they may be taken back before it opens.
  if (closed && change?.before.early === undefined) return closed;
  if (change?.seq !== seq || writtenSince(application, change).length > 0)
    return refused('nothing-to-undo', { contact: context.campaign.contact });
  return decided([change.before.isAnew ? { kind: 'answersRestored' } : { kind: 'deedTakenBack', seq }]);
}

/** Only while it is at the first stage. The notice has no rule: this is our reading of 若无法一次完成…后续补充再完善. */
function withdraw(application: Application, { campaign, contacts, by }: DecideContext): ApplicationDecision {
  if (!isAtFirstStage(campaign, application)) return refused('not-withdrawable', { status: application.status });
  const about = { application: application.id, title: titleOf(campaign, application) };
  return decided(
    [{ kind: 'withdrawn' }],
    [
      ...contacts.map((contact) => tell(contact, 'application.withdrawn', about)),
      ...closeReviewCards(application, 'withdrawn', { by, contacts }),
    ],
  );
}

type FormCommand = Exclude<
  ApplicantCommand,
  {
    kind:
      | 'start'
      | 'change-track'
      | 'note-early'
      | 'place-photos'
      | 'take-back'
      | 'choose-body'
      | 'confirm-clauses'
      | 'withdraw'
      | TogetherCommand['kind'];
  }
>;

function changeForm(
  application: Application,
  track: Track,
  command: FormCommand,
  context: DecideContext,
): ApplicationDecision {
  switch (command.kind) {
    case 'confirm-answers':
      return confirm(application, track, context);
    case 'keep-sum':
      return keepSum(application, track, command);
    case 'begin-anew':
      return decided([{ kind: 'startedAnew' }]);
    case 'restore-answers':
      return application.before ? decided([{ kind: 'answersRestored' }]) : refused('nothing-to-restore');
    case 'print': {
      const { version, check, file, pageCount, article } = command;
      return decided([{ kind: 'formPrinted', version, check, file, pageCount, ...(article ? { article } : {}) }]);
    }
    case 'add-stamped-page':
    case 'add-stamped-pages':
    case 'drop-stamped-pages':
    case 'take-stamped-form':
      return decideStamped(application, command);
    case 'add-paper-page':
    case 'drop-paper-pages':
    case 'take-paper':
      return decideOwnPaper(application, command);
    case 'submit':
      return decideSubmission(application, track, context);
    default:
      return decideFields(application, formOf(track), command, application.revision !== context.campaign.revision);
  }
}

/** Confirms, and fills in the columns that nobody is asked. */
function confirm(application: Application, track: Track, { campaign, now }: DecideContext): ApplicationDecision {
  const filled = prefilledAnswers(formOf(track), application, campaign, now);
  const events: ApplicationEvent[] = filled.map(({ field, value }) => ({
    kind: 'fieldAnswered',
    field: field.id,
    value,
  }));
  return decided([...events, { kind: 'answersConfirmed' }]);
}

function keepSum(
  application: Application,
  track: Track,
  command: Extract<ApplicantCommand, { kind: 'keep-sum' }>,
): ApplicationDecision {
  const { parts, whole } = command;
  const open = unkeptSums(formOf(track), application).find(
    ({ check }) => check.whole === whole && check.parts.join() === parts.join(),
  );
  if (!open) return decided([]);
  return decided([{ kind: 'sumKept', parts, whole, total: open.total, stated: open.against.value ?? 0 }]);
}
