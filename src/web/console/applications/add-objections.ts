import type Router from 'koa-router';
import type { PersonId } from '../../../domain/base/person.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { answerSecondsLeft, type Objection, objectionView } from '../../../domain/objection/objection.ts';
import type { Ports } from '../../../ports/ports.ts';
import {
  answerObjection,
  confirmByPhone,
  listObjections,
  undoAnswer,
} from '../../../usecases/objections/answer-objection.ts';
import { showObjections } from '../../../usecases/objections/meant-applications.ts';
import { id } from '../../../wire/base/id.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { answerBody, answerUndoBody, confirmationBody, type ObjectionsJson } from '../../../wire/console/objections.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** Objections for staff: listed and answered. Every route is behind `requireStaff`, and the decider asks again. */
export function addObjections(router: Router, ports: Ports): void {
  const listed = async (campaign: CampaignDefinition, by: PersonId): Promise<ObjectionsJson> => {
    const objections = await listObjections(ports, campaign.id);
    const now = ports.clock.now();
    const shown = await showObjections(ports, campaign, { objections, by });
    return shown.map((objection) => ({ ...objection, seconds: answerSecondsLeft(objection, now) }));
  };
  router.get('/objections', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    context.body = await listed(campaign, context.state.person);
  });
  router.post('/objections/:id/confirmation', async (context) => {
    const order = { objection: id.parse(context.params.id), ...(await readJson(context, confirmationBody)) };
    const known = (await ports.views.get<Objection>(objectionView, order.objection))?.data;
    const campaign = findCampaign(ports.campaigns, known?.campaign);
    if (!known || !campaign) throw new WebError('not-found');
    const refusal = await confirmByPhone(ports, context.state.person, order);
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('objection-confirmed', { objection: order.objection, by: context.state.person });
    context.body = await listed(campaign, context.state.person);
  });
  router.post('/objections/:id/answer', async (context) => {
    const order = { objection: id.parse(context.params.id), ...(await readJson(context, answerBody)) };
    const known = (await ports.views.get<Objection>(objectionView, order.objection))?.data;
    const campaign = findCampaign(ports.campaigns, known?.campaign);
    if (!known || !campaign) throw new WebError('not-found');
    const refusal = await answerObjection(ports, context.state.person, order);
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('objection-answered', { objection: order.objection, by: context.state.person });
    context.body = await listed(campaign, context.state.person);
  });
  router.post('/objections/:id/undo', async (context) => {
    const order = { objection: id.parse(context.params.id), ...(await readJson(context, answerUndoBody)) };
    const known = (await ports.views.get<Objection>(objectionView, order.objection))?.data;
    const campaign = findCampaign(ports.campaigns, known?.campaign);
    if (!known || !campaign) throw new WebError('not-found');
    const refusal = await undoAnswer(ports, context.state.person, order);
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('objection-answer-undone', { objection: order.objection, by: context.state.person });
    context.body = await listed(campaign, context.state.person);
  });
}
