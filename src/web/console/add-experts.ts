import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import type { Ports } from '../../ports/ports.ts';
import { inviteContact } from '../../usecases/bodies/invite-contact.ts';
import { changeExpert, unbindExpert } from '../../usecases/experts/change-expert.ts';
import { importExperts, makeExpertsTemplate, previewExperts } from '../../usecases/experts/import-experts.ts';
import { loadExperts } from '../../usecases/scoring/load-scoring.ts';
import type { InvitationJson } from '../../wire/bodies.ts';
import { importQuery } from '../../wire/bodies-import.ts';
import { campaignQuery } from '../../wire/console.ts';
import { id } from '../../wire/id.ts';
import {
  type ExpertsImportJson,
  expertInvitationBody,
  expertUnbindingBody,
  leavingBody,
} from '../../wire/scoring-board.ts';
import { WebError } from '../errors.ts';
import { limitTries } from '../limit-tries.ts';
import { readJson } from '../read-json.ts';
import { readUploads } from '../read-uploads.ts';
import { scoreRefused } from '../score-refused.ts';
import { dispositionOf } from '../send-file.ts';
import { forStaffToTake } from '../sessions.ts';

const MAX_BYTES = 5 * 1024 * 1024;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list of a campaign's experts for staff: saved as a workbook, dropped again, looked at, confirmed; invitations by code; who dropped out. */
export function addExperts(router: Router, ports: Ports): void {
  router.get('/experts/template', forStaffToTake, async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const made = await makeExpertsTemplate(ports, campaign);
    if (!made) throw new WebError('not-found');
    ports.log.info('experts-saved', { campaign, by: context.state.person });
    context.set('content-disposition', dispositionOf('attachment', made.name));
    context.set('cache-control', 'no-store');
    context.type = WORKBOOK;
    context.body = Buffer.from(made.bytes);
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
    const word = [...ports.vocabulary.words.bind].sort((a, b) => a.length - b.length)[0] ?? '';
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
  const { campaign, plan, requestId } = importQuery.parse(context.query);
  await limitTries(ports, `experts-import/${context.state.person}`, 60);
  const [file] = await readUploads(context.req, { files: 1, fileBytes: MAX_BYTES, totalBytes: MAX_BYTES + 10_000 });
  if (!file) throw new WebError('no-files');
  if (plan === undefined || requestId === undefined) {
    const seen = await previewExperts(ports, { campaign, ...file });
    if (!seen) throw new WebError('not-found');
    if ('refused' in seen) return { kind: 'refused', reason: seen.refused };
    return { kind: 'preview', plan: seen.plan, rows: seen.rows };
  }
  const done = await importExperts(ports, context.state.person, { campaign, ...file, plan, requestId });
  if (!done) throw new WebError('not-found');
  if ('refused' in done) return { kind: 'refused', reason: done.refused };
  ports.log.info('experts-imported', { campaign, experts: done.experts, by: context.state.person });
  return { kind: 'imported', experts: done.experts };
}
