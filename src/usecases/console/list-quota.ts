import { isNearlyUsedUp, type QuotaKind } from '../../ports/channel.ts';
import type { Ports } from '../../ports/ports.ts';

export interface PlatformQuota {
  platform: string;
  kind: QuotaKind;
  used: number;
  limit: number;
  /** People have to act. */
  isNear: boolean;
}

/** What each platform allows this month, and what is used of it. */
export async function listQuota({ channels }: Pick<Ports, 'channels'>): Promise<PlatformQuota[]> {
  const lists = Object.values(channels).map(async (channel) =>
    ((await channel?.quota?.()) ?? []).map((use) => {
      const { platform, kind, used, limit } = use;
      return { platform, kind, used, limit, isNear: isNearlyUsedUp(use) };
    }),
  );
  return (await Promise.all(lists)).flat();
}
