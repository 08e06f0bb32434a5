import { isNearlyUsedUp } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PlatformQuotaJson } from '../../wire/console/undelivered.ts';

/** What each platform allows this month, and what is used of it. */
export async function listQuota({ channels }: Pick<Ports, 'channels'>): Promise<PlatformQuotaJson[]> {
  const lists = Object.values(channels).map(async (channel) =>
    ((await channel?.quota?.()) ?? []).map((use) => {
      const { platform, kind, used, limit } = use;
      return { platform, kind, used, limit, isNear: isNearlyUsedUp(use) };
    }),
  );
  return (await Promise.all(lists)).flat();
}
