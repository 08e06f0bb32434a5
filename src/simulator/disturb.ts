import { setTimeout as wait } from 'node:timers/promises';
import type { RouterContext } from 'koa-router';
import type { SimulatorClock } from './clock.ts';
import { type FaultKind, type FaultOccasion, type RefusedFault, refusedFaults } from './faults.ts';
import type { World } from './world.ts';

type Page = { status: number; headers: Readonly<Record<string, string>>; bytes: Uint8Array };

const pages: Readonly<Partial<Record<FaultKind, Page>>> = {
  broken: page(502, '<h1>Bad Gateway</h1>'),
  html: page(200, '<!doctype html><title>Welcome</title><p>Please log in to the network.'),
};

type Faulty = Pick<World, 'faults'>;

function page(status: number, html: string): Page {
  return { status, headers: { 'content-type': 'text/html' }, bytes: Buffer.from(html) };
}

/** Delays the call; true when it never arrives. */
export async function delayOrDrop({ faults }: Faulty, occasion: FaultOccasion, notes: string[]): Promise<boolean> {
  const delay = faults.take(occasion, ['delay']);
  if (delay) {
    notes.push('fault:delay');
    await wait(delay.milliseconds ?? 1000);
  }
  const drop = faults.take(occasion, ['drop']);
  if (drop) notes.push('fault:drop');
  return drop !== null;
}

/** What stands in for the answer of a call that is not acted upon.
 *  @param refuse throws the platform's own refusal @returns null when it is acted upon */
export function refuseOrBreak(
  { faults }: Faulty,
  occasion: FaultOccasion,
  notes: string[],
  refuse: (kind: RefusedFault) => never,
): Page | null {
  const fault = faults.take(occasion, [...refusedFaults, 'broken', 'html'], false);
  if (!fault) return null;
  notes.push(`fault:${fault.kind}`);
  const refused = refusedFaults.find((kind) => kind === fault.kind);
  return refused ? refuse(refused) : (pages[fault.kind] ?? null);
}

/** What stands in for the answer of a call that was acted upon. */
export function spoil({ faults }: Faulty, occasion: FaultOccasion, notes: string[]): Page | null {
  const fault = faults.take(occasion, ['broken', 'html'], true);
  if (fault) notes.push(`fault:${fault.kind}`);
  return fault && (pages[fault.kind] ?? null);
}

/** Loses the answer of a call that was acted upon; true when there is nothing more to send. */
export function loseAnswer(
  { faults }: Faulty,
  occasion: FaultOccasion,
  context: RouterContext,
  answer: string,
  notes: string[],
): boolean {
  const fault = faults.take(occasion, ['cut', 'truncated', 'hang']);
  if (!fault) return false;
  notes.push(`fault:${fault.kind}`);
  context.respond = false;
  const { socket } = context.req;
  if (fault.kind === 'hang') return true;
  if (fault.kind === 'cut') {
    socket.destroy();
    return true;
  }
  context.res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
  context.res.write(answer.slice(0, Math.max(1, answer.length / 2)), () => socket.destroy());
  return true;
}

const LOOK_MILLISECONDS = 20;

/** How late a late one is when nobody says. */
export const LATE_MILLISECONDS = 4 * 3600 * 1000;

/** Waits until the platform's clock has gone on by so much: it is moved by hand. */
export async function untilClock(clock: SimulatorClock, milliseconds: number, ending: AbortSignal): Promise<void> {
  const until = clock.now().getTime() + milliseconds;
  while (clock.now().getTime() < until && !ending.aborted)
    await wait(LOOK_MILLISECONDS, undefined, { signal: ending }).catch(() => {});
}
