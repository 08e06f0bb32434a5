import type { OutgoingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DoubtfulJson, DoubtfulMessageJson } from '../../wire/console/undelivered.ts';
import { toldAgainKey } from '../outbound/missed-messages.ts';

const LIMIT = 200;
const EXCERPT = 80;

/** Messages whose sending was cut off or refused for good: a person has to look, none is repeated by itself (promise 1). */
export async function listDoubtfulMessages({
  outbox,
  claims,
}: Pick<Ports, 'outbox' | 'claims'>): Promise<DoubtfulJson> {
  const [waiting, unknown, failed] = await Promise.all([
    outbox.count('waiting'),
    outbox.count('unknown'),
    outbox.count('failed'),
  ]);
  const messages: DoubtfulMessageJson[] = [];
  for (const state of ['unknown', 'failed'] as const) {
    for (const { key, person, message, at } of await outbox.list(state, LIMIT)) {
      const [kept, checked, again] = await Promise.all([
        outbox.find(key),
        claims.find(checkedKey(key)),
        claims.find(toldAgainKey(key)),
      ]);
      const checkedBy = typeof checked?.value === 'string' ? checked.value : null;
      const text = [...excerptOf(message)].slice(0, EXCERPT).join('');
      messages.push({
        key,
        person,
        state,
        text,
        at,
        detail: kept?.detail ?? '',
        checkedBy,
        isToldAgain: again !== null,
      });
    }
  }
  return { waiting, unknown, failed, messages };
}

/** Notes that somebody looked after a message; the first one stays. The row itself is left as it is. */
export async function markMessageChecked(
  { outbox, claims }: Pick<Ports, 'outbox' | 'claims'>,
  by: PersonId,
  key: string,
): Promise<boolean> {
  const kept = await outbox.find(key);
  if (!kept || (kept.state !== 'unknown' && kept.state !== 'failed')) return false;
  await claims.claim(checkedKey(key), by);
  return true;
}

function checkedKey(key: string): string {
  return `message-checked/${key}`;
}

function excerptOf(message: OutgoingMessage): string {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'card':
    case 'link':
      return message.title;
    case 'file':
      return message.file.name;
    case 'close-card':
    case 'close-matter':
      return message.label;
  }
}
