import type { Change, Outcome } from '../../conversation/base/outcome.ts';
import type { Heard } from '../../conversation/base/scene.ts';
import { withoutCertificate } from '../../conversation/steps/certificates.ts';
import { turn } from '../../conversation/turn.ts';
import type { Application } from '../../domain/application/application.ts';
import { trackOf } from '../../domain/application/progress.ts';
import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import type { Person } from '../../domain/people/person.ts';
import { applicationView, handoverView, personView } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import { commit } from '../commit.ts';
import { lookAtPaper } from '../papers/look-at-paper.ts';
import { doWork } from './do-work.ts';
import { hearReply } from './hear-reply.ts';
import { type LoadedScene, loadScene } from './load-scene.ts';
import { tryMessage } from './try-message.ts';

/** Messages answered in one run before the queue is asked again. */
const BATCH = 20;
const NEW_ID_LENGTH = 8;

/** Answers what a person said, one message at a time in the order accepted. Runs of one person never overlap (`Jobs.work`);
 *  safe to repeat at any point: what is in the journal is not decided again.
 *  @param since when this process began to work: what was accepted before was left over by an earlier one */
export async function answerMessages(ports: Ports, person: PersonId, since = new Date(0)): Promise<void> {
  for (;;) {
    const waiting = await ports.inbox.listWaiting(person, BATCH);
    for (const message of waiting) {
      await tryMessage(ports, message, since, () => answerMessage(ports, message));
    }
    // Whoever accepted another message meanwhile woke the queue again.
    if (waiting.length < BATCH) return;
  }
}

async function answerMessage(ports: Ports, message: IncomingMessage): Promise<void> {
  const heard = await hear(ports, message);
  let paper: PaperJudgement | null = null;
  const committed = await commit(ports, {
    isClaimed: true,
    load: () => loadScene(ports, message.person, heard, ports.random.code(NEW_ID_LENGTH)),
    async decide(loaded) {
      paper ??= await lookAtPaper(ports, loaded.scene, heard);
      const scene = paper ? { ...loaded.scene, paper } : loaded.scene;
      const outcome = ports.watch.during(message, () => turn(scene, heard));
      return outcome ? { append: entryOf(message, loaded, outcome), before: loaded.own } : { done: null };
    },
  });
  if (committed.kind === 'done') return;
  for (const work of committed.entry.work ?? []) await doWork(ports, message.id, work);
}

/** A stamped page is kept as it was sent; a picture for the form is turned upright and loses its location. */
async function hear(ports: Ports, message: IncomingMessage): Promise<Heard> {
  if (message.reply.kind !== 'image' && message.reply.kind !== 'file')
    return hearReply(ports, message.person, message.reply, 'picture');
  const row = await ports.views.get<Person>(personView, message.person);
  if (await isTalking(ports, message.person, row?.data ?? null))
    return hearReply(ports, message.person, message.reply, message.reply.kind === 'image' ? 'picture' : 'original');
  if (row && awaitsPaper(row.data)) return hearReply(ports, message.person, message.reply, 'original');
  const isAtUpload = row?.data.bookmark?.place === 'upload';
  const isPage = isAtUpload && (message.reply.kind === 'file' || !(await awaitsCertificate(ports, row.data)));
  return hearReply(ports, message.person, message.reply, isPage ? 'original' : 'picture');
}

/** What is sent goes to the person at the other side of a handover, not to the form. */
async function isTalking({ views, staff }: Ports, id: PersonId, person: Person | null): Promise<boolean> {
  if (staff.includes(id)) return Boolean(person?.bookmark?.attending);
  const row = await views.get<Handover>(handoverView, id);
  return Boolean(row?.data.open?.handler);
}

/** A contact sends photos of a stamped paper of the body; one with an application of their own only when the conversation is about it. */
function awaitsPaper({ body, bookmark }: Person): boolean {
  return body !== null && (bookmark?.mode?.kind === 'stamping-paper' || !bookmark?.application);
}

/** A certificate that was put off may still come while the stamped form is awaited. */
async function awaitsCertificate({ views, campaigns }: Ports, { bookmark }: Person): Promise<boolean> {
  const row = bookmark?.application ? await views.get<Application>(applicationView, bookmark.application) : null;
  const campaign = findCampaign(campaigns, row?.data.campaign);
  return row && campaign
    ? withoutCertificate({ application: row.data, track: trackOf(campaign, row.data) }).length > 0
    : false;
}

/** One entry: in the stream of what the message changed on record, else in the person's (design 3). */
function entryOf(message: IncomingMessage, loaded: LoadedScene, outcome: Outcome): JournalEntry {
  const { scene } = loaded;
  const { change, bookmark, parts, effects, work } = outcome;
  return {
    ...placeFor(loaded, change),
    cause: message.id,
    by: message.person,
    at: scene.now.toISOString(),
    events: [...change.events, { kind: 'bookmarkMoved', person: scene.person.id, bookmark }],
    effects: [...parts.map((part) => ({ to: scene.person.id, ...part })), ...effects],
    ...(work ? { work } : {}),
  };
}

function placeFor({ scene: { person }, seqs }: LoadedScene, change: Change): { stream: StreamId; seq: number } {
  const after = (stream: StreamId, seen: string) => ({ stream, seq: (seqs.get(seen) ?? 0) + 1 });
  switch (change.kind) {
    case 'person':
      return { stream: `person/${person.id}`, seq: person.ownSeq + 1 };
    case 'application':
      return after(`application/${change.application}`, change.application);
    case 'body':
      return after(`body/${change.key}`, change.key);
    case 'handover':
      return after(`handover/${change.asker}`, `handover/${change.asker}`);
  }
}
