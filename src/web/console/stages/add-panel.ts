import type { IncomingMessage } from 'node:http';
import type Router from 'koa-router';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { whatIf } from '../../../domain/panel/proposal.ts';
import type { Ports } from '../../../ports/ports.ts';
import { keepUploads } from '../../../usecases/pages/take-upload.ts';
import { changePanel } from '../../../usecases/panel/change-panel.ts';
import { decisionSheets } from '../../../usecases/panel/decision-sheets.ts';
import { describePanel, withoutOwnScores } from '../../../usecases/panel/describe-panel.ts';
import { loadPanel } from '../../../usecases/panel/panel-list.ts';
import { printPack } from '../../../usecases/panel/print-pack.ts';
import { takePack } from '../../../usecases/panel/take-pack.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import {
  type PanelJson,
  packBody,
  panelBody,
  stampedQuery,
  type WhatIfJson,
  whatIfQuery,
} from '../../../wire/console/panel.ts';
import { forStaffToTake } from '../../access/sessions.ts';
import { decisionRefused } from '../../http/decision-refused.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { readUploads } from '../../http/read-uploads.ts';
import { sendFile } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';
import { sendWorkbook } from '../base/send-workbook.ts';

/** The panel's list for staff: proposed, moved, frozen, taken along. Every route is behind `requireStaff`, and the decider asks again. */
export function addPanel(router: Router, ports: Ports): void {
  const { campaignOf, describe } = looksUp(ports);
  addPack(router, ports);
  router.get('/panel', async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    context.body = (await describe(campaign, context.state.person)) satisfies PanelJson;
  });
  router.get('/panel/what-if', async (context) => {
    const { campaign, ...cut } = whatIfQuery.parse(context.query);
    const list = await loadPanel(ports, campaignOf(campaign), context.state.person);
    if (!list) throw new WebError('not-found');
    context.body = whatIf(list.context.ranked, list.panel, cut, list.context.limits) satisfies WhatIfJson;
  });
  router.get('/panel/decision.xlsx', forStaffToTake, async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    const panel = await describe(campaign, context.state.person);
    const bytes = await ports.spreadsheets.make(decisionSheets(ports.wording, panel));
    const name = ports.wording.names.decision.file(campaign.title, null, 'xlsx');
    sendWorkbook(context, name, bytes);
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

/** What every route here begins and ends with. @throws WebError not-found */
function looksUp(ports: Ports) {
  return {
    campaignOf(named: string | undefined): CampaignDefinition {
      const campaign = findCampaign(ports.campaigns, named);
      if (!campaign) throw new WebError('not-found');
      return campaign;
    },
    async describe(campaign: CampaignDefinition, by: string): Promise<PanelJson> {
      const panel = await describePanel(ports, campaign, by);
      if (!panel) throw new WebError('not-found');
      return withoutOwnScores(panel);
    },
  };
}

/** The decision on paper: printed, looked at, taken back with signatures and seal. */
function addPack(router: Router, ports: Ports): void {
  const { campaignOf, describe } = looksUp(ports);
  router.post('/panel/pack', async (context) => {
    const { campaign: id, requestId } = await readJson(context, packBody);
    const campaign = campaignOf(id);
    const refusal = await printPack(ports, campaign, { by: context.state.person, requestId });
    if (refusal === 'no-panel') throw new WebError('not-found');
    if (refusal === 'not-printed') throw new WebError('unavailable');
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('decision-printed', { campaign: campaign.id, by: context.state.person });
    context.body = (await describe(campaign, context.state.person)) satisfies PanelJson;
  });
  router.post('/panel/stamped', async (context) => {
    const { campaign: id, requestId } = stampedQuery.parse(context.query);
    const campaign = campaignOf(id);
    const by = context.state.person;
    const order = { by, cause: requestId, files: await readSent(ports, context.req, by) };
    const refusal = await takePack(ports, campaign, order);
    if (refusal === 'no-panel') throw new WebError('not-found');
    if (refusal) throw decisionRefused(refusal.reason, campaign, refusal.values);
    ports.log.info('decision-stamped', { campaign: campaign.id, by });
    context.body = (await describe(campaign, by)) satisfies PanelJson;
  });
  router.get('/panel/files/:file', async (context) => {
    const campaign = campaignOf(campaignQuery.parse(context.query).campaign);
    const list = await loadPanel(ports, campaign, context.state.person);
    const { pack, stamped } = list?.panel ?? {};
    const drawn = stamped?.paper?.drawn;
    const known = [
      ...(pack ? [pack.file, pack.spreadsheet] : []),
      ...(stamped?.files ?? []),
      ...(drawn ? [drawn] : []),
    ];
    const file = known.find(({ sha256 }) => sha256 === context.params.file);
    const stored = file && (await ports.files.get(file.key));
    sendFile(context, file && stored ? { ...stored, name: file.name } : null);
  });
}

const MEGABYTE = 1024 * 1024;
const LIMITS = { files: 20, fileBytes: 20 * MEGABYTE, totalBytes: 60 * MEGABYTE };
const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png'];
/** Papers that one member of staff may send in ten minutes: each is read. */
const MAX_SENT = 30;

async function readSent(ports: Ports, request: IncomingMessage, by: string) {
  await limitTries(ports, `decision/${by}`, MAX_SENT);
  const sent = await readUploads(request, LIMITS);
  if (sent.length === 0) throw new WebError('no-files');
  const kept = await keepUploads(ports, sent, ACCEPTED);
  if ('refused' in kept) throw new WebError(kept.refused, { name: kept.name });
  return kept.files;
}
