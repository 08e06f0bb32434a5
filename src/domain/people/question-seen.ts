import type { IncomingMessage } from '../base/message.ts';

/** What became of the message that asked a question. Milliseconds since 1970, the process clock. */
export interface HandOver {
  /** When it, or what was said just before it, began to leave, as far as it may have reached the person; null for not at all. */
  leftAt: number | null;
  /** When the platform said that it took it; null when it did not, or not yet. */
  takenAt: number | null;
  /** A call was cut off: nobody can tell whether it arrived before a later one did. */
  isCutOff?: boolean;
  /** Nobody can tell any more whether it arrived at all. */
  isUnknown?: boolean;
}

/** A turn of the person, and what became of what it said. */
export interface AskedTurn {
  turn: number;
  /** Nothing was said to the person in it: what was asked before is still asked. */
  isSilent: boolean;
  handOver: HandOver;
}

/** A call takes no longer, as a rule: what it brings is there. */
const QUICK_MILLISECONDS = 1000;
/** What left longer ago and was not taken is late: a slow call brings it some time. */
const LATE_MILLISECONDS = 5000;
/** The platform's answer may be noted so much later than the person had the message. */
const NOTED_MILLISECONDS = 1000;
/** The platform tells whole seconds. */
const RESOLUTION_MILLISECONDS = 1000;
/** How much the delay between the two clocks varies without a reason. */
const JITTER_MILLISECONDS = 2000;
/** A difference beyond this is no delay and no clock that is a little off. */
const PLAUSIBLE_MILLISECONDS = 10 * 60_000;
/** Delays that are kept: a clock that was set is noticed after so many messages. */
const LAGS = 5;

/** How much later messages of a person were accepted than sent: our clock against the platform's, and the way between them.
 *  @param known of the last messages, milliseconds @returns the newest last; unchanged when the platform said nothing of use */
export function lagsWith(
  known: readonly number[],
  { acceptedAt, sentAt }: Pick<IncomingMessage, 'acceptedAt' | 'sentAt'>,
): number[] {
  const lag = sentAt === undefined ? Number.NaN : Date.parse(acceptedAt) - Date.parse(sentAt);
  return Math.abs(lag) <= PLAUSIBLE_MILLISECONDS ? [...known, lag].slice(-LAGS) : [...known];
}

/** The latest moment by our clock at which a message was written: before it was accepted, and soon after the platform's second. The smallest
 *  lag of the last messages is what the clocks differ by; what goes beyond is a callback that came late.
 *  @param lags this message's included */
export function writtenBy(
  { acceptedAt, sentAt }: Pick<IncomingMessage, 'acceptedAt' | 'sentAt'>,
  lags: readonly number[],
): Date {
  const accepted = Date.parse(acceptedAt);
  const sent = sentAt === undefined ? Number.NaN : Date.parse(sentAt);
  if (!(Math.abs(accepted - sent) <= PLAUSIBLE_MILLISECONDS)) return new Date(accepted);
  const latest = sent + Math.min(...lags) + RESOLUTION_MILLISECONDS + JITTER_MILLISECONDS;
  return new Date(Math.min(accepted, latest));
}

/** Whether the platform had taken a message when the person wrote: however it left, it was seen. */
export function isTakenBy(takenAt: number | null, written: Date): boolean {
  return takenAt !== null && takenAt <= written.getTime() + NOTED_MILLISECONDS;
}

/** Whether the person had a message before writing. In doubt they may have had it: it had just left, or a call was cut off. */
export function sightOf(handOver: HandOver, written: Date): 'seen' | 'doubtful' | 'unseen' {
  const { leftAt, takenAt, isCutOff = false, isUnknown = false } = handOver;
  const at = written.getTime();
  if (isUnknown || isTakenBy(takenAt, written)) return 'seen';
  if (leftAt === null || leftAt > at) return 'unseen';
  if (at - leftAt <= QUICK_MILLISECONDS) return 'seen';
  return isCutOff || at - leftAt <= LATE_MILLISECONDS ? 'doubtful' : 'unseen';
}

/** Whether a call that left before a message was written is still under way: it may be seen any moment. */
export function isUnderWay(handOver: HandOver, written: Date): boolean {
  const { leftAt, takenAt } = handOver;
  return takenAt === null && leftAt !== null && leftAt <= written.getTime() && sightOf(handOver, written) !== 'seen';
}

/** The turns whose questions a message may answer; null when none was handed over before it was written. */
export interface TurnsSeen {
  /** The last one that may have been seen: in doubt the newest counts. */
  newest: number | null;
  /** The last one that was seen for certain: what was said after it may be said again for want of an answer. */
  certain: number | null;
}

/** Which question a message answers. @param turns oldest first */
export function turnsSeen(turns: readonly AskedTurn[], written: Date): TurnsSeen {
  const sights = turns.map(({ isSilent, handOver }) => (isSilent ? null : sightOf(handOver, written)));
  const certain = sights.lastIndexOf('seen');
  const newest = Math.max(certain, sights.lastIndexOf('doubtful'));
  return { newest: withSilent(turns, newest), certain: withSilent(turns, certain) };
}

/** Turns in which nothing was said leave the question before them standing. */
function withSilent(turns: readonly AskedTurn[], last: number): number | null {
  const next = turns.findIndex(({ isSilent }, index) => index > last && !isSilent);
  return turns[(next < 0 ? turns.length : next) - 1]?.turn ?? null;
}
