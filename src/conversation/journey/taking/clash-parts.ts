import type { ApplicationEvent } from '../../../domain/application/record/events.ts';
import type { Effect } from '../../../domain/base/journal-entry.ts';
import type { PersonId } from '../../../domain/base/person.ts';
import type { Part } from '../../../domain/messages/messages.ts';
import { say } from '../../../domain/messages/messages.ts';

/** What the person hears of answers that did not take the place of somebody else's: instead of “noted” when none did. */
export function clashParts(
  { events, effects }: { events: readonly ApplicationEvent[]; effects: readonly Effect[] },
  person: PersonId,
  parts: readonly Part[],
): { parts: Part[]; effects: Effect[] } {
  const raised = events.filter(({ kind }) => kind === 'clashRaised').length;
  if (raised === 0) return { parts: [...parts], effects: [...effects] };
  const isAll = !events.some(({ kind }) => kind === 'fieldAnswered');
  const said = say('together.clash-noted', { count: raised });
  return { parts: isAll ? [said] : [...parts, said], effects: ownFirst(effects, person) };
}

/** The person who has just spoken gets the card first. */
function ownFirst(effects: readonly Effect[], person: PersonId): Effect[] {
  return [...effects.filter(({ to }) => to === person), ...effects.filter(({ to }) => to !== person)];
}
