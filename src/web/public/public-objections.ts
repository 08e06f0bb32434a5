import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import readRawBody from 'raw-body';
import { decisionText } from '../../../templates/messages/anybody/decision-refusals.ts';
import { publicObjectionTexts as words } from '../../../templates/pages/public/objection.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { hasPart } from '../../domain/campaign/chain-parts.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Objection, objectionView, toldAnswer } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import { type Filing, fileObjection } from '../../usecases/objections/file-objection.ts';
import { findObjectUntil } from '../../usecases/publication/object-until.ts';
import { escapeHtml, htmlPage } from '../http/html-page.ts';

/** Pages that one address may open in a minute, and objections it may file in an hour and in a day: an office behind one address has a few who object. */
const MAX_OPENED = 60;
const MAX_FILED = 10;
const MAX_FILED_A_DAY = 30;
/** 1000 characters and the rest, as a form writes them. */
const MAX_BYTES = 32 * 1024;

/** Objections by page, for whoever has no chat of ours: a form in the window, and a page that tells what became of it to who knows its number. */
export function publicObjections(ports: Ports): Router {
  const router = new Router({ prefix: '/objection' });
  router.use(async (context, next) => {
    context.set('cache-control', 'no-store');
    const { isAllowed } = await ports.coordination.limit(`objection-page/${context.ip}`, MAX_OPENED, 60);
    return isAllowed ? next() : say(context, 429, words.tooOften);
  });
  router.get('/:campaign', async (context) => {
    const campaign = findCampaign(ports.campaigns, context.params.campaign);
    if (!campaign) return say(context, 404, words.unknown);
    await showForm(ports, context, campaign);
  });
  router.post('/:campaign', async (context) => {
    const campaign = findCampaign(ports.campaigns, context.params.campaign);
    if (!campaign) return say(context, 404, words.unknown);
    await takeForm(ports, context, campaign);
  });
  router.get('/:campaign/:objection', async (context) => {
    const campaign = findCampaign(ports.campaigns, context.params.campaign);
    const known = (await ports.views.get<Objection>(objectionView, String(context.params.objection)))?.data;
    // One by chat is answered there, and its number is known to others.
    if (!campaign || !known?.filed || known.campaign !== campaign.id) return say(context, 404, words.gone);
    show(context, words.receipt, receiptHtml(campaign, known, context.querystring));
  });
  return router;
}

async function takeForm(ports: Ports, context: ParameterizedContext, campaign: CampaignDefinition): Promise<void> {
  const site = context.get('sec-fetch-site');
  if ((site !== '' && site !== 'same-origin') || !context.is('application/x-www-form-urlencoded'))
    return say(context, 403, words.foreign);
  const inHour = await ports.coordination.limit(`objection/${context.ip}`, MAX_FILED, 3600);
  const inDay = await ports.coordination.limit(`objection-day/${context.ip}`, MAX_FILED_A_DAY, 86_400);
  if (!inHour.isAllowed || !inDay.isAllowed) return say(context, 429, words.tooMany);
  const options = { limit: MAX_BYTES, encoding: 'utf8', length: context.length ?? null };
  const body = await readRawBody(context.req, options).catch(() => null);
  if (body === null) {
    // What was not read would be taken for the next request.
    context.set('connection', 'close');
    context.req.resume();
    return say(context, 413, words.tooLarge);
  }
  const form = new URLSearchParams(body);
  const filing: Filing = {
    ...{ campaign: campaign.id, name: form.get('name') ?? '', phone: form.get('phone') ?? '' },
    ...{ about: form.get('about') ?? '', text: (form.get('text') ?? '').replaceAll('\r\n', '\n') },
  };
  const filed = await fileObjection(ports, filing);
  if (filed && 'id' in filed) {
    if (filed.state !== 'known') ports.log.info('objection-filed', { campaign: campaign.id, objection: filed.id });
    context.status = 303;
    const known = filed.state === 'new' ? '' : `?${filed.state}`;
    context.redirect(`/objection/${campaign.id}/${filed.id}${known}`);
    return;
  }
  context.status = 409;
  const problem = filed ? decisionText[filed.reason](filed.values, campaign) : words.unknown;
  await showForm(ports, context, campaign, { filing, problem });
}

async function showForm(
  ports: Ports,
  context: ParameterizedContext,
  campaign: CampaignDefinition,
  given: { filing: Filing; problem: string } | null = null,
): Promise<void> {
  const until = await findObjectUntil(ports, campaign);
  const isHeard = until !== null && shanghaiDay(ports.clock.now()) <= until;
  const title = words.title(campaign.title);
  const head = `<h1>${escapeHtml(title)}</h1>`;
  if (!isHeard)
    return show(context, title, `${head}<p class="state warn">${escapeHtml(words.notHeard(campaign.contact))}</p>`);
  const problem = given ? `<p class="state bad" role="alert">${escapeHtml(given.problem)}</p>` : '';
  show(
    context,
    title,
    `${head}<p>${escapeHtml(words.lead(until, hasPart(campaign, 'bodies')))}</p>${problem}${formHtml(campaign, given?.filing)}`,
  );
}

function formHtml({ id }: CampaignDefinition, filing: Filing | undefined): string {
  const field = (name: 'name' | 'phone' | 'about', max: number, more: string) =>
    `<label for="${name}">${words[name]}</label><input id="${name}" name="${name}" required maxlength="${max}" value="${escapeHtml(filing?.[name] ?? '')}" ${more}>`;
  return `<form method="post" action="/objection/${id}">
${field('name', 40, 'autocomplete="name"')}${field('phone', 40, 'type="tel" autocomplete="tel"')}${field('about', 80, 'autocomplete="off"')}
<label for="text">${words.text}</label><textarea id="text" name="text" required minlength="5" maxlength="1000" rows="8">${escapeHtml(filing?.text ?? '')}</textarea>
<button class="button">${words.send}</button></form><p class="links"><a href="/results/${id}">${words.back}</a></p>`;
}

function receiptHtml({ id: campaign }: CampaignDefinition, objection: Objection, filed: string): string {
  const { id, text, confirmed, withdrawnAt } = objection;
  const answer = toldAnswer(objection);
  const { states } = words;
  const state = withdrawnAt
    ? states.withdrawn
    : answer
      ? states.answered
      : confirmed
        ? states.confirmed
        : states.waiting;
  const ways = `<ul><li>${escapeHtml(words.byChat(id))}</li><li>${words.byPhone}</li></ul>`;
  const again = filed === 'known' || filed === 'amended' ? `<p class="state good">${words.again[filed]}</p>` : '';
  return `<h1>${words.receipt}</h1>${again}<p>${words.number(escapeHtml(id))}</p><p class="state ${confirmed ? 'good' : 'warn'}">${state}</p>
${answer ? `<p class="written">${escapeHtml(answer.text)}</p>` : ''}${!answer && !confirmed && !withdrawnAt ? ways : ''}<p class="small">${words.keep}</p>
<h2>${words.asked}</h2><p class="written">${escapeHtml(text)}</p><p class="links"><a href="/results/${campaign}">${words.back}</a></p>`;
}

function show(context: ParameterizedContext, title: string, body: string): void {
  context.type = 'html';
  context.body = htmlPage(title, body);
}

function say(context: ParameterizedContext, status: number, text: string): void {
  context.status = status;
  show(context, text, `<p class="state warn">${text}</p>`);
}
