import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { StoredFileReference } from '../base/message.ts';
import type { PersonId } from '../base/person.ts';
import type { Handover, OpenHandover } from './handover.ts';
import type { HandoverCommand, HandoverContext } from './handover-command.ts';
import type { HandoverEvent } from './handover-events.ts';
import { backOnOf, cardFor, isAbsent, releaseHandover, thereOf } from './release-handover.ts';

/** What a command does to a person's handover, or why not. One open handover a person; whoever takes it first has it. */
export function decideHandover(
  handover: Handover,
  command: HandoverCommand,
  context: HandoverContext,
): Decision<HandoverEvent> {
  const { open } = handover;
  if (command.kind === 'ask') return ask(handover, command, context);
  if (!open) return refused('handover-over');
  switch (command.kind) {
    case 'take':
      return take(handover, open, command.name, context);
    case 'speak':
      return speak(handover, open, command, context);
    case 'pass':
      return pass(handover, open, command, context);
    case 'assign':
      return assign(handover, open, command, context);
    case 'release':
      return releaseHandover(handover, open, context);
    case 'end':
      return end(handover, open, context);
    case 'close-erased':
      return closeErased(open, context);
  }
}

function ask(
  { asker, open }: Handover,
  { kind: _, ...asked }: Extract<HandoverCommand, { kind: 'ask' }>,
  context: HandoverContext,
): Decision<HandoverEvent> {
  const there = thereOf(context);
  if (open) {
    const events: HandoverEvent[] =
      asked.question === '' ? [] : [{ kind: 'handoverSpoken', by: asker, text: asked.question }];
    const more = { number: open.number, name: open.name, text: asked.question };
    return decided(events, events.length > 0 ? there.map((person) => tell(person, 'handover.asked-more', more)) : []);
  }
  return decided(
    [{ kind: 'handoverAsked', ...asked, ...backOnOf(context) }],
    there.map((person) => cardFor(person, asked)),
  );
}

function assign(
  { asker }: Handover,
  { handler, number, name: askerName, question }: OpenHandover,
  { to, name, note, byName }: Extract<HandoverCommand, { kind: 'assign' }>,
  context: HandoverContext,
): Decision<HandoverEvent> {
  const { by, staff, away = [] } = context;
  if (!staff.includes(to)) return refused('no-member');
  if (away.includes(to)) return refused('colleague-away', { name });
  if (handler?.person === to) return decided([]);
  const isFree = !handler || handler.isAwaited || handler.person === by || isAbsent(context, handler.person);
  if (!isFree) return refused('handover-taken', { name: handler.name });
  const others = handler ? [handler.person] : thereOf(context);
  const knows = new Set([by, to, asker]);
  return decided(
    [{ kind: 'handoverPassed', by, to, name, ...(note === '' ? {} : { note }) }],
    [
      tell(asker, 'handover.here', { name }),
      tell(to, 'handover.passed-on', { number, name: askerName, by: byName, question, note }),
      ...others
        .filter((person) => !knows.has(person))
        .map((person) => tell(person, 'handover.taken-by', { number, name: askerName, by: name })),
      ...(handler ? [] : closeCards(number, staff, 'taken', { person: to, name })),
    ],
  );
}

function take(
  { asker }: Handover,
  { handler, number, name: askerName }: OpenHandover,
  name: string | null,
  context: HandoverContext,
): Decision<HandoverEvent> {
  const { by, staff } = context;
  if (handler?.person === by) return decided([]);
  if (handler && !handler.isAwaited && staff.includes(handler.person))
    return refused('handover-taken', { name: handler.name });
  const others = staff.filter((person) => person !== by);
  return decided(
    [{ kind: 'handoverTaken', by, name }],
    [
      tell(asker, 'handover.here', { name }),
      ...others.map((person) => tell(person, 'handover.taken-by', { number, name: askerName, by: name })),
      ...closeCards(number, staff, 'taken', { person: by, name }),
    ],
  );
}

/** Closes everybody's card of a request: nobody has to take it any more. */
function closeCards(
  number: string,
  staff: readonly PersonId[],
  how: 'taken' | 'left',
  by: { person: PersonId; name: string | null },
): Effect[] {
  const card = { kind: 'handover' as const, number };
  return staff.map((person) => tell(person, 'card.settled', { card, how, by: by.name, isMine: person === by.person }));
}

function pass(
  { asker }: Handover,
  { handler, number, name: askerName, question }: OpenHandover,
  { to, name, note }: Extract<HandoverCommand, { kind: 'pass' }>,
  { by, staff }: HandoverContext,
): Decision<HandoverEvent> {
  if (handler?.person !== by || !staff.includes(to)) return refused('handover-over');
  if (to === by) return decided([]);
  return decided(
    [{ kind: 'handoverPassed', by, to, name, ...(note === '' ? {} : { note }) }],
    [
      tell(asker, 'handover.here', { name }),
      tell(to, 'handover.passed-on', { number, name: askerName, by: handler.name, question, note }),
    ],
  );
}

function speak(
  { asker }: Handover,
  open: OpenHandover,
  { text, files }: Extract<HandoverCommand, { kind: 'speak' }>,
  { by, handlerAttends }: HandoverContext,
): Decision<HandoverEvent> {
  const isAsker = by === asker;
  if (!isAsker && open.handler?.person !== by) return refused('handover-over');
  const events: HandoverEvent[] = [
    ...(text === '' ? [] : [{ kind: 'handoverSpoken' as const, by, text }]),
    ...files.map((file) => ({ kind: 'handoverSpoken' as const, by, text: '', file })),
  ];
  return decided(events, isAsker ? toHandler(open, text, files, asker === handlerAttends) : toAsker());

  function toAsker(): Effect[] {
    const name = open.handler?.name ?? null;
    return [tell(asker, 'handover.answer', { name, text, files: files.length }), ...sent(asker, files)];
  }
}

function toHandler(
  { handler, number, name }: OpenHandover,
  text: string,
  files: readonly StoredFileReference[],
  isAttended: boolean,
): Effect[] {
  if (!handler) return [];
  const said = { number, name, text, files: files.length, isAttended };
  return [tell(handler.person, 'handover.said', said), ...sent(handler.person, files)];
}

function sent(to: PersonId, files: readonly StoredFileReference[]): Effect[] {
  return files.map((file) => tell(to, 'document.file', { ...file }));
}

function closeErased({ number, handler }: OpenHandover, { by, staff }: HandoverContext): Decision<HandoverEvent> {
  const told = handler ? [handler.person] : staff;
  const cards = handler ? [] : closeCards(number, staff, 'left', { person: by, name: null });
  return decided(
    [{ kind: 'handoverEnded', by }],
    [...told.map((person) => tell(person, 'handover.erased', { number })), ...cards],
  );
}

function end({ asker }: Handover, open: OpenHandover, { by, staff }: HandoverContext): Decision<HandoverEvent> {
  const { number, name, handler } = open;
  if (by !== asker && handler?.person !== by) return refused('handover-over');
  const events: HandoverEvent[] = [{ kind: 'handoverEnded', by }];
  // The asker hears of an end by staff when the same question is asked again.
  if (by !== asker) return decided(events);
  const told = handler ? [handler.person] : staff;
  const left = told.map((person) => tell(person, 'handover.left', { number, name, isTaken: handler !== null }));
  // Those of one that was taken are closed already.
  return decided(events, handler ? left : [...left, ...closeCards(number, staff, 'left', { person: asker, name })]);
}
