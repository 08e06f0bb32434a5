import { isClosing } from '../../domain/base/message.ts';
import { type Channel, ChannelError } from '../../ports/channels/channel.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import { RunLater } from '../../ports/process/jobs.ts';
import type { OutboxRow } from '../../ports/store/outbox.ts';
import type { CommitNeeds } from '../commit.ts';
import type { Way } from '../ways-to-reach.ts';
import { claimAttempt, markUnsent, noAttempts, readAttempts } from './attempts.ts';
import { type SettleNeeds, settleMessage } from './settle-message.ts';

type Needs = CommitNeeds & SettleNeeds;

/** While a quota is nearly used up, sends what waits first in as few calls as the platform can: texts, cards and links as one text, one under the
 *  other; cards keep their buttons. Each message is claimed and settled by itself, so that none is sent twice.
 *  @returns how many of the rows were dealt with; 0 when they have to go one by one. @throws RunLater when the platform is busy */
export function deliverTogether(ports: Needs, way: Way | undefined, rows: readonly OutboxRow[]): AtOnce<number> {
  return way?.platform.saving ? deliverSaving(ports, way, way.platform.saving, rows) : 0;
}

async function deliverSaving(
  ports: Needs,
  way: Way,
  saving: NonNullable<Channel['saving']>,
  rows: readonly OutboxRow[],
): Promise<number> {
  const [first] = rows;
  if (!first || !(await saving.isOn())) return 0;
  if (isClosing(first.message)) {
    await settleMessage(ports, first, { state: 'failed', detail: 'saving' });
    return 1;
  }
  const group = await groupOf(ports, way.platform, rows);
  if (group.length < 2) return 0;
  return (await sendGroup(ports, way, group)) ? group.length : 0;
}

interface Worded {
  row: OutboxRow;
  words: string;
}

const BETWEEN = '\n\n';

/** The rows from the first on that are words, were never tried, and fit into one text. */
async function groupOf(ports: Needs, { saving, limits }: Channel, rows: readonly OutboxRow[]): Promise<Worded[]> {
  const group: Worded[] = [];
  let bytes = 0;
  for (const row of rows) {
    const isOwn = row.isRecallable || row.message.kind === 'close-matter';
    const words = isOwn || row.message.kind === 'close-matter' ? null : (saving?.inWords(row.message) ?? null);
    if (words === null) break;
    bytes += Buffer.byteLength(words) + BETWEEN.length;
    if (bytes > limits.textBytes || (await readAttempts(ports, row.key)).count > 0) break;
    group.push({ row, words });
  }
  return group;
}

/** @returns whether the rows are settled */
async function sendGroup(ports: Needs, { platform, userId }: Way, group: readonly Worded[]): Promise<boolean> {
  const claimed: OutboxRow[] = [];
  const leave = async () => {
    for (const { row } of group) {
      await claimAttempt(ports, row.key, noAttempts);
      claimed.push(row);
    }
  };
  const text = group.map(({ words }) => words).join(BETWEEN);
  const identity = group.map(({ row }) => row.key).join('+');
  try {
    await platform.send(userId, { kind: 'text', text }, { identity, isRepeat: false, leave });
  } catch (error) {
    return afterFailure(ports, error, { claimed, isWhole: claimed.length === group.length });
  }
  for (const { row } of group) await settleMessage(ports, row, { state: 'sent' });
  return true;
}

async function afterFailure(
  ports: Needs,
  error: unknown,
  { claimed, isWhole }: { claimed: readonly OutboxRow[]; isWhole: boolean },
): Promise<boolean> {
  const isRefusal = error instanceof ChannelError && error.code !== 'unknown-outcome';
  if (isWhole && !isRefusal) {
    // It left, and nobody knows whether it arrived: told again at the person's next word.
    const detail = error instanceof ChannelError ? `${error.code} ${error.detail}` : 'error';
    for (const row of claimed) await settleMessage(ports, row, { state: 'unknown', detail });
    return true;
  }
  for (const row of claimed) await markUnsent(ports, row.key, noAttempts, error);
  if (error instanceof ChannelError && error.isUntaken)
    throw new RunLater(`${error.code} ${error.detail}`, error.retryInMilliseconds, { cause: error });
  return false;
}
