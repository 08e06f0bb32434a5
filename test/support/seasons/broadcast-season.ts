import star from '../../../flows/star-2021/campaign.ts';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import type { Audience } from '../../../src/domain/broadcast/audience.ts';
import { everybody } from '../../../src/domain/broadcast/audience.ts';
import type { Broadcast } from '../../../src/domain/broadcast/broadcast.ts';
import { broadcastView } from '../../../src/domain/broadcast/broadcast-events.ts';
import { readWording } from '../../../src/domain/broadcast/wording.ts';
import type { PersonEvent } from '../../../src/domain/people/person-events.ts';
import { type Channel, ChannelError } from '../../../src/ports/channels/channel.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { RunLater } from '../../../src/ports/process/jobs.ts';
import { changeBroadcast } from '../../../src/usecases/broadcasts/change-broadcast.ts';
import { runBroadcast } from '../../../src/usecases/broadcasts/run-broadcast.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { broadcastFieldNames } from '../../../templates/messages/desk/broadcasts.ts';
import { channelLimits } from '../chats/channel-limits.ts';

export const STAFF = 'wecom:yulin';
let requests = 0;

/** Applicants of a campaign who have begun, `wecom:<prefix><n>`; each of the first `twice` has a second application. */
export async function begin(
  ports: Ports,
  count: number,
  { prefix = 'a', campaign = star.id, twice = 0 }: { prefix?: string; campaign?: string; twice?: number } = {},
): Promise<void> {
  for (let index = 0; index < count + twice; index += 1) {
    const id = `${prefix.toUpperCase()}${String(index).padStart(7, '0')}`;
    const applicant = `wecom:${prefix}${index % count}`;
    const events: ApplicationEvent[] = [
      { kind: 'started', application: id, campaign, revision: 1, track: 'team', applicant },
    ];
    await append(ports, `application/${id}`, events);
  }
}

export async function bind(ports: Ports, person: string, body: string): Promise<void> {
  await append(ports, `person/${person}`, [{ kind: 'boundToBody', campaign: star.id, body }]);
}

async function append(
  ports: Ports,
  stream: `application/${string}` | `person/${string}`,
  events: (ApplicationEvent | PersonEvent)[],
): Promise<void> {
  const at = ports.clock.now().toISOString();
  const entry = { stream, seq: 1, cause: 'script', by: 'system' as const, at, events, effects: [] };
  await ports.journal.append(entry);
  await followEntry(ports, entry);
}

/** Drafts and sends: what `runBroadcast` goes on with a minute later. */
export async function schedule(
  ports: Ports,
  id: string,
  text: string,
  audience: Partial<Audience> = {},
): Promise<void> {
  const read = readWording(text, broadcastFieldNames);
  if ('unknown' in read) throw new Error(`no such field: ${read.unknown}`);
  const meant = { ...everybody, ...audience };
  await press(ports, id, { kind: 'draft', campaign: star.id, audience: meant, wording: read.wording });
  await press(ports, id, { kind: 'send', at: null, expected: 1, isToAll: true });
}

export async function press(ports: Ports, id: string, command: Parameters<typeof changeBroadcast>[2]) {
  requests += 1;
  return changeBroadcast(ports, id, command, { by: STAFF, requestId: `press-${requests}` });
}

/** A platform that keeps what each person got. Repeats of one identity are known as such, as far as it is told them. */
export function platform(answers: (identity: string) => ChannelError | null = () => null) {
  const got = new Map<string, string[]>();
  const known = new Set<string>();
  const keep = (userId: string, text: string) => got.set(userId, [...(got.get(userId) ?? []), text]);
  const channel: Channel = {
    name: 'wecom',
    limits: channelLimits,
    async send(userId, message, attempt) {
      const refusal = answers(userId);
      await attempt?.leave();
      if (refusal) throw refusal;
      const identity = `${userId} ${attempt?.identity}`;
      if (!known.has(identity) && message.kind === 'text') keep(userId, message.text);
      known.add(identity);
      return { receipt: `receipt of ${attempt?.identity}`, cardKey: null };
    },
    fetchMedia: () => Promise.reject(new Error('not asked')),
  };
  return { channel, got, keep, known };
}

/** The same platform with a call for many at once; `calls` are how many each was for, `recalled` what was taken back. */
export function platformForMany(
  answers: Parameters<typeof platform>[0],
  fails: (call: number) => ChannelError | null = () => null,
  toMany = 1000,
) {
  const { channel, got, keep, known } = platform(answers);
  const calls: number[] = [];
  const recalled: string[] = [];
  const many: Channel = {
    ...channel,
    limits: { ...channelLimits, toMany },
    async sendToMany(userIds, text, attempt) {
      const rest = userIds.filter((userId) => answers?.(userId));
      await attempt.leave();
      calls.push(userIds.length);
      const failure = fails(calls.length);
      if (failure && failure.code !== 'unknown-outcome') throw failure;
      if (!known.has(attempt.identity)) for (const id of userIds) if (!rest.includes(id)) keep(id, text);
      known.add(attempt.identity);
      if (failure) throw failure;
      return { receipt: `receipt of ${attempt.identity}`, rest };
    },
    async recall(receipt) {
      recalled.push(receipt);
    },
  };
  return { channel: many, got, calls, recalled };
}

export const invalid = () => new ChannelError('unreachable', 'invaliduser');

/** Runs a broadcast as workers do, until it waits for nothing any more. @param between what happens before each run */
export async function play(
  ports: Ports,
  id: string,
  between: () => Promise<void> | void = () => {},
): Promise<Broadcast> {
  for (let runs = 0; runs < 5000; runs += 1) {
    await between();
    let isWaiting = false;
    try {
      await runBroadcast(ports, id, { isStopping: () => false });
    } catch (error) {
      if (!(error instanceof RunLater)) throw error;
      isWaiting = true;
    }
    const told = (await ports.outbox.listPeopleWaiting(10_000)).map((person) => deliver(ports, person));
    // Everybody is waited for: what a killed process had begun is not left running beside the next one.
    const failed = (await Promise.allSettled(told)).find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    const row = await ports.views.get<Broadcast>(broadcastView, id);
    if (!isWaiting && row) return row.data;
  }
  throw new Error('a broadcast never ends');
}

async function deliver(ports: Ports, person: string): Promise<void> {
  await deliverMessages(ports, person).catch((error: unknown) => {
    if (!(error instanceof RunLater)) throw error;
  });
}
