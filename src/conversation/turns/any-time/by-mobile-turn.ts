import { say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';

/** Somebody whom staff named with the mobile number that the platform tells: known without a code. A number of two is asked about.
 *  @returns null for everybody else */
export function byMobileTurn(scene: Scene, _heard: Heard): Outcome | null {
  const { byMobile, campaign } = scene;
  if (!byMobile) return null;
  const { names, events } = byMobile;
  if (events.length === 0)
    return outcomeStaying(scene, [say('lobby.mobile-shared', { names: [...names], contact: campaign.contact })]);
  const isExpert = events.every(({ kind }) => kind === 'boundAsExpert');
  return {
    ...outcomeStaying(scene, [say('lobby.known-by-mobile', { names: [...names], isExpert })]),
    change: { kind: 'person', events: [...events] },
  };
}
