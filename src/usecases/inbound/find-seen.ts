import type { Asked, Heard } from '../../conversation/base/scene.ts';
import { foldText } from '../../conversation/meaning/words.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import { type Bookmark, bookmarkSchema } from '../../domain/people/bookmark.ts';
import type { Person } from '../../domain/people/person.ts';
import {
  type AskedTurn,
  type HandOver,
  isTakenBy,
  isUnderWay,
  lagsWith,
  type TurnsSeen,
  turnsSeen,
  writtenBy,
} from '../../domain/people/question-seen.ts';
import type { TurnTaken } from '../../domain/people/trail.ts';
import type { Ports } from '../../ports/ports.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import type { OutboxFate } from '../../ports/store/outbox.ts';
import { type Attempts, readAttempts } from '../outbound/attempts.ts';

type Needs = Pick<Ports, 'outbox' | 'claims' | 'clock'>;

/** The question that a message answers. */
export interface Answering {
  /** For the bookmark that the message leads to. */
  note: NonNullable<Bookmark['answering']>;
  /** Absent when the newest question was seen. */
  asked?: Asked;
}

/** How long a message waits for a slow call that may bring its question any moment. */
const PATIENCE_MILLISECONDS = 1000;
const AGAIN_MILLISECONDS = 250;
/** Every channel gives up earlier. */
const LONGEST_CALL_MILLISECONDS = 30_000;

/** Which question a person had before them when writing: by the outbox, which knows what was handed to the platform and when. Costs one
 *  look-up where nothing is late. @param since when this process began: calls from before were cut off @throws RunLater while a slow call is under way, at most a second */
export async function findSeen(
  ports: Needs,
  message: IncomingMessage,
  { id, bookmark, trail = [] }: Person,
  heard: Heard,
  since: Date,
): Promise<Answering> {
  if (message.found) return comingBack(message, bookmark, trail);
  const lags = lagsWith(bookmark?.answering?.lags ?? [], message);
  const written = writtenBy(message, lags);
  const words = wordsOf(heard);
  const known = knownSeen(trail);
  const turns: AskedTurn[] = [];
  // From the newest back: once one was handed over, the earlier ones do not matter.
  for (let at = trail.length - 1; at >= 0; at -= 1) {
    const taken = trail[at];
    if (!taken) break;
    const handOver =
      taken.bookmark.turn <= known || taken.isSilent
        ? { leftAt: 0, takenAt: 0 }
        : await handOverOf(ports, id, taken, { written, since });
    if (isUnderWay(handOver, written)) waitALittle(ports, message);
    turns.unshift({ turn: taken.bookmark.turn, isSilent: taken.isSilent, handOver });
    if (!taken.isSilent && turnsSeen(turns, written).certain !== null) break;
  }
  const turn = bookmark?.turn ?? null;
  const seen = trail.length === 0 ? { newest: turn, certain: turn } : turnsSeen(turns, written);
  return { note: { seen: seen.certain, words, lags }, ...askedAfter(trail, seen) };
}

/** A message that comes back from work done aside was meant for the question of its time; only a picture that had to be fetched may belong to another one now. */
function comingBack(
  { first, found }: IncomingMessage,
  bookmark: Person['bookmark'],
  trail: readonly TurnTaken[],
): Answering {
  const note = { seen: knownSeen(trail) || null, words: null, lags: bookmark?.answering?.lags ?? [] };
  const isRead = found !== null && typeof found === 'object' && 'paper' in found;
  const asked = isRead ? null : bookmarkSchema.safeParse(first?.asked).data;
  return { note, ...(asked ? { asked: { bookmark: asked, said: [] } } : {}) };
}

/** The latest turn that the person is known to have seen; 0 for none. */
function knownSeen(trail: readonly TurnTaken[]): number {
  let seen = 0;
  for (const { bookmark } of trail) seen = Math.max(seen, bookmark.answering?.seen ?? 0);
  return seen;
}

/** @returns nothing when no question came after the one that was certainly seen */
function askedAfter(trail: readonly TurnTaken[], { newest, certain }: TurnsSeen): Pick<Answering, 'asked'> {
  let isAfter = false;
  let asked: Bookmark | null = null;
  const said: string[] = [];
  for (const { bookmark } of trail) {
    if (bookmark.turn === newest) asked = bookmark;
    if (bookmark.turn <= (certain ?? 0)) continue;
    isAfter = true;
    const words = bookmark.answering?.words ?? null;
    if (words !== null) said.push(words);
  }
  return isAfter ? { asked: { bookmark: asked, said } } : {};
}

/** The mark of what may be a repetition; none for a press, which names its own card. */
function wordsOf(heard: Heard): string | null {
  if (heard.kind === 'text') return markOf([foldText(heard.text)]);
  return heard.kind === 'picture' ? heard.file.sha256 : null;
}

/** The state of a turn's last message, which is the one that asks; its delivery began with the turn's first one. A message that is not in the outbox yet was not
 *  handed over. */
async function handOverOf(
  ports: Needs,
  person: string,
  { entry }: TurnTaken,
  { written, since }: { written: Date; since: Date },
): Promise<HandOver> {
  const fates = (await ports.outbox.listFates(entry)).filter((fate) => fate.person === person);
  const [first, last] = [fates[0], fates.at(-1)];
  const takenAt = takenAtOf(last);
  if (!first || !last || last.state === 'failed') return { leftAt: null, takenAt };
  if (last.state === 'unknown') return { leftAt: null, takenAt, isUnknown: true };
  if (isTakenBy(takenAt, written)) return { leftAt: null, takenAt };
  const begun = first === last ? null : takenAtOf(first);
  const attempts = await readAttempts(ports, begun === null ? first.key : last.key);
  return {
    leftAt: begun ?? attempts.firstCutOff?.getTime() ?? null,
    takenAt,
    isCutOff: isCutOff(attempts, ports.clock.now(), since),
  };
}

/** Whether a call ended without an answer: another one followed, its process is gone, or it is older than any call lasts. */
function isCutOff({ count, last, firstCutOff }: Attempts, now: Date, since: Date): boolean {
  const age = now.getTime() - last.getTime();
  return firstCutOff !== null && (count > 1 || last < since || age > LONGEST_CALL_MILLISECONDS);
}

function takenAtOf(fate: OutboxFate | undefined): number | null {
  return fate?.state === 'sent' && fate.settledAt !== null ? Date.parse(fate.settledAt) : null;
}

function waitALittle({ clock }: Needs, { acceptedAt }: IncomingMessage): void {
  const waited = clock.now().getTime() - Date.parse(acceptedAt);
  if (waited < PATIENCE_MILLISECONDS) throw new RunLater('a slow call is under way', AGAIN_MILLISECONDS);
}
