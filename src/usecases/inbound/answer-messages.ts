import type { Outcome } from '../../conversation/base/outcome.ts';
import type { Heard } from '../../conversation/base/scene.ts';
import { withoutCertificate } from '../../conversation/steps/certificates.ts';
import { turn } from '../../conversation/turn.ts';
import type { Application } from '../../domain/application/application.ts';
import { trackOf } from '../../domain/application/progress.ts';
import { type JournalEntry, type StreamId, streamKey } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import type { PaperJudgement } from '../../domain/paper/judgement.ts';
import { type Person, personEventSchema } from '../../domain/people/person.ts';
import { applicationView, handoverView, personView } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/views.ts';
import { followEntry, refreshApplication, refreshHandover, refreshPapers, refreshPerson } from '../follow-entry.ts';
import { lookAtPaper } from '../papers/look-at-paper.ts';
import { printForm } from '../printing/print-form.ts';
import { printPapers } from '../printing/print-paper.ts';
import { appendOnce } from './append-once.ts';
import { hearReply } from './hear-reply.ts';
import { type LoadedScene, loadScene } from './load-scene.ts';
import { returnAsker } from './return-asker.ts';

/** Messages answered in one run before the queue is asked again. */
const BATCH = 20;
/** Other writers of one stream that a message gives way to before it is left for the next run. */
const MAX_TRIES = 10;
const NEW_ID_LENGTH = 8;

/** Answers what a person said, one message at a time in the order accepted. Runs of one person never overlap (`Jobs.work`);
 *  safe to repeat at any point: what is in the journal is not decided again. */
export async function answerMessages(ports: Ports, person: PersonId): Promise<void> {
  for (;;) {
    const waiting = await ports.inbox.listWaiting(person, BATCH);
    for (const message of waiting) {
      await answerMessage(ports, message);
      await ports.inbox.finish(message.id);
    }
    // Whoever accepted another message meanwhile woke the queue again.
    if (waiting.length < BATCH) return;
  }
}

async function answerMessage(ports: Ports, message: IncomingMessage): Promise<void> {
  const appended = await appendTurn(ports, message);
  if (!appended) return;
  await followEntry(ports, appended.entry, appended.before);
  if (leadsTo(appended.entry, 'document')) await printForm(ports, message.person);
  if (appended.entry.events.some(({ kind }) => kind === 'paperConfirmed' || kind === 'paperBoxed'))
    await printPapers(ports, streamKey(appended.entry.stream));
  await returnAsker(ports, appended.entry);
}

function leadsTo(entry: JournalEntry, place: string): boolean {
  return entry.events.some((event) => {
    if (event.kind !== 'bookmarkMoved') return false;
    const read = personEventSchema.safeParse(event);
    return read.success && read.data.kind === 'bookmarkMoved' && read.data.bookmark.place === place;
  });
}

/** The entry that stands for a message, and the application's copy it was decided on. */
interface AppendedTurn {
  entry: JournalEntry;
  before: ViewRow<Application> | null;
}

/** @returns null when nothing was to be changed or said */
async function appendTurn(ports: Ports, message: IncomingMessage): Promise<AppendedTurn | null> {
  const heard = await hear(ports, message);
  let paper: PaperJudgement | null = null;
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const loaded = await loadScene(ports, message.person, heard, ports.random.code(NEW_ID_LENGTH));
    paper ??= await lookAtPaper(ports, loaded.scene, heard);
    const outcome = turn(paper ? { ...loaded.scene, paper } : loaded.scene, heard);
    if (!outcome) return null;
    const appended = await appendOnce(ports, entryOf(message, loaded, outcome));
    if (appended.kind === 'stands') return { entry: appended.entry, before: loaded.own };
    await refresh(ports, message.person, outcome);
  }
  throw new Error(`message ${message.id} gave way ${MAX_TRIES} times`);
}

async function refresh(ports: Ports, person: PersonId, outcome: Outcome): Promise<void> {
  await refreshPerson(ports, person);
  if (outcome.application) await refreshApplication(ports, outcome.application);
  if (outcome.body) await refreshPapers(ports, outcome.body.key);
  if (outcome.handover) await refreshHandover(ports, outcome.handover.asker);
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
  const campaign = campaigns.find(({ id }) => id === row?.data.campaign);
  return row && campaign
    ? withoutCertificate({ application: row.data, track: trackOf(campaign, row.data) }).length > 0
    : false;
}

/** One entry: in the stream of the application, the recommending body or the handover that the message changed, else in the person's (design 3). */
function entryOf(message: IncomingMessage, loaded: LoadedScene, outcome: Outcome): JournalEntry {
  const { scene } = loaded;
  const { applicationEvents, body, handover, personEvents, bookmark, parts, effects } = outcome;
  return {
    ...placeFor(loaded, outcome),
    cause: message.id,
    by: message.person,
    at: scene.now.toISOString(),
    events: [
      ...applicationEvents,
      ...(body?.events ?? []),
      ...(handover?.events ?? []),
      ...personEvents,
      { kind: 'bookmarkMoved', person: scene.person.id, bookmark },
    ],
    effects: [...parts.map((part) => ({ to: scene.person.id, ...part })), ...effects],
  };
}

function placeFor(
  { scene: { person }, seqs }: LoadedScene,
  { application, applicationEvents, body, handover }: Outcome,
): { stream: StreamId; seq: number } {
  if (handover) {
    const stream = `handover/${handover.asker}` as const;
    return { stream, seq: (seqs.get(stream) ?? 0) + 1 };
  }
  if (body) return { stream: `body/${body.key}`, seq: (seqs.get(body.key) ?? 0) + 1 };
  if (application === null || applicationEvents.length === 0)
    return { stream: `person/${person.id}`, seq: person.ownSeq + 1 };
  return { stream: `application/${application}`, seq: (seqs.get(application) ?? 0) + 1 };
}
