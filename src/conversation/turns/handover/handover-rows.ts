import type { MessageValues } from '../../../domain/base/message-values.ts';
import type { Handover, OpenHandover } from '../../../domain/handover/handover.ts';
import type { Scene } from '../../base/scene.ts';

type Taken = Handover & { open: OpenHandover };
const MINUTE = 60_000;

/** Open handovers as staff read them. */
export function handoverRows(open: readonly Taken[], { now, person }: Scene): MessageValues['handover.list']['rows'] {
  return open.map(({ asker, open: { number, name, body, question, standing, handler, askedAt } }) => ({
    person: asker,
    number,
    name,
    contact: standing?.contact ?? '',
    title: standing?.title ?? body,
    question,
    minutes: Math.max(0, Math.floor((now.getTime() - Date.parse(askedAt)) / MINUTE)),
    handler: handler && { name: handler.name, isYou: handler.person === person.id },
  }));
}

/** What has been said, for whoever comes to it. */
export function handoverLines({ asker, open }: Taken, reader: string): MessageValues['handover.yours']['lines'] {
  return open.lines.map(({ by, text }) => ({
    from: by === asker ? ('asker' as const) : by === reader ? ('you' as const) : ('other' as const),
    text,
  }));
}
