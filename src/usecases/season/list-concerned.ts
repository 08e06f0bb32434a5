import { titleOf } from '../../domain/application/answers/title-of.ts';
import { tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import {
  concernedStatuses,
  isConcerned,
  movedFor,
  movedForBodies,
  movedForExperts,
  stagesFor,
  stagesForBody,
} from '../../domain/calendar/concerned.ts';
import type { MovedStage, MovedWindow } from '../../domain/calendar/moved-calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { loadExperts, peopleBoundTo } from '../scoring/load-scoring.ts';
import { applicationsIn } from './applications-in.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns'>;

/** Somebody who follows a window that moves. */
export interface Concerned {
  windows: MovedWindow[];
  stages: MovedStage[];
  /** What their applications are called; empty for a contact of a recommending body. */
  titles: string[];
}

export interface ConcernedPeople {
  people: Map<PersonId, Concerned>;
  applicants: number;
  contacts: number;
  experts: number;
  /** Applications that keep a later day of their own. */
  keepOwn: number;
}

/** Whom a change of the calendar concerns, each once. Reads every open application of the campaign. */
export async function listConcerned(
  ports: Needs,
  campaign: CampaignDefinition,
  { windows: moved, stages }: { windows: readonly MovedWindow[]; stages: readonly MovedStage[] },
  now: Date,
): Promise<ConcernedPeople> {
  const people = new Map<PersonId, Concerned>();
  let keepOwn = 0;
  for (const status of concernedStatuses)
    for await (const application of applicationsIn(ports, campaign, status)) {
      const windows = movedFor(campaign, application, moved, now);
      const own = stagesFor(campaign, application, stages);
      if (windows.length + own.length === 0) {
        if (moved.some(({ window }) => isConcerned(application, window))) keepOwn += 1;
        continue;
      }
      const known = people.get(application.applicant);
      const title = titleOf(campaign, application);
      people.set(application.applicant, {
        windows: [...new Set([...(known?.windows ?? []), ...windows])],
        stages: [...new Set([...(known?.stages ?? []), ...own])],
        titles: [...(known?.titles ?? []), title],
      });
    }
  const applicants = people.size;
  const windows = movedForBodies(moved);
  for (const { id } of campaign.bodies) {
    const own = stagesForBody(campaign, id, stages);
    if (windows.length + own.length === 0) continue;
    for (const contact of await listContacts(ports, campaign.id, id))
      if (!people.has(contact)) people.set(contact, { windows, stages: own, titles: [] });
  }
  const contacts = people.size - applicants;
  for (const expert of await expertsConcerned(ports, campaign, { windows: moved, stages })) {
    const known = people.get(expert.person);
    people.set(expert.person, {
      windows: [...new Set([...(known?.windows ?? []), ...expert.windows])],
      stages: [...new Set([...(known?.stages ?? []), ...expert.stages])],
      titles: known?.titles ?? [],
    });
  }
  return { people, applicants, contacts, experts: people.size - applicants - contacts, keepOwn };
}

/** The people of everybody who scores and has not left. */
async function expertsConcerned(
  ports: Needs,
  campaign: CampaignDefinition,
  moved: { windows: readonly MovedWindow[]; stages: readonly MovedStage[] },
): Promise<{ person: PersonId; windows: MovedWindow[]; stages: MovedStage[] }[]> {
  const own = movedForExperts(campaign, moved);
  if (own.windows.length + own.stages.length === 0) return [];
  const { experts } = (await loadExperts(ports, campaign.id)).data;
  const bound = await Promise.all(
    experts.filter(({ left }) => !left).map(({ id }) => peopleBoundTo(ports, campaign.id, id)),
  );
  return bound.flat().map(({ id }) => ({ person: id, ...own }));
}

/** Told in one message: every window of theirs that moved. */
export function tellMoved(
  { id, title }: CampaignDefinition,
  person: PersonId,
  { windows, stages, titles }: Concerned,
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
    ...(stages.length > 0
      ? {
          stages: stages.map(({ title: stage, now, before }) => ({
            ...{ stage, from: now.from ?? '', to: now.to, fromBefore: before.from ?? '', toBefore: before.to },
          })),
        }
      : {}),
    titles: [...new Set(titles)].slice(0, MOST_NAMED),
    reason,
  });
  return { campaign: id, ...told };
}

/** Applications that one message names. */
const MOST_NAMED = 5;
