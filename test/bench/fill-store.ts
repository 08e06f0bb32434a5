import campaign from '../../flows/star-2021/campaign.ts';
import { applicationView } from '../../src/domain/application/application-view.ts';
import { evolve } from '../../src/domain/application/evolve.ts';
import type { Application } from '../../src/domain/application/record/application.ts';
import type { ApplicationEvent } from '../../src/domain/application/record/events.ts';
import type { JournalEntry } from '../../src/domain/base/journal-entry.ts';
import type { Bookmark } from '../../src/domain/people/bookmark.ts';
import { newPerson, personView } from '../../src/domain/people/person.ts';
import { views } from '../../src/domain/views.ts';
import type { Store } from '../../src/ports/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { formTexts } from './script.ts';

// `node --import tsx test/bench/fill-store.ts FOLDER COUNT`: applications with 40 answers each, through the ports. Of the fifty messages that made one, the
// journal, the inbox, the outbox and the claims keep one.

const AT = '2021-11-25T10:00:00.000Z';
const BATCH = 500;
const bodies = campaign.bodies.map(({ id }) => id);

/** Folded once: everybody's differs in the ids only. */
const [DRAFT, SUBMITTED] = [0, 1].map((n) => {
  const folded = eventsOf('B', 'wecom:stored', n).reduce<Application | null>(
    (known, event) => evolve(known, event, AT),
    null,
  );
  if (!folded) throw new Error('nothing was started');
  return folded;
});

const [folder = '', count = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ folder, views });
for (let begin = 0; begin < Number(count); begin += BATCH) {
  const end = Math.min(Number(count), begin + BATCH);
  await Promise.all(Array.from({ length: end - begin }, (_, index) => fillOne(store, begin + index)));
}
await store.close();

async function fillOne({ journal, inbox, outbox, claims, views: kept }: Store, n: number): Promise<void> {
  const [id, person] = [`B${n.toString(36).toUpperCase().padStart(7, '0')}`, `wecom:stored${n}`];
  const message = { id: `wecom:stored-${n}`, person, acceptedAt: AT, reply: { kind: 'text', text: '提交' } } as const;
  const events = eventsOf(id, person, n);
  const key = `application/${id}/1/0`;
  const entry: JournalEntry = {
    stream: `application/${id}`,
    seq: 1,
    cause: message.id,
    by: person,
    at: AT,
    events: [...events, { kind: 'bookmarkMoved', person, bookmark: bookmarkAt(id) }],
    effects: [{ to: person, message: 'resumed', values: {} }],
  };
  const template = n % 2 === 0 ? DRAFT : SUBMITTED;
  if (!template) throw new Error('nothing was started');
  const application = { ...template, id, applicant: person, body: bodyAt(n) };
  const data = { ...newPerson(person), applications: [{ id, startedAt: AT }], bookmark: bookmarkAt(id) };
  await Promise.all([
    inbox.accept(message),
    inbox.finish(message.id),
    claims.claim(`message/${message.id}/0`, entry.stream),
    journal.append(entry),
    kept.put(applicationView, { id, seq: 1, data: application }),
    kept.put(personView, { id: person, seq: personView.positionOf(data).seq, data }),
    outbox.put([{ key, person, message: { kind: 'text', text: '✅' }, at: AT }]),
    claims.claim(`send/${key}/1`, AT),
    outbox.settle(key, { state: 'sent', at: AT }),
  ]);
}

function eventsOf(application: string, applicant: string, n: number): ApplicationEvent[] {
  const answers = formTexts.slice(0, 40).map((text, index) => ({
    kind: 'fieldAnswered' as const,
    field: `field${index}`,
    value: text.slice(0, 60),
  }));
  const submitted: ApplicationEvent[] = n % 2 === 1 ? [{ kind: 'submitted', version: 1 }] : [];
  return [
    { kind: 'started', application, campaign: campaign.id, revision: campaign.revision, track: 'team', applicant },
    { kind: 'bodyChosen', body: bodyAt(n) },
    ...answers,
    ...submitted,
  ];
}

function bodyAt(n: number): string {
  return bodies[n % bodies.length] ?? '';
}

function bookmarkAt(application: string): Bookmark {
  return {
    turn: 1,
    engine: 1,
    campaign: campaign.id,
    revision: campaign.revision,
    application,
    place: 'form/teamName',
    skipped: [],
    isDetour: false,
    misses: 0,
    mode: null,
  };
}
