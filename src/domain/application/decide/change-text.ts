import { decided, refused } from '../../base/decision.ts';
import { countCharacters } from '../../form/base/answers.ts';
import { typedText } from '../../form/base/typed-answer.ts';
import { MAX_DRAFT_CHARACTERS } from '../../form/kinds/long-text.ts';
import { trimmedLines } from '../../form/kinds/paragraph.ts';
import { changeBetween } from '../../form/text-change.ts';
import { withoutLastPiece } from '../answers/paragraphs.ts';
import { isDrafted } from '../answers/writing-help.ts';
import { textLimits, type WrittenField, writtenText } from '../answers/written-text.ts';
import type { Application } from '../record/application.ts';
import type { ApplicantCommand } from '../record/commands.ts';
import type { ApplicationDecision } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';

type OneField = Extract<ApplicantCommand, { field: string }>;

/** What a command does to a text that is collected in pieces or written on a page.
 *  @param isRevised the application was begun under another revision of the form */
export function changeText(
  application: Application,
  field: WrittenField,
  command: OneField,
  isRevised: boolean,
): ApplicationDecision {
  const pieces = application.pieces[field.id] ?? [];
  switch (command.kind) {
    case 'add-piece': {
      const all = [...pieces, command.text];
      const event = isRevised
        ? whole(field, all)
        : ({ kind: 'pieceAdded', field: field.id, text: command.text } as const);
      return refuseTooLong(field, all.join('')) ?? decided([event]);
    }
    case 'remove-piece': {
      if (pieces.length === 0) return decided([]);
      const left = withoutLastPiece(pieces, isDrafted(application, field.id));
      if (isRevised) return decided([whole(field, left)]);
      return decided(pieces.slice(left.length).map(() => ({ kind: 'pieceRemoved', field: field.id })));
    }
    case 'restart-text':
      return decided([{ kind: 'textRestarted', field: field.id }]);
    case 'answer-help': {
      const { question, text } = command;
      return refuseTooLong(field, text) ?? decided([{ kind: 'helpAnswered', field: field.id, question, text }]);
    }
    case 'edit-text':
      return edit(application, field, command, isRevised);
    case 'finish-text':
      return finish(application, field);
    default:
      return refused('unknown-field', { field: field.id });
  }
}

/** Under another revision the pieces may be kept under another name, or be an answer that no longer fits: the whole is written. */
function whole({ id }: WrittenField, pieces: readonly string[]): ApplicationEvent {
  return { kind: 'textEdited', field: id, from: 0, text: pieces.join('\n') };
}

/** @param how `isKept`: the whole is kept already, by a form that took more; nothing was refused of it */
function refuseTooLong(field: WrittenField, text: string, how: { isKept?: true } = {}): ApplicationDecision | null {
  const count = countCharacters(text);
  const { max } = textLimits(field);
  return count > max ? refused('text-too-long', { max, over: count - max, count, ...how }) : null;
}

/** Text as it is kept: one paragraph a line, without characters nobody sees. */
function tidyText(text: string): string {
  return trimmedLines(typedText({ kind: 'text', text }) ?? '');
}

/** Only what changed goes into the record. Under another revision of the form a text may have been kept under another name: then
 *  the whole of it is written. */
function edit(
  application: Application,
  field: WrittenField,
  { text, source }: Extract<OneField, { kind: 'edit-text' }>,
  isRevised: boolean,
): ApplicationDecision {
  const after = tidyText(text);
  const count = countCharacters(after);
  if (count > MAX_DRAFT_CHARACTERS)
    return refused('text-too-long', { max: MAX_DRAFT_CHARACTERS, over: count - MAX_DRAFT_CHARACTERS, count });
  if (after === writtenText(application, field.id)) return decided([]);
  const before = (application.pieces[field.id] ?? []).join('\n');
  if (after === before) return decided([]);
  const change = isRevised ? { from: 0, text: after } : changeBetween(before, after);
  return decided([{ kind: 'textEdited', field: field.id, ...change, ...(source ? { source } : {}) }]);
}

function finish(application: Application, field: WrittenField): ApplicationDecision {
  const value = writtenText(application, field.id);
  const count = countCharacters(value);
  const { min } = textLimits(field);
  if (count < min) return refused('text-too-short', { min, short: min - count, count });
  return refuseTooLong(field, value, { isKept: true }) ?? decided([{ kind: 'fieldAnswered', field: field.id, value }]);
}
