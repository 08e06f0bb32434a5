import type Router from 'koa-router';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../../ports/ports.ts';
import { closeLate, listLate } from '../../../usecases/panel/list-late.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { type LateJson, lateBody } from '../../../wire/console/late.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** What came too late for the panel, for staff: listed, and ended with a reason. Every route is behind `requireStaff`, and the decider asks again. */
export function addLate(router: Router, ports: Ports): void {
  const campaignOf = (named: string) => {
    const campaign = findCampaign(ports.campaigns, named);
    if (!campaign) throw new WebError('not-found');
    return campaign;
  };
  router.get('/late', async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    context.body = (await listLate(ports, campaign, context.state.person)) satisfies LateJson;
  });
  router.post('/late', async (context) => {
    const { campaign: named, ...order } = await readJson(context, lateBody);
    const campaign = campaignOf(named);
    const { person } = context.state;
    const refusal = await closeLate(ports, person, { campaign, ...order });
    if (refusal === 'application-not-found') throw new WebError('not-found');
    if (refusal) throw decisionRefused(refusal, campaign);
    ports.log.info('late-closed', { application: order.application, by: person });
    context.body = (await listLate(ports, campaign, person)) satisfies LateJson;
  });
}
