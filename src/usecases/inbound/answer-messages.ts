import { campaignOfOutcome } from '../../conversation/base/campaign-of-outcome.ts';
import { countedLater } from '../../conversation/base/counted-later.ts';
import type { Change, Outcome } from '../../conversation/base/outcome.ts';
import { fetchLater, readAside } from '../../conversation/base/put-aside.ts';
import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { inWordsOf } from '../../domain/base/decision.ts';
import type { Effect, Work } from '../../domain/base/journal-entry.ts';
import type { Json } from '../../domain/base/json.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { saidAt } from '../../domain/base/said-at.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import type { Entry } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Place } from '../../ports/store/turns.ts';
import { heardAtOnce } from '../base/hear-reply.ts';
import { placesTaken } from '../bodies/endorsed-now.ts';
import { commit } from '../commit.ts';
import { retellMissed } from '../outbound/missed-messages.ts';
import { bodyPaperToRead } from '../papers/read-body-paper.ts';
import { fileKeysOf, pagesIn, paperToRead } from '../papers/read-stamped-form.ts';
import { type LoadedScene, loadScene } from '../scene/load-scene.ts';
import { followCampaigns } from '../season/follow-campaigns.ts';
import { followStaff } from '../staff/follow-staff.ts';
import { nudgeAll } from '../worklist/nudge-applicant.ts';
import { answerAccountWord, noteAppUsed } from './answer-account-word.ts';
import { answerStaffAbsence } from './answer-staff-absence.ts';
import { answerStaffCode } from './answer-staff-code.ts';
import { answerStaffUndo } from './answer-staff-undo.ts';
import { countCode } from './count-code.ts';
import { type Answering, findSeen } from './find-seen.ts';
import { hearInTime } from './hear-message.ts';
import { isFollowedByPicture } from './is-followed-by-picture.ts';
import { returnAsker } from './return-asker.ts';
import { foundByLongWork, queueLongWork } from './run-long-work.ts';
import { takeTurn } from './take-turn.ts';
import { tryMessage } from './try-message.ts';

/** Messages answered in one run before the queue is asked again. */
const BATCH = 20;
const NEW_ID_LENGTH = 8;
/** What another process may have changed. */
const FOLLOWED = [followCampaigns, followStaff];
/** What is typed beside the conversation, in the order it is tried: each says at once when it is not meant. */
const BESIDE = [answerAccountWord, answerStaffCode, answerStaffAbsence, answerStaffUndo];

/** Answers what a person said, one message at a time in the order accepted. Runs of one person never overlap (`Jobs.work`);
 *  safe to repeat at any point: what is in the journal is not decided again.
 *  @param since when this process began to work: what was accepted before was left over by an earlier one */
export async function answerMessages(ports: Ports, person: PersonId, since = new Date(0)): Promise<void> {
  let isTroubled = false;
  for (const follow of FOLLOWED) {
    const followed = follow(ports);
    if (followed) await followed;
  }
  for (;;) {
    const waiting = await ports.inbox.listWaiting(person, BATCH);
    const [next] = waiting;
    if (next) {
      const noted = noteAppUsed(ports, next); // what is told again goes where the person is now
      if (noted) await noted;
      await retellMissed(ports, person);
    }
    for (const message of waiting) {
      await tryMessage(ports, message, since, async () => {
        for (const answer of BESIDE) {
          const answered = answer(ports, message);
          if (answered && (await answered)) return false;
        }
        const answered = await answerMessage(ports, message, isTroubled, since);
        isTroubled = answered.isLater;
        return answered.isFinished;
      });
    }
    // Whoever accepted another message meanwhile woke the queue again.
    if (waiting.length < BATCH) return;
  }
}

async function answerMessage(
  ports: Ports,
  message: IncomingMessage,
  isTroubled: boolean,
  since: Date,
): Promise<{ isLater: boolean; isFinished: boolean }> {
  const found = foundByLongWork(message);
  const heard =
    found?.heard ?? heardAtOnce(ports, message.person, message.reply) ?? (await hearInTime(ports, message, isTroubled));
  const seen = heard === 'later' ? ({ kind: 'entered' } as const) : heard;
  const counted = countCode(ports, message.person, seen);
  const mayTryCode = counted instanceof Promise ? await counted : counted;
  let first = message.first;
  const committed = await commit(ports, {
    isOnce: true,
    // Decided as of when it was said: a message accepted before midnight is in time, however late it is decided.
    async load() {
      const now = asOf(ports, saidAt(message.first ?? message));
      const loaded = await loadScene(now, message.person, seen, ports.random.code(NEW_ID_LENGTH), {
        cause: message.id,
        mayTryCode,
      });
      const { note, ...asked } = await findSeen(ports, message, loaded.scene.person, seen, since);
      first = message.first ?? firstSaid(message, asked.asked?.bookmark ?? loaded.scene.person.bookmark);
      const { scene } = loaded; // loaded for this message alone
      scene.words = note.words;
      if (asked.asked) scene.asked = asked.asked;
      return { scene, seqs: loaded.seqs, own: loaded.own, places: loaded.places, note };
    },
    async decide(loaded) {
      const outcome =
        heard === 'later' ? fetchLater(loaded.scene) : await outcomeOf(ports, message, loaded.scene, heard);
      if (!outcome) return { done: null };
      const append = entryOf(message, loaded, outcome);
      return { append, places: placesOf(loaded, outcome), ...(outcome.work ? {} : { finishes: message.id }) };
    },
  });
  const work = committed.kind === 'done' ? [] : (committed.entry.work ?? []);
  for (const each of work) await begin(ports, { ...message, ...(first ? { first } : {}) }, each, seen);
  const isFinished = committed.kind === 'recorded' && committed.isNew && work.length === 0;
  return { isLater: heard === 'later', isFinished };
}

/** What a message that goes aside comes back with. */
function firstSaid({ acceptedAt, sentAt }: IncomingMessage, asked: Bookmark | null): IncomingMessage['first'] {
  return { acceptedAt, ...(sentAt ? { sentAt } : {}), ...(asked ? { asked: asked as Json } : {}) }; // plain data
}

function asOf(ports: Ports, said: Date): Ports {
  return { ...ports, clock: { now: () => said } };
}

/** A paper is looked at aside first; what is said of it is decided when the message comes back. */
async function outcomeOf(ports: Ports, message: IncomingMessage, scene: Scene, heard: Heard): Promise<Outcome | null> {
  const reading = paperToRead(ports, scene, heard) ?? bodyPaperToRead(ports, scene, heard);
  const found = foundByLongWork(message);
  if (reading && found?.files !== fileKeysOf(reading.files)) return readAside(scene, pagesIn(scene, reading.files));
  const { paperKind } = found ?? {};
  const paper = reading && found?.paper ? { paper: found.paper, ...(paperKind ? { paperKind } : {}) } : {};
  const taken = takeTurn(ports, message, { ...scene, ...paper }, heard);
  const outcome = taken instanceof Promise ? await taken : taken;
  return outcome && heard.kind === 'picture' && (await isFollowedByPicture(ports, message))
    ? countedLater(outcome, scene)
    : outcome;
}

/** Long work goes aside; the rest is done before the message counts as finished. */
async function begin(ports: Ports, message: IncomingMessage, work: Work, heard: Heard): Promise<void> {
  if (work.kind === 'hand-back') return returnAsker(ports, message.id, work);
  if (work.kind === 'nudge') return nudgeAll(asOf(ports, saidAt(message.first ?? message)), work);
  await queueLongWork(ports, message, work, heard);
}

/** One entry: in the stream of what the message changed on record, else in the person's. */
function entryOf(message: IncomingMessage, loaded: LoadedScene & Pick<Answering, 'note'>, outcome: Outcome): Entry {
  const { scene, note } = loaded;
  const { change, parts, effects, work } = outcome;
  const bookmark = { ...outcome.bookmark, answering: note };
  const said: Effect[] = [];
  for (const part of parts) said.push({ ...part, to: scene.person.id });
  for (const effect of effects) said.push(effect);
  const campaign = campaignOfOutcome(scene, outcome);
  const { stream, seq } = placeFor(loaded, change);
  const entry: Entry = {
    stream,
    seq,
    cause: message.id,
    by: message.person,
    at: scene.now.toISOString(),
    events: [...change.events, { kind: 'bookmarkMoved', person: scene.person.id, bookmark }],
    effects: campaign ? inWordsOf(campaign, said) : said,
  };
  return work ? { ...entry, work } : entry;
}

/** Under a quota: the place that a recommendation takes. */
function placesOf({ scene, places }: LoadedScene, { change }: Outcome): Place[] {
  if (change.kind !== 'application') return [];
  const named = scene.desks.flatMap(({ waiting }) => waiting).find(({ id }) => id === change.application);
  return placesTaken(change, named?.track, named?.body ? places.get(bodyKey(named.campaign, named.body)) : undefined);
}

function placeFor({ scene: { person }, seqs }: LoadedScene, change: Change): Pick<Entry, 'stream' | 'seq'> {
  const after = (stream: Entry['stream'], seen: string) => ({ stream, seq: (seqs.get(seen) ?? 0) + 1 });
  switch (change.kind) {
    case 'person':
      return { stream: `person/${person.id}`, seq: person.ownSeq + 1 };
    case 'application':
      return after(`application/${change.application}`, change.application);
    case 'body':
      return after(`body/${change.key}`, change.key);
    case 'broadcast':
      return after(`broadcast/${change.id}`, `broadcast/${change.id}`);
    case 'objection':
      return after(`objection/${change.id}`, `objection/${change.id}`);
    case 'gallery':
      return after(`gallery/${change.application}`, `gallery/${change.application}`);
    case 'handover':
      return after(`handover/${change.asker}`, `handover/${change.asker}`);
  }
}
