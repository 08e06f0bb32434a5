import type { ParameterizedContext } from 'koa';
import type Router from 'koa-router';
import { z } from 'zod';
import type { SheetCommand } from '../../domain/scores/decide-sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import { changeExpert } from '../../usecases/experts/change-expert.ts';
import { changeSheet } from '../../usecases/scoring/change-sheet.ts';
import { declareConflict } from '../../usecases/scoring/declare-conflict.ts';
import {
  describeCase,
  describeCases,
  type ExpertPlace,
  expertPlace,
  printCaseArticle,
  readCaseFile,
} from '../../usecases/scoring/expert-page.ts';
import {
  avoidsBody,
  beginBody,
  type CaseJson,
  conflictBody,
  type SavedSheetJson,
  type ScoringJson,
  sheetBody,
} from '../../wire/phone/scoring.ts';
import type { Link } from '../access/links.ts';
import { requireLink } from '../access/links-guard.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { scoreRefused } from '../http/score-refused.ts';
import { sendFile, sizeAsked } from '../http/send-file.ts';
import { fileTokens } from './page-files.ts';

const id = z.string().min(1).max(40);

/** Saves of one expert in ten minutes: one every few seconds, from two phones. */
const MAX_SAVES = 400;

/** The page on which an expert scores; behind the guard of pages. */
export function scoringPages(router: Router, ports: Ports, secret: string): void {
  router.get('/scoring', async (context) => {
    context.body = (await describeCases(ports, await placeOf(ports, context))) satisfies ScoringJson;
  });
  router.post('/scoring/avoids', async (context) => {
    const { campaign, expert } = await placeOf(ports, context);
    const { avoids, requestId } = await readJson(context, avoidsBody);
    const { person: by } = personOf(context);
    const asked = { campaign: campaign.id, expert: expert.id, by, requestId };
    const refusal = await changeExpert(ports, asked, { kind: 'avoid', avoids });
    if (refusal) throw scoreRefused(refusal);
    context.body = {};
  });
  router.get('/scoring/:application', async (context) => {
    const place = await placeOf(ports, context);
    const application = id.parse(context.params.application);
    const found = await describeCase(ports, place, application, ports.wording.names.hidden);
    if ('refused' in found) throw scoreRefused(found.refused);
    const link: Link = { ...context.state.link, subject: `${place.campaign.id}/${application}` };
    context.body = { ...(found satisfies CaseJson), fileTokens: fileTokens(ports, secret, link, found) };
  });
  router.get('/scoring/:application/article', async (context) => {
    const place = await placeOf(ports, context);
    const application = id.parse(context.params.application);
    await limitTries(ports, `article/${personOf(context).person}`, 60);
    sendFile(context, await printCaseArticle(ports, place, application, ports.wording.names.hidden));
  });
  addWriting(router, ports);
}

function addWriting(router: Router, ports: Ports): void {
  router.post('/scoring/:application', async (context) => {
    const { requestId, seen, ...written } = await readJson(context, sheetBody);
    await write(ports, context, `save/${requestId}`, { kind: 'save', seen, written });
  });
  router.post('/scoring/:application/hand-in', async (context) => {
    const { requestId, seen, ...written } = await readJson(context, sheetBody);
    await write(ports, context, `hand-in/${requestId}`, { kind: 'hand-in', seen, written });
  });
  router.post('/scoring/:application/begin', async (context) => {
    const { requestId } = await readJson(context, beginBody);
    await write(ports, context, `begin/${requestId}`, { kind: 'begin' });
  });
  router.post('/scoring/:application/conflict', async (context) => {
    const place = await placeOf(ports, context);
    const { reason, requestId } = await readJson(context, conflictBody);
    const { person: by } = personOf(context);
    const application = id.parse(context.params.application);
    const done = await declareConflict(ports, place, { application, reason, by, requestId });
    if (done.kind === 'refused') throw scoreRefused(done.reason, done.at);
    ports.log.info('conflict-declared', { campaign: place.campaign.id, application });
    context.body = {};
  });
}

async function write(ports: Ports, context: ParameterizedContext, cause: string, command: SheetCommand): Promise<void> {
  const place = await placeOf(ports, context);
  const { person: by } = personOf(context);
  await limitTries(ports, `scoring/${by}`, MAX_SAVES);
  const application = id.parse(context.params.application);
  const done = await changeSheet(ports, place, { application, expert: place.expert.id, by, cause }, command);
  if (done.kind === 'refused') throw scoreRefused(done.reason, done.at);
  context.body = { seen: done.seq } satisfies SavedSheetJson;
}

function personOf(context: ParameterizedContext) {
  return requireLink(context, ['scoring']);
}

async function placeOf(ports: Ports, context: ParameterizedContext): Promise<ExpertPlace> {
  const { person, subject } = personOf(context);
  const place = await expertPlace(ports, person, subject);
  if (!place) throw scoreRefused('not-expert');
  return place;
}

/** A file that the page shows, for a token that names its application. */
export async function sendCaseFile(
  ports: Ports,
  context: ParameterizedContext,
  link: Link,
  file: string,
): Promise<void> {
  const [campaign = '', application = ''] = link.subject.split('/');
  const place = await expertPlace(ports, link.person, campaign);
  if (!place) throw scoreRefused('not-expert');
  const asked = { application, file, size: sizeAsked(context) };
  sendFile(context, await readCaseFile(ports, place, asked));
}
