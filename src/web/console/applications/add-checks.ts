import type Router from 'koa-router';
import { z } from 'zod';
import { decisionText } from '../../../../templates/messages/anybody/decision-refusals.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../../ports/ports.ts';
import { type CheckOutcome, decideChecks, describeChecks } from '../../../usecases/checks/check-applications.ts';
import { type CheckedJson, type CheckStageJson, checksBody } from '../../../wire/console/checks.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { readJson } from '../../http/read-json.ts';
import { undoFor } from '../../http/undo-for.ts';
import { WebError } from '../../http/web-error.ts';

/** The checklists of a campaign's stages: what waits, prefilled, and what staff find of it, one by one or many at once. */
export function addChecks(router: Router, ports: Ports): void {
  router.get('/checks', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const stages = await describeChecks(ports, context.state.person, campaign);
    if (!stages) throw new WebError('not-found');
    context.body = stages satisfies CheckStageJson[];
  });
  router.post('/undo', (context) => undoFor(ports, context, context.state.person, true));
  router.post('/checks', async (context) => {
    const order = await readJson(context, checksBody);
    const decisions = order.decisions.map(({ findings, ...decision }) => ({
      ...decision,
      findings: findings.map(({ item, verdict, reason }) => ({ item, verdict, ...(reason ? { reason } : {}) })),
    }));
    const outcomes = await decideChecks(ports, context.state.person, { ...order, decisions });
    const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
    ports.log.info('applications-checked', { stage: order.stage, decided: outcomes.length - refused, refused });
    const campaign = findCampaign(ports.campaigns, order.campaign);
    const textOf = ({ refusal, values }: CheckOutcome) => {
      if (refusal === null) return null;
      return decisionText[refusal === 'application-not-found' ? 'not-yours' : refusal](values, campaign ?? null);
    };
    context.body = outcomes.map((one) => ({
      ...{ application: one.application, text: textOf(one) },
      ...(one.refusal === 'repair-unticked' ? { named: z.array(z.string()).parse(one.values.fields) } : {}),
    })) satisfies CheckedJson;
  });
}
