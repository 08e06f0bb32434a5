import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { decideGallery, type GalleryCommand } from '../../domain/gallery/decide-gallery.ts';
import { noCaseYet } from '../../domain/gallery/gallery-case.ts';
import { galleryView } from '../../domain/gallery/gallery-events.ts';
import { galleryOrderView, putsForward } from '../../domain/gallery/gallery-order.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { inOrder, listStaffCases } from './list-gallery.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff'>;
type Refusal = Extract<Decision, { kind: 'refused' }>;

/** Changes what the gallery shows of one application. Safe to repeat: one cause counts once. @returns null when it is accepted, else why not */
export async function changeCase(
  ports: Needs,
  by: PersonId | 'system',
  { application: id, cause, command }: { application: string; cause: string; command: GalleryCommand },
): Promise<Refusal | 'application-not-found' | null> {
  const known = { stream: `gallery/${id}` as const, cause };
  const load = async () => ({
    row: await refreshRow(ports, galleryView, id),
    application: (await ports.views.get<Application>(applicationView, id))?.data,
  });
  const committed = await commit<Awaited<ReturnType<typeof load>>, Refusal | 'application-not-found'>(ports, {
    known,
    load,
    decide({ row, application }) {
      const campaign = findCampaign(ports.campaigns, application?.campaign);
      if (!application || !campaign) return { done: 'application-not-found' };
      const decision = decideGallery(row?.data ?? noCaseYet(id), command, {
        ...{ application, campaign, by, staff: ports.staff },
      });
      if (decision.kind === 'refused') return { done: decision };
      const at = ports.clock.now().toISOString();
      const effects = inWordsOf(campaign.id, decision.effects);
      return { append: { ...known, seq: (row?.seq ?? 0) + 1, by, at, events: decision.events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

/** Asks the applicants of selected applications, each once, whether the public gallery may show them. Safe to repeat. */
export async function askForGallery(ports: Needs, applications: readonly string[]): Promise<void> {
  for (const application of applications)
    await changeCase(ports, 'system', { application, cause: 'asked', command: { kind: 'ask' } });
}

/** Puts the cases of a campaign in order; those that are not named follow. Nobody moves a case of their own forward. Safe to repeat.
 *  @returns null when it is accepted, else why not */
export async function orderGallery(
  ports: Needs,
  by: PersonId,
  {
    campaign,
    applications,
    requestId,
  }: { campaign: CampaignDefinition; applications: readonly string[]; requestId: string },
): Promise<'own-application' | null> {
  const known = { stream: `gallery-order/${campaign.id}` as const, cause: `ordered/${requestId}` };
  const load = async () => ({
    row: await refreshRow(ports, galleryOrderView, campaign.id),
    cases: await listStaffCases(ports, campaign, by),
  });
  const committed = await commit<Awaited<ReturnType<typeof load>>, 'own-application'>(ports, {
    known,
    load,
    decide({ row, cases }) {
      const own = new Set(cases.flatMap(({ isOwn, application }) => (isOwn ? [application] : [])));
      const [before, after] = [cases, inOrder(applications, cases)].map((list) => list.map((one) => one.application));
      if (putsForward(before ?? [], after ?? [], own)) return { done: 'own-application' };
      return {
        append: {
          ...known,
          ...{ seq: (row?.seq ?? 0) + 1, by, at: ports.clock.now().toISOString(), effects: [] },
          events: [{ kind: 'galleryOrdered', applications: [...new Set(applications)] }],
        },
      };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}
