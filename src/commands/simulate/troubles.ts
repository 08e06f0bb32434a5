import type { transcript } from '../../../templates/terminal/simulate.ts';
import { keysOf } from '../../domain/base/keys-of.ts';
import type { Fault } from '../../simulator/faults.ts';
import type { Simulator } from '../../simulator/simulator.ts';

export type TroubleName = keyof typeof transcript.troubles;

const send = { on: 'api', endpoint: 'message/send', times: 0 } as const;

/** What goes wrong between us and the platform, each so often that people get on, and nobody is spared. */
export const troubles: Readonly<Record<TroubleName, readonly Fault[]>> = {
  html: [
    { ...send, kind: 'html', every: 3 },
    { ...send, kind: 'html', every: 5, acts: true },
    { on: 'api', kind: 'html', endpoint: 'media/get', times: 0, every: 2 },
  ],
  gateway: [
    { ...send, kind: 'broken', every: 3 },
    { ...send, kind: 'broken', every: 4, acts: true },
    { on: 'api', kind: 'broken', endpoint: 'media/upload', times: 0, every: 2 },
  ],
  resets: [
    { ...send, kind: 'cut', every: 3 },
    { ...send, kind: 'drop', every: 4 },
    { on: 'callback', kind: 'cut', times: 0, every: 3 },
  ],
  truncated: [{ ...send, kind: 'truncated', every: 3 }],
  hanging: [{ ...send, kind: 'hang', times: 1 }],
  throttled: [{ on: 'api', kind: 'rate-limited', times: 0, lastsMilliseconds: 20_000 }],
  late: [
    { ...send, kind: 'delay', times: 1, milliseconds: 20_000 },
    { on: 'callback', kind: 'delay', times: 1, milliseconds: 20_000 },
  ],
  duplicates: [
    { on: 'callback', kind: 'duplicate', times: 0, every: 2 },
    { on: 'callback', kind: 'duplicate', times: 0, every: 3, milliseconds: 1500 },
  ],
  reordered: [{ on: 'callback', kind: 'reorder', times: 0, every: 3, milliseconds: 1500 }],
};

/** Switches one trouble on after another, each for so many things people do, until ended. @returns ends them */
export function playTroubles(
  { faults, onMessage }: Pick<Simulator, 'faults' | 'onMessage'>,
  { actions = 8, onTrouble = () => {} }: { actions?: number; onTrouble?: (name: TroubleName) => void } = {},
): () => void {
  const names = keysOf(troubles);
  let at = 0;
  let done = 0;
  let ends: (() => void)[] = [];
  const next = () => {
    for (const end of ends) end();
    const name = names[at % names.length];
    at += 1;
    if (!name) return;
    ends = troubles[name].map((fault) => faults.add(fault));
    onTrouble(name);
  };
  next();
  const unsubscribe = onMessage(({ from, delivery }) => {
    if (from !== 'user' || delivery !== 'sending') return;
    done += 1;
    if (done % actions === 0) next();
  });
  return () => {
    unsubscribe();
    for (const end of ends) end();
  };
}
