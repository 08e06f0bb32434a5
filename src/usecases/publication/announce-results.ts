import { refused } from '../../domain/base/decision.ts';
import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { Json } from '../../domain/base/json.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { decidePublication } from '../../domain/publication/decide-publication.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import { heldSeconds } from '../../domain/publication/undo-publication.ts';
import { decideResult } from '../../domain/review/decide-result.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PublishedJson } from '../../wire/console/publications.ts';
import { decideByStaff } from '../applications/decide-by-staff.ts';
import { type CertificateNeeds, makeCertificate } from '../certificates/make-certificate.ts';
import { commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { askForGallery } from '../gallery/change-case.ts';
import { bodiesConcerned, tellBody } from './bodies-concerned.ts';
import { withExpertComments } from './expert-comments.ts';
import { objectUntil } from './object-until.ts';
import { type Announcement, publicationContext } from './publication-context.ts';
import { settlePublication } from './settle-publication.ts';

export type PublicationNeeds = CertificateNeeds & Pick<Ports, 'staff' | 'undoSeconds'>;

export interface PublicationRefused {
  kind: 'refused';
  reason: DecisionRefusal;
  values: Readonly<Record<string, Json>>;
}

/** Publishes results: the order goes on record, then, once it cannot be taken back any more, each applicant is told. Recommending bodies and certificates follow in `runPublication`.
 *  Source: 沪质协〔2021〕29号 五.3. Safe to repeat: each application hears a publication once. @returns null for an unknown campaign */
export async function announceResults(
  ports: PublicationNeeds,
  by: PersonId,
  announcement: Announcement,
): Promise<PublishedJson | PublicationRefused | null> {
  const campaign = findCampaign(ports.campaigns, announcement.campaign);
  if (!campaign) return null;
  const results = await withExpertComments(ports, campaign, announcement.results);
  const known = { stream: `publication/${announcement.publication}` as const, cause: 'ordered' };
  const committed = await commit<Awaited<ReturnType<typeof publicationContext>>, PublicationRefused>(ports, {
    known,
    load: () => publicationContext(ports, campaign, by),
    decide(context) {
      const decision = decidePublication({ results, reason: announcement.reason ?? '' }, context);
      if (decision.kind === 'refused') return { done: decision };
      const at = context.now.toISOString();
      return { append: { ...known, seq: 1, by, at, events: decision.events, effects: [] } };
    },
  });
  if (committed.kind === 'done') return committed.result;
  const publication = (await refreshRow<Publication>(ports, publicationView, announcement.publication))?.data;
  if (!publication) return null;
  const seconds = heldSeconds(publication, ports.clock.now());
  if (seconds !== null) return { published: [], refused: [], seconds };
  if (!(await settlePublication(ports, publication))) return { published: [], refused: [] };
  const announced = await tellApplicants(ports, publication);
  await ports.jobs.wake('publications', publication.id);
  return announced;
}

/** Does everything that a publication leads to; safe to repeat, at any later time. */
export async function runPublication(ports: PublicationNeeds, id: string): Promise<void> {
  const publication = (await refreshRow<Publication>(ports, publicationView, id))?.data;
  if (!publication || publication.isOver || !(await settlePublication(ports, publication))) return;
  const { published, refused: left } = await tellApplicants(ports, publication);
  for (const body of await bodiesConcerned(ports, publication, published)) await tellBody(ports, publication, body);
  const awarded = new Set(
    publication.results.flatMap(({ application, outcome }) => (outcome === 'awarded' ? application : [])),
  );
  for (const application of published.filter((one) => awarded.has(one)))
    await makeCertificate(ports, { application, by: 'system' });
  await askForGallery(
    ports,
    published.filter((one) => awarded.has(one)),
  );
  const known = { stream: `publication/${id}` as const, cause: 'ended' };
  await commit(ports, {
    known,
    load: () => refreshRow<Publication>(ports, publicationView, id),
    decide: (row) => ({
      append: {
        ...known,
        seq: (row?.seq ?? 0) + 1,
        by: 'system',
        at: ports.clock.now().toISOString(),
        events: [{ kind: 'publicationEnded', refused: [...left] }],
        effects: [],
      },
    }),
  });
}

/** Wakes every publication that is under way. Asked again and again: a process may have died. */
export async function sweepPublications({ views, jobs }: Pick<Ports, 'views' | 'jobs'>): Promise<void> {
  const running = await views.list<Publication>(publicationView, { index: 'running', equals: '1', limit: 50 });
  await Promise.all(running.map(({ id }) => jobs.wake('publications', id)));
}

async function tellApplicants(ports: PublicationNeeds, publication: Publication): Promise<PublishedJson> {
  const published: string[] = [];
  const denied: PublishedJson['refused'][number][] = [];
  const { id, campaign: campaignId, by, at, root } = publication;
  for (const { application, outcome, comment } of publication.results) {
    const order = { application, cause: `publication/${id}` };
    const refusal = await decideByStaff(ports, by, order, (known, campaign) =>
      campaign.id === campaignId
        ? decideResult(
            known,
            {
              ...{ kind: 'publish-result', outcome, publication: id },
              told: { comment, root, ...objectUntil(campaign, new Date(at)) },
            },
            { campaign, by },
          )
        : refused('not-yours'),
    );
    if (refusal === null) published.push(application);
    else denied.push({ application, reason: refusal });
  }
  return { published, refused: denied };
}
