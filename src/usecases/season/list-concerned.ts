import { titleOf } from '../../domain/application/title-of.ts';
import { tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { concernedStatuses, isConcerned, movedFor, movedForBodies } from '../../domain/calendar/concerned.ts';
import type { MovedWindow } from '../../domain/calendar/moved-calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { applicationsIn } from './applications-in.ts';

/** Somebody who goes by a window that moves. */
export interface Concerned {
  windows: MovedWindow[];
  /** What their applications are called; empty for a contact of a recommending body. */
  titles: string[];
}

export interface ConcernedPeople {
  people: Map<PersonId, Concerned>;
  applicants: number;
  contacts: number;
  /** Applications that keep a later day of their own. */
  keepOwn: number;
}

/** Whom a change of the calendar concerns, each once. Reads every open application of the campaign. */
export async function listConcerned(
  ports: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  moved: readonly MovedWindow[],
  now: Date,
): Promise<ConcernedPeople> {
  const people = new Map<PersonId, Concerned>();
  let keepOwn = 0;
  for (const status of concernedStatuses)
    for await (const application of applicationsIn(ports, campaign, status)) {
      const windows = movedFor(campaign, application, moved, now);
      if (windows.length === 0) {
        if (moved.some(({ window }) => isConcerned(application, window))) keepOwn += 1;
        continue;
      }
      const known = people.get(application.applicant);
      const title = titleOf(campaign, application);
      people.set(application.applicant, {
        windows: [...new Set([...(known?.windows ?? []), ...windows])],
        titles: [...(known?.titles ?? []), title],
      });
    }
  const applicants = people.size;
  const windows = movedForBodies(moved);
  if (windows.length > 0)
    for (const { id } of campaign.bodies)
      for (const contact of await listContacts(ports, campaign.id, id))
        if (!people.has(contact)) people.set(contact, { windows, titles: [] });
  return { people, applicants, contacts: people.size - applicants, keepOwn };
}

/** Told in one message: every window of theirs that moved. */
export function tellMoved(
  { id, title }: CampaignDefinition,
  person: PersonId,
  { windows, titles }: Concerned,
  reason: string,
): Effect {
  const told = tell(person, 'campaign.moved', {
    campaign: title,
    windows: windows.map(({ window, now, before }) => ({
      window,
      from: now.from ?? '',
      to: now.to,
      fromBefore: before.from ?? '',
      toBefore: before.to,
    })),
    titles: [...new Set(titles)].slice(0, MOST_NAMED),
    reason,
  });
  return { campaign: id, ...told };
}

/** Applications that one message names. */
const MOST_NAMED = 5;
