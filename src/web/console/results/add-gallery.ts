import type Router from 'koa-router';
import { applicationView } from '../../../domain/application/application-view.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../../ports/ports.ts';
import { changeCase, orderGallery } from '../../../usecases/gallery/change-case.ts';
import { listStaffCases, readNames } from '../../../usecases/gallery/list-gallery.ts';
import { id } from '../../../wire/base/id.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { type ArticleNamesJson, caseBody, type GalleryJson, galleryOrderBody } from '../../../wire/console/gallery.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** The public gallery for staff: chosen, hidden, put in order, its pictures picked. Every route is behind `requireStaff`, and the decider asks again. */
export function addGallery(router: Router, ports: Ports): void {
  const listed = async (named: string | undefined, by: string): Promise<GalleryJson> => {
    const campaign = findCampaign(ports.campaigns, named);
    if (!campaign) throw new WebError('not-found');
    return listStaffCases(ports, campaign, by);
  };
  router.get('/gallery', async (context) => {
    context.body = await listed(campaignQuery.parse(context.query).campaign, context.state.person);
  });
  router.get('/gallery/cases/:application/names', async (context) => {
    const names = await readNames(ports, id.parse(context.params.application));
    if (!names) throw new WebError('not-found');
    context.body = names satisfies ArticleNamesJson;
  });
  router.post('/gallery/cases/:application', async (context) => {
    const application = id.parse(context.params.application);
    const { requestId, ...command } = await readJson(context, caseBody);
    const order = { application, cause: `${command.kind}/${requestId}`, command };
    const refusal = await changeCase(ports, context.state.person, order);
    const known = (await ports.views.get<Application>(applicationView, application))?.data;
    if (refusal === 'application-not-found') throw new WebError('not-found');
    if (refusal) throw decisionRefused(refusal.reason, findCampaign(ports.campaigns, known?.campaign), refusal.values);
    ports.log.info('gallery-changed', { application, kind: command.kind, by: context.state.person });
    context.body = await listed(known?.campaign, context.state.person);
  });
  router.post('/gallery/order', async (context) => {
    const order = await readJson(context, galleryOrderBody);
    const campaign = findCampaign(ports.campaigns, order.campaign);
    if (!campaign) throw new WebError('not-found');
    const refusal = await orderGallery(ports, context.state.person, { ...order, campaign });
    if (refusal) throw decisionRefused(refusal, campaign);
    context.body = await listed(campaign.id, context.state.person);
  });
}
