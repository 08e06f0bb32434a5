import type Router from 'koa-router';
import { findCampaign } from '../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { whatIf } from '../domain/panel/proposal.ts';
import type { Ports } from '../ports/ports.ts';
import { changePanel } from '../usecases/panel/change-panel.ts';
import { decisionSheets, describePanel } from '../usecases/panel/describe-panel.ts';
import { loadPanel } from '../usecases/panel/panel-list.ts';
import { campaignQuery } from '../wire/console.ts';
import { type PanelJson, panelBody, type WhatIfJson, whatIfQuery } from '../wire/panel.ts';
import { decisionRefused } from './decision-refused.ts';
import { WebError } from './errors.ts';
import { readJson } from './read-json.ts';
import { dispositionOf } from './send-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The panel's list for staff: proposed, moved, frozen, taken along. Every route is behind `requireStaff`, and the decider asks again. */
export function addPanel(router: Router, ports: Ports): void {
  const campaignOf = (named: string | undefined): CampaignDefinition => {
    const campaign = findCampaign(ports.campaigns, named);
    if (!campaign) throw new WebError('not-found');
    return campaign;
  };
  const describe = async (campaign: CampaignDefinition, by: string) => {
    const panel = await describePanel(ports, campaign, by);
    if (!panel) throw new WebError('not-found');
    return panel;
  };
  router.get('/panel', async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    context.body = (await describe(campaign, context.state.person)) satisfies PanelJson;
  });
  router.get('/panel/what-if', async (context) => {
    const { campaign, ...cut } = whatIfQuery.parse(context.query);
    const list = await loadPanel(ports, campaignOf(campaign), context.state.person);
    if (!list) throw new WebError('not-found');
    context.body = whatIf(list.context.ranked, list.panel, cut) satisfies WhatIfJson;
  });
  router.get('/panel/decision.xlsx', async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    const panel = await describe(campaign, context.state.person);
    const bytes = await ports.spreadsheets.make(decisionSheets(ports.wording, panel));
    const name = ports.wording.names.decision.file(campaign.title);
    context.set('content-disposition', dispositionOf('attachment', name));
    context.set('cache-control', 'no-store');
    context.type = XLSX;
    context.body = Buffer.from(bytes);
  });
  router.post('/panel', async (context) => {
    const { campaign: id, requestId, ...command } = await readJson(context, panelBody);
    const campaign = campaignOf(id);
    const refusal = await changePanel(ports, campaign, command, { by: context.state.person, requestId });
    if (refusal === 'no-panel') throw new WebError('not-found');
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('panel-changed', { kind: command.kind, by: context.state.person });
    context.body = (await describe(campaign, context.state.person)) satisfies PanelJson;
  });
}
