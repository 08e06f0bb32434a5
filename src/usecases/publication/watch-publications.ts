import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { Effect, JournalEntry } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import { heldSeconds } from '../../domain/publication/undo-publication.ts';
import type { Ports } from '../../ports/ports.ts';
import type { DeliveryJson, PublicationJson } from '../../wire/console/publications.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'outbox' | 'clock'>;

/** The publications of a campaign, the newest first, with what became of every message. */
export async function watchPublications(ports: Needs, campaign: CampaignDefinition): Promise<PublicationJson[]> {
  const rows = await listUnder<Publication>(ports.views, publicationView, { index: 'campaign', equals: campaign.id });
  const sorted = rows.map(({ data }) => data).sort((a, b) => (a.at < b.at ? 1 : -1));
  return Promise.all(
    sorted.map(async (publication) => ({
      ...{ id: publication.id, by: publication.by, at: publication.at, reason: publication.reason },
      ...{ shortcomings: publication.shortcomings, isOver: publication.isOver },
      ...{ isUndone: publication.isUndone === true, seconds: heldSeconds(publication, ports.clock.now()) },
      deliveries: await Promise.all(
        publication.results.map(async ({ application: id, outcome }) => {
          const application = (await ports.views.get<Application>(applicationView, id))?.data;
          const title = application ? titleOf(campaign, application) : id;
          const state = await stateOf(ports, publication, id);
          const now = application?.status ?? '';
          const isHeard = publication.isUndone !== true && state !== 'refused';
          const canCorrect = isHeard && (now === 'awarded' || now === 'not-awarded');
          return { application: id, title, outcome, now, state, canCorrect };
        }),
      ),
    })),
  );
}

/** Tells those once more whom the message did not reach. Safe to repeat: one press counts once. @returns how many, null for an unknown publication */
export async function chaseFailures(
  ports: CommitNeeds,
  by: PersonId,
  { publication: id, requestId }: { publication: string; requestId: string },
): Promise<number | null> {
  const row = await refreshRow<Publication>(ports, publicationView, id);
  if (!row) return null;
  const failed: { application: string; effects: readonly Effect[] }[] = [];
  for (const { application } of row.data.results) {
    const entry = await entryOf(ports, id, application);
    if (entry && (await stateOf(ports, row.data, application)) === 'failed')
      failed.push({ application, effects: entry.effects });
  }
  if (failed.length === 0) return 0;
  const known = { stream: `publication/${id}` as const, cause: `chase/${requestId}` };
  await commit(ports, {
    known,
    load: () => refreshRow<Publication>(ports, publicationView, id),
    decide: (now) => ({
      append: {
        ...known,
        seq: (now?.seq ?? 0) + 1,
        by,
        at: ports.clock.now().toISOString(),
        events: [{ kind: 'resultsToldAgain', applications: failed.map(({ application }) => application) }],
        effects: failed.flatMap(({ effects }) => effects),
      },
    }),
  });
  return failed.length;
}

async function entryOf(
  { journal }: Pick<Ports, 'journal'>,
  id: string,
  application: string,
): Promise<JournalEntry | null> {
  return journal.find(`application/${application}`, `publication/${id}`);
}

/** What became of the message that was sent last. `refused` when the application got no result of this publication. */
async function stateOf(
  ports: Pick<Ports, 'journal' | 'outbox'>,
  { id, isOver, chases = [] }: Publication,
  application: string,
): Promise<DeliveryJson['state']> {
  const entry = await entryOf(ports, id, application);
  if (!entry) return isOver ? 'refused' : 'waiting';
  const chase = chases.findLast(({ applications }) => applications.includes(application));
  const last = chase ? `publication/${id}/${chase.seq}` : `${entry.stream}/${entry.seq}`;
  const whom = new Set(entry.effects.map(({ to }) => to));
  const fates = (await ports.outbox.listFates(last)).filter(({ person }) => whom.has(person));
  const states = fates.map(({ state }) => state);
  return (['failed', 'unknown', 'waiting'] as const).find((state) => states.includes(state)) ?? 'sent';
}
