import { type Decision, refused } from '../../base/decision.ts';
import type { Track } from '../../campaign/schema.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantCommand } from '../record/commands.ts';
import { fieldOf } from './progress.ts';

/** A check reopens nothing but the columns that it names, none where it means the paper: others have read and passed on the rest.
 *  @returns null when the command may be done */
export function lockedFields(
  application: Application,
  command: ApplicantCommand,
  track: Track,
): Decision<never> | null {
  const open = openFields(application);
  if (!open || (fieldsOf(command).every((field) => open.includes(field)) && !isWhole(command))) return null;
  return refused('not-reopened', { labels: labelsOf(track, open) });
}

/** Labels of the columns that alone may change while this one may not; null where it may. */
export function openInsteadOf(application: Application, field: string, track: Track): string[] | null {
  const open = openFields(application);
  return open && !open.includes(field) ? labelsOf(track, open) : null;
}

/** @returns null while every column may change */
function openFields({ returned, status }: Application): readonly string[] | null {
  return status === 'returned' && returned?.until ? returned.fields : null;
}

function labelsOf(track: Track, fields: readonly string[]): string[] {
  return fields.map((id) => fieldOf(track, id)?.label ?? id);
}

function fieldsOf(command: ApplicantCommand): string[] {
  if (command.kind === 'answer-many') {
    const { answers, pieces = [], drafts = [] } = command;
    return [...answers, ...pieces, ...drafts].map(({ field }) => field);
  }
  return 'field' in command ? [command.field] : [];
}

function isWhole({ kind }: ApplicantCommand): boolean {
  return kind === 'choose-body' || kind === 'begin-anew' || kind === 'restore-answers';
}
