import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import { z } from 'zod';
import { addressOf, WEB } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { PageLink } from '../../usecases/base/page-link.ts';
import { describeReview } from '../../usecases/review/describe-review.ts';
import { findDecisionOutcome, submitBodyDecision } from '../../usecases/review/submit-body-decision.ts';
import { describeWorklist, findChangedSinceReturn } from '../../usecases/worklist/describe-worklist.ts';
import { nudgeApplicant } from '../../usecases/worklist/nudge-applicant.ts';
import { orderWorklist } from '../../usecases/worklist/order-worklist.ts';
import { requestId } from '../../wire/base/request-id.ts';
import type { DecisionOutcomeJson } from '../../wire/phone/phone.ts';
import {
  type ManyDecisionsJson,
  manyDecisionsBody,
  type NudgeJson,
  nudgeBody,
  orderBody,
  type WorklistDetailJson,
  type WorklistJson,
} from '../../wire/phone/worklist.ts';
import type { Link } from '../access/links.ts';
import { requireLink } from '../access/links-guard.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { undoFor } from '../http/undo-for.ts';
import { WebError } from '../http/web-error.ts';
import { fileTokens } from './page-files.ts';

const id = z.string().min(1).max(40);

/** The page on which contacts see all applications of their body; behind the guard of pages. */
export function worklistPages(router: Router, ports: Ports, secret: string): void {
  router.get('/worklist', async (context) => {
    const link = linkOf(context);
    const worklist = await describeWorklist(ports, link);
    if (!worklist) throw new WebError('not-yours');
    const isWebAccount = addressOf(link.person)?.channel === WEB;
    context.body = { ...worklist, isWebAccount } satisfies WorklistJson;
  });
  router.get('/worklist/outcome', async (context) => {
    const asked = z.object({ application: id, requestId }).parse(context.query);
    const link = about(ports, linkOf(context), asked.application);
    context.body = (await findDecisionOutcome(
      ports,
      link,
      requestOf(asked.requestId, asked.application),
    )) satisfies DecisionOutcomeJson;
  });
  router.get('/worklist/:application', (context) => showOne(ports, secret, context));
  router.post('/worklist/order', async (context) => {
    const link = linkOf(context);
    await limitTries(ports, `order/${link.person}`, 300);
    const outcome = await orderWorklist(ports, link, await readJson(context, orderBody));
    if (outcome !== 'ordered') throw new WebError(outcome);
    context.body = {};
  });
  router.post('/worklist/decisions', async (context) => {
    context.body = (await decideMany(ports, context)) satisfies ManyDecisionsJson;
  });
  router.post('/worklist/undo', (context) => undoFor(ports, context, linkOf(context).person));
  router.post('/worklist/nudge', async (context) => {
    const link = linkOf(context);
    const { application } = await readJson(context, nudgeBody);
    await limitTries(ports, `nudge/${link.person}`, 300);
    context.body = (await nudgeApplicant(ports, link, application)) satisfies NudgeJson;
  });
}

function linkOf(context: ParameterizedContext): PageLink {
  return requireLink(context, ['worklist']);
}

/** The same person looking at one application now: the page is loaded again after each decision. */
function about(ports: Ports, link: PageLink, application: string): PageLink {
  return { ...link, subject: application, issuedAt: ports.clock.now() };
}

function requestOf(request: string, application: string): string {
  return `${request}/${application}`;
}

async function showOne(ports: Ports, secret: string, context: ParameterizedContext): Promise<void> {
  const application = id.parse(context.params.application);
  const link = about(ports, linkOf(context), application);
  const review = await describeReview(ports, link);
  if ('refused' in review) throw new WebError(review.refused);
  const changed = await findChangedSinceReturn(ports, application);
  const shown = { ...review, changed } satisfies WorklistDetailJson;
  // Its files are those of a review of this one application, and of no other.
  const opened: Link = context.state.link;
  const ofReview = { ...opened, purpose: 'review', subject: application, issuedAt: link.issuedAt };
  context.body = { ...shown, fileTokens: fileTokens(ports, secret, ofReview, shown) };
}

async function decideMany(ports: Ports, context: ParameterizedContext): Promise<ManyDecisionsJson> {
  const link = linkOf(context);
  const { decision, reason, about: chosen, requestId: request } = await readJson(context, manyDecisionsBody);
  await limitTries(ports, `decision/${link.person}`, 60);
  const outcomes = [];
  for (const { application, shown } of chosen) {
    const asked = { decision, fields: [], reason, shown, requestId: requestOf(request, application) };
    const outcome = await submitBodyDecision(ports, about(ports, link, application), asked);
    outcomes.push({ application, outcome });
  }
  return { outcomes };
}
