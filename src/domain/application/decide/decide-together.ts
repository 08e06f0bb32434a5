import { decided, refused, tell } from '../../base/decision.ts';
import type { MessageValues } from '../../base/message-values.ts';
import type { PersonId } from '../../base/person.ts';
import { isSubmitted } from '../answers/progress.ts';
import { titleOf } from '../answers/title-of.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantCommand } from '../record/commands.ts';
import type { ApplicationDecision, DecideContext } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { clashConcerns, labelledAnswer } from '../together/keep-both.ts';
import { callNameOf, isFiler, isHelper, openInvitation } from '../together/together.ts';

/** How long a code for colleagues stands, and for how many of them. The notice has no rule: this is our reading. */
const INVITATION_DAYS = 7;
const INVITATION_USES = 5;
const MAX_HELPERS = 10;
const MAX_NAME_CHARACTERS = 20;
const DAY = 86_400_000;

/** What a helper may do: answer, and choose between two answers. Everything else is the owner's. */
const FOR_HELPERS: readonly ApplicantCommand['kind'][] = [
  'answer',
  'answer-many',
  'keep-sum',
  'add-piece',
  'remove-piece',
  'restart-text',
  'edit-text',
  'finish-text',
  'answer-help',
  'add-picture',
  'caption-picture',
  'caption-pictures',
  'replace-picture',
  'remove-pictures',
  'order-pictures',
  'finish-pictures',
  'settle-clash',
  'take-back',
  'note-early',
];

/** Whether a person may give a command, by the record; null when so. */
export function refuseStranger(application: Application, { kind }: ApplicantCommand, by: PersonId) {
  if (kind === 'join') return null;
  if (!isFiler(application, by)) return refused('not-yours');
  return isHelper(application, by) && !FOR_HELPERS.includes(kind) ? refused('owner-only') : null;
}

const TOGETHER = ['invite-colleagues', 'revoke-invitation', 'join', 'remove-helper', 'settle-clash'] as const;

export type TogetherCommand = Extract<ApplicantCommand, { kind: (typeof TOGETHER)[number] }>;

export function isTogetherCommand(command: ApplicantCommand): command is TogetherCommand {
  return TOGETHER.some((kind) => kind === command.kind);
}

/** What is done about filing together. */
export function decideTogether(
  application: Application,
  command: TogetherCommand,
  context: DecideContext,
): ApplicationDecision {
  switch (command.kind) {
    case 'invite-colleagues':
      return invite(application, command.code, context);
    case 'revoke-invitation':
      return decided(application.invitation ? [{ kind: 'invitationRevoked' }] : []);
    case 'join':
      return join(application, command, context);
    case 'remove-helper':
      return remove(application, command.person, context);
    case 'settle-clash':
      return settle(application, command, context);
  }
}

function about(application: Application, { campaign }: DecideContext) {
  return { application: application.id, title: titleOf(campaign, application) };
}

/** A code that stands is kept, so that it can be asked for again. */
function invite(application: Application, code: string, { now }: DecideContext): ApplicationDecision {
  if (isSubmitted(application)) return refused('already-submitted');
  if ((application.helpers ?? []).length >= MAX_HELPERS) return refused('too-many-helpers', { max: MAX_HELPERS });
  if (openInvitation(application, now)) return decided([]);
  const until = new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString();
  return decided([{ kind: 'colleaguesInvited', code, until, uses: INVITATION_USES }]);
}

function join(
  application: Application,
  { code, name }: Extract<ApplicantCommand, { kind: 'join' }>,
  context: DecideContext,
): ApplicationDecision {
  if (isFiler(application, context.by)) return decided([]);
  if (openInvitation(application, context.now)?.code !== code) return refused('code-not-open');
  if (isSubmitted(application)) return refused('already-submitted');
  if ((application.helpers ?? []).length >= MAX_HELPERS) return refused('too-many-helpers', { max: MAX_HELPERS });
  const called = [...name].slice(0, MAX_NAME_CHARACTERS).join('') || callNameOf(application, context.by);
  const effect = tell(application.applicant, 'together.joined-you', { ...about(application, context), name: called });
  return decided([{ kind: 'helperJoined', person: context.by, name: called }], [effect]);
}

/** The code that stands ends with it: whoever is removed knows it. */
function remove(application: Application, person: PersonId, context: DecideContext): ApplicationDecision {
  if (!isHelper(application, person)) return decided([]);
  const effect = tell(person, 'together.you-removed', about(application, context));
  const ended: ApplicationEvent[] = openInvitation(application, context.now) ? [{ kind: 'invitationRevoked' }] : [];
  return decided([...ended, { kind: 'helperRemoved', person }], [effect]);
}

/** One of two answers is chosen: the first person concerned who says so decides, all hear it. */
function settle(
  application: Application,
  command: Extract<ApplicantCommand, { kind: 'settle-clash' }>,
  context: DecideContext,
): ApplicationDecision {
  const clash = (application.clashes ?? []).find(({ number }) => number === command.number);
  if (!clash) return refused('clash-settled');
  const { field, isEnclosed } = clash;
  const value = command.keep === 'later' ? clash.value : application.answers[field];
  const answered: ApplicationEvent[] =
    command.keep === 'later'
      ? [{ kind: 'fieldAnswered', field, value: clash.value, ...(isEnclosed ? { isEnclosed } : {}) }]
      : [];
  const told: MessageValues['together.settled'] = {
    ...labelledAnswer(application, field, value, context),
    by: callNameOf(application, context.by),
    number: clash.number,
  };
  const others = clashConcerns(application, clash).filter((person) => person !== context.by);
  return decided(
    [...answered, { kind: 'clashSettled', number: clash.number, by: context.by }],
    others.map((person) => tell(person, 'together.settled', told)),
  );
}
