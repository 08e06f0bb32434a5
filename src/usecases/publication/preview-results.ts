import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { publishStageOf, shortcomingsOf } from '../../domain/publication/decide-publication.ts';
import type { ResultOf } from '../../domain/publication/publication.ts';
import { decideResult } from '../../domain/review/decide-result.ts';
import type { Ports } from '../../ports/ports.ts';
import type { UnderwayJson } from '../../wire/console/late.ts';
import type { ResultPreviewJson, ResultsPreviewJson } from '../../wire/console/publications.ts';
import { listUnderway } from '../applications/list-underway.ts';
import { certificateLayout } from '../certificates/make-certificate.ts';
import { previewEffect } from '../outbound/preview-effect.ts';
import { bodiesConcerned, bodyEffects } from './bodies-concerned.ts';
import { withExpertComments } from './expert-comments.ts';
import { objectUntil } from './object-until.ts';
import { type Announcement, publicationContext } from './publication-context.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'wording' | 'links' | 'clock' | 'staff' | 'undoSeconds'>;

/** Every single message that a publication would lead to, and what lacks for it. Nothing is kept or sent. @returns null for an unknown campaign */
export async function previewResults(
  ports: Needs,
  by: PersonId,
  { campaign: campaignId, publication, results: chosen }: Announcement,
): Promise<ResultsPreviewJson | null> {
  const campaign = findCampaign(ports.campaigns, campaignId);
  if (!campaign) return null;
  const context = await publicationContext(ports, campaign, by);
  const results = await withExpertComments(ports, campaign, chosen);
  const beside = { root: context.root, ...objectUntil(campaign, context.now) };
  const previews = await Promise.all(
    results.map(async ({ application: id, outcome, comment }): Promise<ResultPreviewJson> => {
      const application = (await ports.views.get<Application>(applicationView, id))?.data;
      if (!application || application.campaign !== campaign.id)
        return { application: id, title: id, to: null, text: null, hasCertificate: false };
      const command = { kind: 'publish-result' as const, outcome, publication, told: { comment, ...beside } };
      const decision = decideResult(application, command, { campaign, by });
      const effect = decision.kind === 'decided' ? decision.effects[0] : undefined;
      return {
        ...{ application: id, title: titleOf(campaign, application), to: application.applicant },
        text: effect ? previewEffect(ports, effect, campaign) : null,
        hasCertificate: outcome === 'awarded' && certificateLayout(campaign) !== null,
      };
    }),
  );
  const told = previews.flatMap(({ application, text }) => (text === null ? [] : application));
  const concerned = await bodiesConcerned(ports, { results }, told);
  const lists = await Promise.all(
    concerned.map(async (body) => {
      const own = results.filter(({ application }) => told.includes(application));
      const effects = await bodyEffects(ports, campaign, { results: own, body, now: context.now });
      const [first] = effects;
      const name = bodyName(campaign, body) ?? body;
      const text = first ? previewEffect(ports, first, campaign) : '';
      return { body, name, contacts: effects.map(({ to }) => to), text };
    }),
  );
  return {
    results: previews,
    bodies: lists.filter(({ contacts }) => contacts.length > 0),
    unheard: lists.filter(({ contacts }) => contacts.length === 0).map(({ name }) => name),
    shortcomings: shortcomingsOf(results, context),
    underway: await notIn(ports, campaign, results),
  };
}

/** What is still on its way and has no result among these. */
async function notIn(ports: Needs, campaign: CampaignDefinition, results: readonly ResultOf[]): Promise<UnderwayJson> {
  const publish = publishStageOf(campaign);
  const underway = publish ? await listUnderway(ports, campaign, publish.id) : [];
  return underway.filter((one) => !results.some(({ application }) => application === one.application));
}
