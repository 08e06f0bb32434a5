import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import { z } from 'zod';
import { homeTexts } from '../../../templates/pages/public/home.ts';
import { type ChannelName, personId } from '../../domain/base/person.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Timeline, timelineOf } from '../../domain/campaign/timeline.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { Ports } from '../../ports/ports.ts';
import { acceptFromPlatform } from '../../usecases/inbound/accept-from-platform.ts';
import { areResultsOut } from '../../usecases/publication/list-announced.ts';
import type { PageSessionOptions } from '../access/page-sessions.ts';
import { escapeHtml, htmlPage } from '../http/html-page.ts';
import { limitTries } from '../http/limit-tries.ts';
import { blankFormLinks } from './blank-form-routes.ts';
import { campaignDays, campaignNow } from './campaign-days.ts';

export interface StartPagesOptions extends Pick<PageSessionOptions, 'mode' | 'clients' | 'publicUrl' | 'isHttps'> {
  appNames: readonly string[];
}

const LOGIN_SECONDS = 300;
const COOKIE = 'shenbao_start';
const Begun = z.object({ campaign: z.string(), channel: z.string() });

/** `GET /h5/start/<campaign>`: what a QR code of a campaign leads to. In a platform's client its silent login says who came, and the chat
 *  begins with the campaign named, so that nothing is asked; anywhere else the page says what to send. */
export function startPages(ports: Ports, options: StartPagesOptions): Router {
  const router = new Router();
  const apps = escapeHtml(homeTexts.apps(options.appNames));
  router.get('/h5/start/:campaign', async (context) => {
    const campaign = findCampaign(ports.campaigns, String(context.params.campaign));
    if (!campaign) return sayGone(context);
    context.set('cache-control', 'no-store');
    const isBack = context.query.begun !== undefined;
    if (!isBack && (await logIn(ports, options, context, campaign))) return;
    context.type = 'html';
    // Where several campaigns are loaded its title names it in the chat.
    const word = ports.campaigns.length > 1 ? escapeHtml(campaign.title) : homeTexts.greeting;
    const [now, isOut] = [ports.clock.now(), await areResultsOut(ports, campaign)];
    const body = startBody(campaign, { now, isOut }, { apps, word, isBegun: context.query.begun === '1' });
    context.body = htmlPage(escapeHtml(campaign.title), body);
  });
  router.get('/h5/start-login', (context) => begin(ports, options, context));
  return router;
}

/** A code or a link of a campaign whose folder is gone, or that was copied wrongly. */
function sayGone(context: ParameterizedContext): void {
  const { title, text, link } = homeTexts.gone;
  context.status = 404;
  context.type = 'html';
  context.body = htmlPage(title, `<h1>${title}</h1><p>${text}</p><p class="links"><a href="/">${link}</a></p>`);
}

/** Sends the client to its login. @returns false for any other browser */
async function logIn(
  ports: Ports,
  { mode, clients, publicUrl, isHttps }: StartPagesOptions,
  context: ParameterizedContext,
  { id }: CampaignDefinition,
): Promise<boolean> {
  const userAgent = context.get('user-agent');
  const found = Object.entries(clients).find(([, client]) => client?.isClient(userAgent));
  const [channel, login] = (mode === 'platform' && found) || [];
  if (!login || channel === undefined) return false;
  await limitTries(ports, `start/${context.ip}`, 600);
  const state = randomBytes(32).toString('hex');
  await ports.coordination.set(stateKey(state), JSON.stringify({ campaign: id, channel }), LOGIN_SECONDS);
  const flags = `Path=/h5/start-login; Max-Age=${LOGIN_SECONDS}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  context.append('set-cookie', `${COOKIE}=${state}; ${flags}`);
  context.redirect(login.authorizeUrl(`${publicUrl}/h5/start-login`, state));
  return true;
}

/** The client comes back with a code that names its holder: the chat goes on as if they had typed the campaign. */
async function begin(ports: Ports, options: StartPagesOptions, context: ParameterizedContext): Promise<void> {
  context.set('cache-control', 'no-store');
  const { code, state } = context.query;
  const isOurs = typeof state === 'string' && isSame(state, context.cookies.get(COOKIE) ?? '');
  const kept = isOurs ? await ports.coordination.get(stateKey(state)) : null;
  const begun = kept === null ? null : Begun.parse(JSON.parse(kept));
  if (!isOurs || !begun) return context.redirect('/');
  await ports.coordination.delete(stateKey(state));
  // A platform that cannot say who it is: the page then names the word to send in the chat.
  const found = await options.clients[begun.channel]
    ?.findMember(typeof code === 'string' ? code : '')
    .catch((error: unknown) => {
      if (!(error instanceof ChannelError)) throw error;
      ports.log.warn('page-login-failed', { code: error.code, detail: error.detail });
      return null;
    });
  const isMember = found?.kind === 'member';
  if (isMember) await accept(ports, state, begun, found.userId);
  context.redirect(`/h5/start/${begun.campaign}?begun=${isMember ? '1' : '0'}`);
}

async function accept(
  ports: Ports,
  state: string,
  { campaign, channel }: { campaign: string; channel: ChannelName },
  userId: string,
): Promise<void> {
  const person = personId({ channel, userId });
  await limitTries(ports, `start/${person}`);
  await acceptFromPlatform(ports, {
    id: `h5:start-${state.slice(0, 32)}`,
    person,
    reply: { kind: 'entered', campaign },
  });
}

function stateKey(state: string): string {
  return `start-login/${state}`;
}

/** In constant time for texts of one length. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
}

/** How an application of one campaign is begun: with several, the word to send names it, so that nothing is asked. */
function startBody(
  campaign: CampaignDefinition,
  { now, isOut }: { now: Date; isOut: boolean },
  { apps, word, isBegun }: { apps: string; word: string; isBegun: boolean },
): string {
  const timeline = timelineOf(campaign, now, isOut);
  const state = windowState(campaign.calendar.preRegistration, now);
  const how = isBegun ? homeTexts.begun : homeTexts.start[state](word, apps);
  const forms = windowState(campaign.calendar.submission, now) === 'after' ? '' : blankFormLinks(campaign);
  return `<h1>${escapeHtml(campaign.title)}</h1>${whenOf(campaign, state, timeline)}
<p>${how}</p>${campaignDays(campaign, timeline)}${forms}<p>${escapeHtml(homeTexts.contact(campaign.contact))}</p>`;
}

/** What of the days decides whether to go on here: how long there is still time, from when, or that it is over. */
function whenOf({ calendar }: CampaignDefinition, state: ReturnType<typeof windowState>, timeline: Timeline): string {
  const { from = '', to } = calendar.preRegistration;
  if (state === 'open') return campaignNow(timeline);
  const said = `<p>${homeTexts.registration[state](from, to, timeline.today)}</p>`;
  return state === 'before' ? said : `${campaignNow(timeline)}${said}`;
}
