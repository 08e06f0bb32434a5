import type { Application } from './application/application.ts';
import { applicationEventSchema } from './application/events.ts';
import { evolve } from './application/evolve.ts';
import { withOrigins } from './application/together.ts';
import type { JournalEntry } from './base/journal-entry.ts';
import type { Handover } from './handover/handover.ts';
import type { Person } from './people/person.ts';
import { type BodyPapers, paperKinds, paperNumber } from './recommendation/papers.ts';

const NOT_ENDORSED: readonly Application['status'][] = [
  'draft',
  'awaiting-recommendation',
  'returned',
  'not-recommended',
];

/** Applications for reading. */
export const applicationView = {
  name: 'application',
  indexes: {
    /** A campaign's applications by status: `star-2021/recommended`. */
    status: ({ campaign, status }: Application) => `${campaign}/${status}`,
    campaign: ({ campaign }: Application) => campaign,
    /** The code that colleagues join with: `K7M2PX`. */
    invitation: ({ invitation }: Application) => invitation?.code ?? null,
    /** What waits for a recommending body: `star-2021/district-putuo`. */
    waiting: ({ campaign, body, status }: Application) =>
      status === 'awaiting-recommendation' && body ? `${campaign}/${body}` : null,
    /** What a recommending body has endorsed, whatever came of it: `star-2021/district-putuo`. */
    endorsed: ({ campaign, body, status }: Application) =>
      body && !NOT_ENDORSED.includes(status) ? `${campaign}/${body}` : null,
  },
} as const;

/** People for reading. */
export const personView = {
  name: 'person',
  indexes: {
    /** Who acts for a recommending body: `star-2021/district-putuo`. */
    body: ({ body }: Person) => (body ? `${body.campaign}/${body.body}` : null),
  },
} as const;

/** Papers of recommending bodies for reading, by `<campaign>/<body>`. */
export const bodyView = {
  name: 'body',
  indexes: {
    campaign: ({ campaign }: BodyPapers) => campaign,
    /** The numbers their papers carry. */
    number: (papers: BodyPapers) => paperKinds.map((paper) => paperNumber(papers, paper)),
  },
} as const;

/** Handovers to staff for reading, by the person who asked. */
export const handoverView = {
  name: 'handover',
  indexes: {
    /** Every open one: `open`. */
    state: ({ open }: Handover) => (open ? 'open' : null),
    number: ({ open }: Handover) => open?.number ?? null,
  },
} as const;

/** Every view there is. The store keeps them; `npm run rebuild` folds them anew. */
export const views = [applicationView, personView, bodyView, handoverView] as const;

/** One entry of an application's stream further; events that do not concern the application are passed over.
 *  @throws z.ZodError when an event is not what this version wrote */
export function evolveApplication(
  application: Application | null,
  entry: Pick<JournalEntry, 'seq' | 'by' | 'cause' | 'events' | 'at'>,
): Application | null {
  const evolved = entry.events.reduce<Application | null>((known, event) => {
    if (!isAboutApplication(event.kind)) return known;
    return evolve(known, applicationEventSchema.parse(event), entry.at);
  }, application);
  return evolved && withOrigins(evolved, entry);
}

/** Kinds that stand in an application's stream without being about it. */
function isAboutApplication(kind: string): boolean {
  return kind !== 'bookmarkMoved' && kind !== 'boundToBody' && kind !== 'messageMoved';
}
