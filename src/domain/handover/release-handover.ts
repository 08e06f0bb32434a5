import { type Decision, decided, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { Handover, OpenHandover } from './handover.ts';
import type { HandoverContext } from './handover-command.ts';
import type { HandoverEvent } from './handover-events.ts';

/** Who took it is away, or no member of staff any more: it waits for who is there. Nobody took it and nobody is there: the asker hears so. */
export function releaseHandover(
  { asker }: Handover,
  open: OpenHandover,
  context: HandoverContext,
): Decision<HandoverEvent> {
  const { handler, number } = open;
  const back = backOnOf(context);
  if (!handler) return nobodyThere(asker, open, back.backOn);
  if (!isAbsent(context, handler.person)) return decided([]);
  const there = thereOf(context);
  const isGone = !context.staff.includes(handler.person);
  const who = { number, name: handler.name, ...(isGone ? { isGone } : {}) };
  return decided(
    [{ kind: 'handoverReleased', person: handler.person, ...back }],
    [
      tell(asker, 'handover.released', { ...who, isThere: there.length > 0, ...back }),
      ...there.map((person) => cardFor(person, open)),
    ],
  );
}

/** Whether somebody cannot help now: away, or no member of staff any more. */
export function isAbsent({ staff, away = [] }: Pick<HandoverContext, 'staff' | 'away'>, person: PersonId): boolean {
  return away.includes(person) || !staff.includes(person);
}

/** Who is told of what is new. */
export function thereOf({ staff, away = [] }: HandoverContext): PersonId[] {
  return staff.filter((person) => !away.includes(person));
}

export function cardFor(
  person: PersonId,
  { number, name, body, question, standing }: Pick<OpenHandover, 'number' | 'name' | 'body' | 'question' | 'standing'>,
): Effect {
  return tell(person, 'handover.card', { card: { kind: 'handover', number }, number, name, body, question, standing });
}

/** Who asked while somebody was there hears that nobody is by now. */
function nobodyThere(
  asker: PersonId,
  { number, backOn: told }: OpenHandover,
  backOn?: string,
): Decision<HandoverEvent> {
  if (backOn === undefined || backOn === told) return decided([]);
  return decided([{ kind: 'handoverWaits', backOn }], [tell(asker, 'handover.nobody-there', { number, backOn })]);
}

export function backOnOf({ backOn }: HandoverContext): { backOn?: string } {
  return backOn === undefined || backOn === null ? {} : { backOn };
}
