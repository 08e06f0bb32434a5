import { closingSoon } from '../../domain/broadcast/closing-soon.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ClosingSoonJson } from '../../wire/console/broadcasts.ts';
import { countStates } from './preview-broadcast.ts';

/** Who has not done their part of what closes within a week; empty where everybody has. Looks through everybody with a part in the campaign, and at nobody
 *  while nothing closes soon. Changes nothing. */
export async function listClosingSoon(
  ports: Pick<Ports, 'views' | 'journal' | 'channels' | 'campaigns' | 'staffNames' | 'clock'>,
  campaign: CampaignDefinition,
): Promise<ClosingSoonJson> {
  const now = ports.clock.now();
  const steps = closingSoon(campaign, now);
  if (steps.length === 0) return [];
  const counts = await countStates(ports, campaign, now);
  return steps.flatMap(({ states, ...step }) => {
    const waiting = states.flatMap((state) => {
      const { people = 0, unreachable = 0 } = counts[state] ?? {};
      return people > 0 ? [{ state, people, unreachable }] : [];
    });
    return waiting.length > 0 ? [{ ...step, waiting }] : [];
  });
}
