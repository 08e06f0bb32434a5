import type { HeldOff } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';

/** The platforms that take nothing of ours at the moment; empty where that cannot be asked. */
export async function listHeldOff({ channels }: Pick<Ports, 'channels'>): Promise<HeldOff[]> {
  const asked = Object.values(channels).map(async (channel) => (await channel?.heldOff?.().catch(() => null)) ?? []);
  return (await Promise.all(asked)).flat();
}
