import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../../ports/ports.ts';
import { inviteContact } from '../../../usecases/bodies/invite-contact.ts';
import { changeExpert, unbindExpert } from '../../../usecases/experts/change-expert.ts';
import { importExperts, makeExpertsTemplate, previewExperts } from '../../../usecases/experts/import-experts.ts';
import { loadExperts } from '../../../usecases/scoring/load-scoring.ts';
import { id } from '../../../wire/base/id.ts';
import type { InvitationJson } from '../../../wire/console/bodies.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import {
  type ExpertsImportJson,
  expertInvitationBody,
  expertUnbindingBody,
  leavingBody,
} from '../../../wire/console/scoring-board.ts';
import { forStaffToTake } from '../../access/sessions.ts';
import { readJson } from '../../http/read-json.ts';
import { scoreRefused } from '../../http/score-refused.ts';
import { WebError } from '../../http/web-error.ts';
import { sendWorkbook } from '../base/send-workbook.ts';
import { shortest } from '../base/shortest.ts';
import { takeList } from '../base/take-list.ts';

/** The list of a campaign's experts for staff: saved as a workbook, dropped again, looked at, confirmed; invitations by code; who dropped out. */
export function addExperts(router: Router, ports: Ports): void {
  router.get('/experts/template', forStaffToTake, async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const made = await makeExpertsTemplate(ports, campaign);
    if (!made) throw new WebError('not-found');
    ports.log.info('experts-saved', { campaign, by: context.state.person });
    sendWorkbook(context, made.name, made.bytes);
  });
  router.post('/experts/import', async (context) => {
    context.body = (await takeImport(ports, context)) satisfies ExpertsImportJson;
  });
  router.post('/experts/:expert/invitations', async (context) => {
    const { campaign } = await readJson(context, expertInvitationBody);
    const expert = id.parse(context.params.expert);
    const { data } = await loadExperts(ports, campaign);
    if (!data.experts.some((known) => known.id === expert && !known.left)) throw new WebError('not-found');
    ports.log.info('expert-invited', { campaign });
    const word = shortest(ports.vocabulary.words.bind);
    context.body = { code: await inviteContact(ports, { campaign, expert }), word } satisfies InvitationJson;
  });
  router.post('/experts/:expert/leaving', async (context) => {
    const { campaign, requestId, reason } = await readJson(context, leavingBody);
    const asked = { campaign, expert: id.parse(context.params.expert), by: context.state.person, requestId };
    const command = reason === null ? { kind: 'return' as const } : { kind: 'leave' as const, reason };
    const refusal = await changeExpert(ports, asked, command);
    if (refusal) throw scoreRefused(refusal);
    ports.log.info('expert-changed', { campaign, does: command.kind });
    context.body = {};
  });
  router.post('/experts/:expert/unbinding', async (context) => {
    const { campaign, requestId } = await readJson(context, expertUnbindingBody);
    const asked = { campaign, expert: id.parse(context.params.expert), by: context.state.person, requestId };
    const unbound = await unbindExpert(ports, asked);
    if (unbound === 0) throw new WebError('not-found');
    ports.log.info('expert-unbound', { campaign, accounts: unbound });
    context.body = {};
  });
}

async function takeImport(ports: Ports, context: ParameterizedContext): Promise<ExpertsImportJson> {
  const { person } = context.state;
  const done = await takeList(ports, context, {
    name: 'experts-import',
    preview: (asked) => previewExperts(ports, asked),
    take: (asked): Promise<{ experts: number } | { refused: string } | null> => importExperts(ports, person, asked),
  });
  if (done.kind !== 'imported') return done;
  const { experts } = done.taken;
  ports.log.info('experts-imported', { campaign: done.campaign, experts, by: person });
  return { kind: 'imported', experts };
}
