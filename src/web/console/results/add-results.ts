import type Router from 'koa-router';
import { applicationView } from '../../../domain/application/application-view.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import type { Ports } from '../../../ports/ports.ts';
import { announceResults } from '../../../usecases/publication/announce-results.ts';
import { correctResult } from '../../../usecases/publication/correct-result.ts';
import { commentsFor } from '../../../usecases/publication/expert-comments.ts';
import { previewResults } from '../../../usecases/publication/preview-results.ts';
import { undoPublication } from '../../../usecases/publication/settle-publication.ts';
import { chaseFailures, watchPublications } from '../../../usecases/publication/watch-publications.ts';
import { id } from '../../../wire/base/id.ts';
import { requestId } from '../../../wire/base/request-id.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import {
  announcementBody,
  type CommentsJson,
  chaseBody,
  correctionBody,
  type PublicationsJson,
  type PublicationUndoneJson,
  type PublishedJson,
  publicationUndoBody,
  type ResultsPreviewJson,
} from '../../../wire/console/publications.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** Results for staff: previewed, published, watched, corrected. Every route is behind `requireStaff`, and the deciders ask again. */
export function addResults(router: Router, ports: Ports): void {
  router.post('/results/preview', async (context) => {
    const preview = await previewResults(ports, context.state.person, await readJson(context, announcementBody));
    if (!preview) throw new WebError('not-found');
    context.body = preview satisfies ResultsPreviewJson;
  });
  router.post('/results', async (context) => {
    const announcement = await readJson(context, announcementBody);
    const announced = await announceResults(ports, context.state.person, announcement);
    if (!announced) throw new WebError('not-found');
    if ('kind' in announced)
      throw decisionRefused(announced.reason, campaignOf(ports, announcement.campaign), announced.values);
    ports.log.info('results-published', { published: announced.published.length, refused: announced.refused.length });
    context.body = announced satisfies PublishedJson;
  });
  router.get('/results/comments', async (context) => {
    const campaign = campaignOf(ports, campaignQuery.parse(context.query).campaign);
    context.body = (await commentsFor(ports, campaign, context.state.person)) satisfies CommentsJson;
  });
  router.get('/publications', async (context) => {
    const campaign = campaignOf(ports, campaignQuery.parse(context.query).campaign);
    context.body = (await watchPublications(ports, campaign)) satisfies PublicationsJson;
  });
  router.post('/publications/:id/undo', async (context) => {
    const { requestId: press } = await readJson(context, publicationUndoBody);
    const publication = requestId.parse(context.params.id);
    const reason = await undoPublication(ports, context.state.person, { publication, requestId: press });
    if (reason === 'not-found') throw new WebError('not-found');
    ports.log.info('publication-undone', { publication, outcome: reason ?? 'undone' });
    context.body = { reason } satisfies PublicationUndoneJson;
  });
  router.post('/publications/:id/chase', async (context) => {
    const order = { publication: requestId.parse(context.params.id), ...(await readJson(context, chaseBody)) };
    const told = await chaseFailures(ports, context.state.person, order);
    if (told === null) throw new WebError('not-found');
    ports.log.info('results-told-again', { publication: order.publication, told });
    context.body = { told };
  });
  router.post('/applications/:id/result-correction', async (context) => {
    const application = id.parse(context.params.id);
    const refusal = await correctResult(ports, context.state.person, {
      application,
      ...(await readJson(context, correctionBody)),
    });
    if (refusal === 'application-not-found') throw new WebError('not-found');
    const campaign = await campaignOfApplication(ports, application);
    if (refusal) throw decisionRefused(refusal, campaign);
    ports.log.info('result-corrected', { application, by: context.state.person });
    context.body = (await watchPublications(ports, campaign)) satisfies PublicationsJson;
  });
}

function campaignOf(ports: Pick<Ports, 'campaigns'>, named: string | undefined): CampaignDefinition {
  const campaign = findCampaign(ports.campaigns, named);
  if (!campaign) throw new WebError('not-found');
  return campaign;
}

async function campaignOfApplication(ports: Pick<Ports, 'campaigns' | 'views'>, application: string) {
  return campaignOf(ports, (await ports.views.get<Application>(applicationView, application))?.data.campaign);
}
