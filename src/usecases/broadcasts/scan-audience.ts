import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { type Audience, type Candidate, isInAudience } from '../../domain/broadcast/audience.ts';
import type { Cursor } from '../../domain/broadcast/broadcast.ts';
import { applicantCandidate, contactCandidate } from '../../domain/broadcast/candidates.ts';
import { type BroadcastWording, namesMissing } from '../../domain/broadcast/wording.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { OpenAtBody } from '../../domain/reminders/open-at-body.ts';
import type { Ports } from '../../ports/ports.ts';
import { findKnownNames } from '../bodies/known-names.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { openAtBody } from '../bodies/open-at-body.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'staffNames'>;

/** Some people with a part in a campaign. */
export interface CandidatePage {
  candidates: Candidate[];
  /** Null when there are no more. */
  next: Cursor | null;
}

const PAGE = 200;

/** The next people of a campaign: its applicants by rising number, then whoever acts for its recommending bodies. A person comes once for each
 *  application and body. */
export async function scanPage(
  ports: Needs,
  campaign: CampaignDefinition,
  cursor: Exclude<Cursor, { kind: 'chunks' }>,
  now: Date,
): Promise<CandidatePage> {
  if (cursor.kind === 'bodies') return scanBody(ports, campaign, cursor.after, now);
  const query = { index: 'campaign', equals: campaign.id, limit: PAGE };
  const after = cursor.after === null ? {} : { after: cursor.after };
  const rows = await ports.views.list<Application>(applicationView, { ...query, ...after });
  const last = rows.at(-1);
  return {
    candidates: rows.flatMap(({ data }) =>
      data.status !== 'erased' && isKnown([campaign], data) ? [applicantCandidate(campaign, data, now)] : [],
    ),
    next: last && rows.length === PAGE ? { kind: 'applications', after: last.id } : { kind: 'bodies', after: null },
  };
}

async function scanBody(
  ports: Needs,
  campaign: CampaignDefinition,
  after: string | null,
  now: Date,
): Promise<CandidatePage> {
  const { bodies } = campaign;
  const index = after === null ? 0 : bodies.findIndex(({ id }) => id === after) + 1;
  const body = bodies[index];
  if (!body) return { candidates: [], next: null };
  const people = await listContacts(ports, campaign.id, body.id);
  const open = people.length > 0 ? await openAtBody(ports, campaign, body.id, now) : null;
  return {
    candidates: open ? await Promise.all(people.map((person) => named(ports, campaign, person, open))) : [],
    next: index + 1 < bodies.length ? { kind: 'bodies', after: body.id } : null,
  };
}

async function named(ports: Needs, campaign: CampaignDefinition, person: PersonId, open: OpenAtBody) {
  return contactCandidate(campaign, person, open, await findKnownNames(ports, person));
}

/** Whether a broadcast is for this person: in its audience, and, where its words name what is missing, with something missing. */
export function isMeant(
  { audience, wording }: { audience: Audience; wording: BroadcastWording },
  candidate: Candidate,
  now: Date,
): boolean {
  return isInAudience(audience, candidate, now) && (candidate.waits !== null || !namesMissing(wording));
}

/** Everybody in an audience, page by page: as many are in memory as are on one page. */
export async function* scanAudience(
  ports: Needs,
  campaign: CampaignDefinition,
  audience: Audience,
  now: Date,
): AsyncGenerator<Candidate> {
  let cursor: Cursor | null = { kind: 'applications', after: null };
  while (cursor && cursor.kind !== 'chunks') {
    const page: CandidatePage = await scanPage(ports, campaign, cursor, now);
    for (const candidate of page.candidates) if (isInAudience(audience, candidate, now)) yield candidate;
    cursor = page.next;
  }
}
