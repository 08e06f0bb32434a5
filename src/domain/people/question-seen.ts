import type { IncomingMessage } from '../base/message.ts';

/** What became of the message that asked a question. Milliseconds since 1970, the process clock. */
export interface HandOver {
  /** When it, or what was said just before it, began to leave, as far as it may have reached the person; null for not at all. */
  leftAt: number | null;
  /** When the platform said that it took it; null when it did not, or not yet. */
  takenAt: number | null;
  /** Nobody can tell any more whether it arrived. */
  isUnknown?: boolean;
}

/** A turn of the person, and what became of what it said. */
export interface AskedTurn {
  turn: number;
  /** Nothing was said to the person in it: what was asked before is still asked. */
  isSilent: boolean;
  handOver: HandOver;
}

/** A call that lasts longer is a slow one: what it brings was not necessarily there when it left. */
const QUICK_MILLISECONDS = 3000;
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

/** Whether the person may have had a message before writing; in doubt they had. */
export function isSeen({ leftAt, takenAt, isUnknown = false }: HandOver, written: Date): boolean {
  const at = written.getTime();
  if (isUnknown || (takenAt !== null && takenAt <= at + NOTED_MILLISECONDS)) return true;
  return leftAt !== null && leftAt <= at && at - leftAt <= QUICK_MILLISECONDS;
}

/** Whether a call that left before a message was written is still under way long after: it may be seen any moment. */
export function isUnderWay({ leftAt, takenAt }: HandOver, written: Date): boolean {
  return takenAt === null && leftAt !== null && leftAt <= written.getTime();
}

/** The turn whose question a message answers: the last one that was handed over before it was written.
 *  @param turns oldest first @returns null when none of them was */
export function turnSeen(turns: readonly AskedTurn[], written: Date): number | null {
  const last = turns.findLastIndex(({ isSilent, handOver }) => !isSilent && isSeen(handOver, written));
  const unseen = turns.findIndex(({ isSilent }, index) => index > last && !isSilent);
  return turns[(unseen < 0 ? turns.length : unseen) - 1]?.turn ?? null;
}
