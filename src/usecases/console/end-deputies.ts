import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import { bodiesOf, type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { unbindContact } from './end-access.ts';

/** Deputies ended at one run. */
const MOST = 200;

/** Takes the accounts of deputies back whose last day is over; what they did stays on record. To be asked often; safe to repeat. @returns how many */
export async function endDeputies(ports: CommitNeeds & Pick<Ports, 'views'>): Promise<number> {
  const today = shanghaiDay(ports.clock.now());
  const over = await ports.views.list<Person>(personView, {
    index: 'deputyUntil',
    atMost: dayBefore(today, 1),
    limit: MOST,
  });
  let ended = 0;
  for (const { id: person, data } of over)
    for (const { campaign, body, until } of bodiesOf(data)) {
      if (until === undefined || until >= today) continue;
      const requestId = `deputy/${campaign}/${body}/${until}`;
      if (await unbindContact(ports, { campaign, body, person, by: 'system', requestId })) ended += 1;
    }
  return ended;
}
