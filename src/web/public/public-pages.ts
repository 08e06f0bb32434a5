import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Router from 'koa-router';
import { publicGalleryTexts } from '../../../templates/pages/public/gallery.ts';
import { homeTexts } from '../../../templates/pages/public/home.ts';
import { publicResultTexts } from '../../../templates/pages/public/results.ts';
import { verifyTexts } from '../../../templates/pages/public/verify.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import { campaignChoice } from '../../domain/campaign/open-campaigns.ts';
import { isResultPublic } from '../../domain/campaign/public-results.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Timeline, timelineOf } from '../../domain/campaign/timeline.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CertificateVerification, verifyCertificate } from '../../usecases/certificates/verify-certificate.ts';
import { hasOpenCases } from '../../usecases/gallery/list-gallery.ts';
import { verifyPack } from '../../usecases/panel/verify-pack.ts';
import { verifyForm } from '../../usecases/printing/verify-form.ts';
import { areResultsOut } from '../../usecases/publication/list-announced.ts';
import { escapeHtml, htmlPage, pageStyle } from '../http/html-page.ts';
import { blankFormLinks } from './blank-form-routes.ts';
import { campaignDays, campaignNow } from './campaign-days.ts';

export interface PublicPagesOptions {
  publicFolder: string;
  isSimulated: boolean;
  appNames: readonly string[];
}

/** Codes one address may look up in a minute. */
const MAX_LOOKUPS = 30;

/** Pages for everybody: what this is, whether a printed form is current, and the files that prove a domain is ours. */
export function publicPages(ports: Ports, { publicFolder, isSimulated, appNames }: PublicPagesOptions): Router {
  const router = new Router();
  const apps = escapeHtml(homeTexts.apps(appNames));
  router.get('/', async (context) => {
    const rows = await homeRows(ports);
    context.type = 'html';
    context.body = htmlPage(homeTexts.title, homeBody(rows, apps, isSimulated));
  });
  router.get('/public.css', (context) => {
    context.type = 'css';
    context.set('cache-control', 'public, max-age=3600');
    context.body = pageStyle;
  });
  router.get('/WW_verify_:word.txt', async (context) => {
    const word = String(context.params.word);
    const text = /^[0-9A-Za-z]{1,64}$/u.test(word)
      ? await readFile(join(publicFolder, `WW_verify_${word}.txt`), 'utf8').catch(() => null)
      : null;
    if (text === null) return;
    context.type = 'text/plain';
    context.body = text;
  });
  router.get(['/verify', '/verify/', '/verify/{*code}'], async (context) => {
    const typed = typeof context.query.code === 'string' ? context.query.code : String(context.params.code ?? '');
    context.set('cache-control', 'no-store');
    context.type = 'html';
    const { isAllowed } = await ports.coordination.limit(`verify/${context.ip}`, MAX_LOOKUPS, 60);
    if (!isAllowed) {
      context.status = 429;
      context.body = htmlPage(verifyTexts.title, verifyBody(`<p class="state warn">${verifyTexts.tooOften}</p>`, ''));
      return;
    }
    const shown = typed === '' ? '' : await verdictOf(ports, typed);
    context.body = htmlPage(verifyTexts.title, verifyBody(shown, typed));
  });
  return router;
}

/** Campaigns of the past that the home page names. */
const MOST_OVER = 3;

/** What is open, what comes and what is over, each with its days and its own page. */
async function homeRows(ports: Ports): Promise<string[]> {
  const now = ports.clock.now();
  const { open, coming, over } = campaignChoice(ports.campaigns, now);
  const shown = [...open, ...coming, ...over.slice(0, MOST_OVER)];
  return Promise.all(
    shown.map(async (campaign) => {
      const timeline = timelineOf(campaign, now, await areResultsOut(ports, campaign));
      const days = campaignDays(campaign, timeline);
      const isRunning = timeline.now !== null && !timeline.isAnnounced;
      const folded = `<details><summary>${homeTexts.days}</summary>${days}</details>`;
      return `<section><h2>${escapeHtml(campaign.title)}</h2><p class="small">${homeTexts.host(escapeHtml(campaign.host))}</p>
${campaignNow(timeline)}${nextOf(campaign, now, timeline)}${isRunning ? days : folded}${await linksOf(ports, campaign)}</section>`;
    }),
  );
}

/** The one thing to do: to begin while that is possible, to read the result once it is out. */
function nextOf({ id, calendar, stages }: CampaignDefinition, now: Date, { isAnnounced }: Timeline): string {
  const state = windowState(calendar.preRegistration, now);
  const button = (href: string, text: string, quiet = '') =>
    `<p class="next"><a class="button${quiet}" href="${href}">${text}</a></p>`;
  if (isAnnounced) return isResultPublic({ stages }) ? button(`/results/${id}`, publicResultTexts.link) : '';
  return state === 'after' ? '' : button(`/h5/start/${id}`, homeTexts.begin, state === 'open' ? '' : ' quiet');
}

async function linksOf(ports: Ports, campaign: CampaignDefinition): Promise<string> {
  const gallery = (await hasOpenCases(ports, campaign))
    ? `<p class="links"><a href="/gallery/${campaign.id}">${publicGalleryTexts.link}</a></p>`
    : '';
  const isOver = windowState(campaign.calendar.preRegistration, ports.clock.now()) === 'after';
  return `${gallery}${isOver ? '' : blankFormLinks(campaign)}`;
}

function homeBody(rows: readonly string[], apps: string, isSimulated: boolean): string {
  const simulator = isSimulated
    ? `<p><a class="button quiet" href="/simulator/">${homeTexts.simulator(apps)}</a></p>`
    : '';
  return `<h1>${homeTexts.heading}</h1><p>${homeTexts.lead(apps)}</p>${rows.join('')}
<p>${homeTexts.how(apps)}</p>${simulator}<p class="links"><a href="/verify/">${homeTexts.verify}</a></p>`;
}

async function verdictOf(ports: Ports, typed: string): Promise<string> {
  const certificate = await verifyCertificate(ports, typed);
  if (certificate) return certificateVerdict(certificate);
  const found = await verifyForm(ports, typed);
  const verified = found.kind === 'unknown' ? ((await verifyPack(ports, typed)) ?? found) : found;
  if (verified.kind === 'unknown') {
    return `<p class="state bad">${verifyTexts.unknown}</p><p>${verifyTexts.unknownHint}</p>`;
  }
  const { kind, application, campaign, track, version, page, printedAt } = verified;
  const tone = kind === 'current' ? 'good' : 'warn';
  const rows = verifyTexts.rows({ application, campaign, track, version, page, printedAt });
  return `<p class="state ${tone}">${verifyTexts.states[kind]}</p><p>${verifyTexts.hints[kind]}</p>${listOf(rows)}`;
}

function certificateVerdict(certificate: CertificateVerification): string {
  const { states, hints, rows } = verifyTexts.certificate;
  const tone = certificate.kind === 'valid' ? 'good' : 'bad';
  const hint = certificate.kind === 'valid' && certificate.name === '' ? 'erased' : certificate.kind;
  return `<p class="state ${tone}">${states[certificate.kind]}</p><p>${hints[hint]}</p>${listOf(rows(certificate))}`;
}

function listOf(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
}

function verifyBody(shown: string, typed: string): string {
  return `<h1>${verifyTexts.title}</h1>${shown}
<form method="get" action="/verify/"><label for="code">${verifyTexts.label}</label>
<input id="code" name="code" value="${escapeHtml(typed)}" maxlength="120" autocomplete="off" placeholder="${verifyTexts.placeholder}">
<button class="button">${verifyTexts.check}</button></form><p class="small">${verifyTexts.privacy}</p>`;
}
