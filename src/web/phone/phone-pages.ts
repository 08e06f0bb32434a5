import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { Ports } from '../../ports/ports.ts';
import { countKept, mayKeepMore } from '../../usecases/base/may-keep-more.ts';
import type { PageLink } from '../../usecases/base/page-link.ts';
import { describeUpload } from '../../usecases/pages/describe-upload.ts';
import { keepUploads, takeUpload } from '../../usecases/pages/take-upload.ts';
import { checkPhoto, findHandedIn } from '../../usecases/papers/check-photo.ts';
import { bodyOfLink } from '../../usecases/papers/describe-paper-upload.ts';
import { readPaperFile } from '../../usecases/papers/describe-papers.ts';
import { readApplicationFile } from '../../usecases/papers/read-application-file.ts';
import { describeReview, findReviewed, isLinkDecided } from '../../usecases/review/describe-review.ts';
import { findDecisionOutcome, submitBodyDecision } from '../../usecases/review/submit-body-decision.ts';
import { followCampaigns } from '../../usecases/season/follow-campaigns.ts';
import { findChangedSinceReturn } from '../../usecases/worklist/describe-worklist.ts';
import { requestId } from '../../wire/base/request-id.ts';
import {
  type DecisionOutcomeJson,
  type DecisionTakenJson,
  decisionBody,
  type HandedInJson,
  type PhotoJson,
  type ReviewJson,
  type UploadedJson,
  type UploadJson,
} from '../../wire/phone/phone.ts';
import { guardPages, requireLink } from '../access/links-guard.ts';
import { type PageSessionOptions, pageSessions } from '../access/page-sessions.ts';
import { limitTries } from '../http/limit-tries.ts';
import type { Metrics } from '../http/metrics.ts';
import { readJson } from '../http/read-json.ts';
import { readUploads } from '../http/read-uploads.ts';
import { sendFile, sizeAsked } from '../http/send-file.ts';
import { undoFor } from '../http/undo-for.ts';
import { WebError } from '../http/web-error.ts';
import { formPages } from './form-pages.ts';
import { fileLink, fileTokens } from './page-files.ts';
import { scoringPages, sendCaseFile } from './scoring-pages.ts';
import { textPages } from './text-pages.ts';
import { worklistPages } from './worklist-pages.ts';

export interface PhonePagesOptions extends PageSessionOptions {
  metrics: Pick<Metrics, 'messages'>;
}

const MEGABYTE = 1024 * 1024;
/** All files of one upload together: twenty photos as the page shrinks them, or one large PDF with room to spare. */
const MAX_TOTAL_BYTES = 100 * MEGABYTE;

/** Photos of one person looked at in ten minutes: a form of twenty pages, each of them twice. */
const MAX_LOOKS = 40;

/** What the phone pages ask for, each for the person of its link. */
export function phonePages(ports: Ports, options: PhonePagesOptions): Router {
  const router = new Router({ prefix: '/h5/api' });
  pageSessions(router, ports, options);
  router.get('/files/:file', (context) => showFile(ports, options, context, String(context.params.file)));
  router.use(guardPages(ports, options));
  router.use(async (_context, next) => {
    await followCampaigns(ports);
    return next();
  });
  router.get('/upload', async (context) => {
    const state = await describeUpload(ports, requireLink(context, ['upload']));
    if (state.kind === 'refused') throw new WebError(state.reason);
    context.body = withFiles(context, state.upload satisfies UploadJson);
  });
  router.post('/upload', (context) => receiveUpload(ports, options, context));
  router.post('/upload/look', (context) => lookAtOne(ports, context));
  router.get('/upload/outcome', async (context) => {
    const state = await findHandedIn(ports, requireLink(context, ['upload']));
    context.body = { state } satisfies HandedInJson;
  });
  router.get('/review', async (context) => {
    const link = requireLink(context, ['review']);
    const review = await describeReview(ports, link);
    if ('refused' in review) throw new WebError(review.refused);
    const changed = await findChangedSinceReturn(ports, link.subject);
    context.body = withFiles(context, { ...review, changed } satisfies ReviewJson);
  });
  router.get('/review/outcome', async (context) => {
    const link = requireLink(context, ['review']);
    const asked = requestId.safeParse(context.query.requestId);
    if (!asked.success) throw new WebError('bad-request');
    context.body = (await findDecisionOutcome(ports, link, asked.data)) satisfies DecisionOutcomeJson;
  });
  router.post('/review/undo', (context) => undoFor(ports, context, requireLink(context, ['review']).person));
  router.post('/review', (context) => receiveDecision(ports, options, context));
  textPages(router, ports);
  formPages(router, ports);
  worklistPages(router, ports, options.secret);
  scoringPages(router, ports, options.secret);
  function withFiles(context: ParameterizedContext, description: object): object {
    return { ...description, fileTokens: fileTokens(ports, options.secret, context.state.link, description) };
  }
  return router;
}

async function showFile(ports: Ports, options: PhonePagesOptions, context: ParameterizedContext, file: string) {
  const link = await fileLink(ports, options, context, file);
  if (link.purpose === 'scoring') return sendCaseFile(ports, context, link, file);
  if (link.purpose !== 'upload' && link.purpose !== 'review') throw new WebError('link-forged');
  const application = await findShown(ports, link);
  const body = application || link.purpose !== 'upload' ? null : await bodyOfLink(ports, link);
  if (body) return sendFile(context, await readPaperFile(ports, body, file, sizeAsked(context)));
  if (!application) throw new WebError('not-found');
  sendFile(context, await readApplicationFile(ports, application, file, sizeAsked(context)));
}

/** The application a link shows: the applicant's own, or one before the contact's body. */
async function findShown(ports: Ports, link: PageLink & { purpose: string }): Promise<Application | null> {
  if (link.purpose === 'review') {
    const reviewed = await findReviewed(ports, link.person, link.subject);
    return reviewed && !(await isLinkDecided(ports, link)) ? reviewed.application : null;
  }
  const application = (await ports.views.get<Application>(applicationView, link.subject))?.data;
  return application?.applicant === link.person ? application : null;
}

async function receiveUpload(ports: Ports, { metrics }: PhonePagesOptions, context: ParameterizedContext) {
  const link = requireLink(context, ['upload']);
  const state = await describeUpload(ports, link);
  if (state.kind === 'refused') throw new WebError(state.reason);
  // The page showed one paper, the chat waits for another one by now.
  const shown = context.query.step ?? null;
  if (shown !== (state.upload.paper?.step ?? null)) throw new WebError('elsewhere');
  await limitTries(ports, `upload/${link.person}`);
  const { upload, name } = state;
  const limits = { files: upload.maxFiles, fileBytes: upload.maxMegabytes * MEGABYTE, totalBytes: MAX_TOTAL_BYTES };
  if (!(await mayKeepMore(ports, link.person))) throw new WebError('kept-too-much');
  const sent = await readUploads(context.req, limits);
  if (sent.length === 0) throw new WebError('no-files');
  const kept = await keepUploads(ports, sent, upload.accept);
  if ('refused' in kept) throw new WebError(kept.refused, { name: kept.name });
  const { files } = kept;
  const taken = await takeUpload(ports, link, name, files);
  metrics.messages.inc({ channel: 'h5', outcome: taken });
  if (taken === 'already-used') throw new WebError('already-used');
  await countKept(ports, link.person, files.length);
  context.body = { count: files.length } satisfies UploadedJson;
}

/** One photo as it is chosen: which page it is and what is wrong with it. It is kept when it is handed in, not before. */
async function lookAtOne(ports: Ports, context: ParameterizedContext) {
  const link = requireLink(context, ['upload']);
  const state = await describeUpload(ports, link);
  if (state.kind === 'refused') throw new WebError(state.reason);
  await limitTries(ports, `look/${link.person}`, MAX_LOOKS);
  const fileBytes = state.upload.maxMegabytes * MEGABYTE;
  const [sent] = await readUploads(context.req, { files: 1, fileBytes, totalBytes: fileBytes });
  if (!sent) throw new WebError('no-files');
  const seen = await checkPhoto(ports, link, { ...sent, contentType: 'application/octet-stream' });
  context.body = { seen } satisfies PhotoJson;
}

async function receiveDecision(ports: Ports, { metrics }: PhonePagesOptions, context: ParameterizedContext) {
  const link = requireLink(context, ['review']);
  const decision = await readJson(context, decisionBody);
  await limitTries(ports, `decision/${link.person}`);
  const outcome = await submitBodyDecision(ports, link, decision);
  metrics.messages.inc({ channel: 'h5', outcome });
  if (outcome !== 'accepted') throw new WebError(outcome);
  context.status = 202;
  context.body = { isAccepted: true } satisfies DecisionTakenJson;
}
