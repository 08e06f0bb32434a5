import type { PlatformName } from '../config/platforms.ts';
import { personId } from '../domain/base/person.ts';
import type { Ports } from '../ports/ports.ts';
import { simulatedPeople } from '../simulator/people.ts';
import { bindContact } from '../usecases/bodies/invite-contact.ts';
import { commitOwn } from '../usecases/commit-own.ts';

/** The simulated contacts have their accounts already, in every campaign that has their body. Where both apps are played, contacts and staff are
 *  the same people in both, as if each had typed the code of the other app; they used the first one last. */
export async function seedSimulated(ports: Ports, [channel, ...others]: readonly PlatformName[]): Promise<void> {
  if (!channel) return;
  for (const { userId, body, role } of simulatedPeople) {
    const person = personId({ channel, userId });
    for (const { id: campaign, bodies } of ports.campaigns)
      if (body && bodies.some(({ id }) => id === body)) await bindContact(ports, person, { campaign, body });
    if (role !== 'recommending-body' && role !== 'staff') continue;
    for (const other of others) {
      const account = personId({ channel: other, userId });
      await commitOwn(ports, person, `simulated-account/${account}`, () => ({
        events: [
          { kind: 'accountLinked', account },
          { kind: 'accountUsed', account: person },
        ],
        effects: [],
      }));
    }
  }
}
