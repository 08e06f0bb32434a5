import { setTimeout as wait } from 'node:timers/promises';
import type { RouterContext } from 'koa-router';
import type { FaultKind, FaultOccasion } from '../../faults.ts';
import { type Refusal, WecomRefusal } from './error-codes.ts';
import type { WecomWorld } from './wecom-world.ts';

type Page = { status: number; headers: Readonly<Record<string, string>>; bytes: Uint8Array };

const pages: Readonly<Partial<Record<FaultKind, Page>>> = {
  broken: page(502, '<h1>Bad Gateway</h1>'),
  html: page(200, '<!doctype html><title>Welcome</title><p>Please log in to the network.'),
};

const refusals: Readonly<Partial<Record<FaultKind, Refusal>>> = {
  busy: 'busy',
  untrusted: 'ip-not-trusted',
  'rate-limited': 'rate-limited',
};

function page(status: number, html: string): Page {
  return { status, headers: { 'content-type': 'text/html' }, bytes: Buffer.from(html) };
}

/** Delays the call; true when it never arrives. */
export async function delayOrDrop({ faults }: WecomWorld, occasion: FaultOccasion, notes: string[]): Promise<boolean> {
  const delay = faults.take(occasion, ['delay']);
  if (delay) {
    notes.push('fault:delay');
    await wait(delay.milliseconds ?? 1000);
  }
  const drop = faults.take(occasion, ['drop']);
  if (drop) notes.push('fault:drop');
  return drop !== null;
}

/** What stands in for the answer of a call that is not acted upon. @throws WecomRefusal @returns null when it is */
export function refuseOrBreak({ faults }: WecomWorld, occasion: FaultOccasion, notes: string[]): Page | null {
  const fault = faults.take(occasion, ['busy', 'untrusted', 'rate-limited', 'broken', 'html'], false);
  if (!fault) return null;
  notes.push(`fault:${fault.kind}`);
  const refusal = refusals[fault.kind];
  if (refusal) throw new WecomRefusal(refusal);
  return pages[fault.kind] ?? null;
}

/** What stands in for the answer of a call that was acted upon. */
export function spoil({ faults }: WecomWorld, occasion: FaultOccasion, notes: string[]): Page | null {
  const fault = faults.take(occasion, ['broken', 'html'], true);
  if (fault) notes.push(`fault:${fault.kind}`);
  return fault && (pages[fault.kind] ?? null);
}

/** Loses the answer of a call that was acted upon; true when there is nothing more to send. */
export function loseAnswer(
  { faults }: WecomWorld,
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
