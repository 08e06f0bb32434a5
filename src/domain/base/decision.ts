import type { DecisionRefusal } from './decision-refusal.ts';
import type { Effect, JournalEvent } from './journal-entry.ts';
import type { Json } from './json.ts';
import type { MessageKey, MessageValues } from './message-values.ts';
import type { PersonId } from './person.ts';

export type Decision<Event extends JournalEvent = JournalEvent> =
  | { kind: 'decided'; events: Event[]; effects: Effect[] }
  | { kind: 'refused'; reason: DecisionRefusal; values: Readonly<Record<string, Json>> };

export function decided<Event extends JournalEvent>(events: Event[], effects: Effect[] = []): Decision<Event> {
  return { kind: 'decided', events, effects };
}

export function refused(reason: DecisionRefusal, values: Readonly<Record<string, Json>> = {}): Decision<never> {
  return { kind: 'refused', reason, values };
}

/** The same messages, said in the words of a campaign. Those that name one already keep it. */
export function inWordsOf(campaign: string, effects: readonly Effect[]): Effect[] {
  return effects.map((effect) => (effect.campaign === undefined ? { ...effect, campaign } : effect));
}

/** A message to a person, by its template. The key and the values are checked against each other. */
export function tell<Key extends MessageKey>(to: PersonId, message: Key, values: MessageValues[Key]): Effect {
  return { to, message, values };
}
