import type { Effect, JournalEvent } from './journal-entry.ts';
import type { Json } from './json.ts';
import type { MessageKey, MessageValues } from './messages.ts';
import type { PersonId } from './person.ts';

/** Why a command is refused. Each has its words in `templates/messages/decisions.ts`. */
export type DecisionRefusal =
  | 'pre-registration-closed'
  | 'pre-registration-not-open'
  | 'submission-not-open'
  | 'submission-closed'
  | 'recommendation-closed'
  | 'not-yours'
  | 'already-submitted'
  | 'already-decided'
  | 'not-awaiting-recommendation'
  | 'not-recommended'
  | 'steps-missing'
  | 'nothing-to-submit'
  | 'more-than-limit'
  | 'text-too-long'
  | 'text-too-short'
  | 'too-few-pictures'
  | 'too-many-pictures'
  | 'unknown-field'
  | 'not-withdrawable'
  | 'nothing-recommended'
  | 'paper-not-made'
  | 'not-stamped'
  | 'nothing-to-restore'
  | 'owner-only'
  | 'code-not-open'
  | 'too-many-helpers'
  | 'clash-settled'
  | 'handover-over'
  | 'handover-taken'
  | 'not-later';

export type Decision<Event extends JournalEvent = JournalEvent> =
  | { kind: 'decided'; events: Event[]; effects: Effect[] }
  | { kind: 'refused'; reason: DecisionRefusal; values: Readonly<Record<string, Json>> };

export function decided<Event extends JournalEvent>(events: Event[], effects: Effect[] = []): Decision<Event> {
  return { kind: 'decided', events, effects };
}

export function refused(reason: DecisionRefusal, values: Readonly<Record<string, Json>> = {}): Decision<never> {
  return { kind: 'refused', reason, values };
}

/** A message to a person, by its template. The key and the values are checked against each other. */
export function tell<Key extends MessageKey>(to: PersonId, message: Key, values: MessageValues[Key]): Effect {
  return { to, message, values };
}
