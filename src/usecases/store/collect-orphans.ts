import type { Ports } from '../../ports/ports.ts';

type Needs = Pick<Ports, 'files' | 'inbox' | 'outbox' | 'journal' | 'claims' | 'clock' | 'log'>;

/** What people send is kept under this prefix, by its hash; what is drawn of it is beside it, with a suffix. */
const SENT = 'media/';
/** A file is put before the message or the entry that names it: younger ones are left alone. */
const MIN_AGE_SECONDS = 2 * 24 * 3600;
const MANY = 100_000;
const KEY = /"key":"(media\/[0-9a-z/]{1,150})/gu;

/** Removes files that nothing names any more: pictures nobody asked for, uploads that were replaced before they counted. What the journal names, ever,
 *  stays: it is the record. @returns how many were removed */
export async function collectOrphans(ports: Needs): Promise<number> {
  const candidates: string[] = [];
  for await (const key of ports.files.list(SENT)) candidates.push(key);
  const named = await keysNamed(ports);
  let removed = 0;
  for (const key of candidates) {
    if (named.has(key.split('.')[0] ?? '')) continue;
    if (await ports.files.deleteOlder(key, MIN_AGE_SECONDS)) removed += 1;
  }
  if (removed > 0) ports.log.info('orphans-removed', { removed });
  return removed;
}

/** The inbox before the journal: a message that is answered meanwhile is found in one or the other. */
async function keysNamed({ inbox, outbox, journal }: Needs): Promise<Set<string>> {
  const named = new Set<string>();
  const note = (value: unknown) => {
    for (const [, key] of JSON.stringify(value).matchAll(KEY)) if (key) named.add(key);
  };
  for (const person of await inbox.listPeopleWaiting(MANY)) note(await inbox.listWaiting(person, MANY));
  note(await inbox.listParked(MANY));
  note(await outbox.list('waiting', MANY));
  for await (const entry of journal.readAll()) note(entry);
  return named;
}

/** Once a day by the process clock, in one process. Asked often; answers at once when the day is done. @param done what this process knows */
export async function collectOrphansDaily(ports: Needs, done: { day: string }): Promise<void> {
  const day = ports.clock.now().toISOString().slice(0, 10);
  if (done.day === day) return;
  done.day = day;
  if (!(await ports.claims.claim(`orphans/${day}`, 'collected')).won) return;
  await collectOrphans(ports);
}
