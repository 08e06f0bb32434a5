import { type Decision, refused } from '../base/decision.ts';
import type { Track } from '../campaign/schema.ts';
import type { Application } from './application.ts';
import type { ApplicantCommand } from './commands.ts';
import { fieldOf } from './progress.ts';

/** A stage past the first reopens nothing but the columns that it names: others saw and let on what stands in the rest.
 *  @returns null when the command may be done */
export function lockedFields(
  { returned, status }: Application,
  command: ApplicantCommand,
  track: Track,
): Decision<never> | null {
  if (status !== 'returned' || !returned?.until || returned.fields.length === 0) return null;
  const { fields } = returned;
  if (fieldsOf(command).every((field) => fields.includes(field)) && !isWhole(command)) return null;
  return refused('not-reopened', { labels: fields.map((id) => fieldOf(track, id)?.label ?? id) });
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
