import { tell } from '../../domain/base/decision.ts';
import { isNearlyUsedUp } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { staffThere } from '../staff/staff-away.ts';

/** Tells staff, once a month and kind, when most of what a platform allows in the month is used: the rest may not last. Safe to repeat. */
export async function tellStaffOfQuota(
  ports: CommitNeeds & Pick<Ports, 'staff' | 'staffInUse' | 'log'>,
): Promise<void> {
  for (const channel of Object.values(ports.channels)) {
    const near = ((await channel?.quota?.()) ?? []).filter(isNearlyUsedUp);
    for (const { platform, kind, month, used, limit } of near) {
      const name = channel?.name ?? '';
      const cause = `quota/${name}/${kind}/${month}`;
      const { won } = await ports.claims.claim(`quota-told/${name}/${kind}/${month}`, used);
      if (won) ports.log.warn('quota-nearly-used-up', { channel: name, kind, used, limit });
      const values = { platform, kind, used, limit };
      for (const member of staffThere(ports))
        await commitOwn(ports, member, cause, () => ({ events: [], effects: [tell(member, 'quota.near', values)] }));
    }
  }
}
