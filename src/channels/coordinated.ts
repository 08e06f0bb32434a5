import { ChannelError } from '../ports/channels/channel.ts';
import type { Coordination } from '../ports/process/coordination.ts';

export type Coordinated = Pick<Coordination, 'get' | 'set' | 'delete' | 'lease' | 'limit'>;

/** The same, but out of order it is `busy`: it is asked before anything is sent, so nothing was delivered. */
export function coordinated(coordination: Coordination): Coordinated {
  return {
    get(key) {
      const kept = coordination.get(key);
      return kept instanceof Promise ? kept.catch(busy) : kept;
    },
    set: (key, value, seconds) => coordination.set(key, value, seconds).catch(busy),
    delete: (key) => coordination.delete(key).catch(busy),
    lease: (key, milliseconds) => coordination.lease(key, milliseconds).catch(busy),
    limit: (key, points, seconds) => coordination.limit(key, points, seconds).catch(busy),
  };
}

function busy(cause: unknown): never {
  throw new ChannelError('busy', 'coordination', { cause });
}
