import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import type { z } from 'zod';
import { addressOf, type ChannelName, personId, WEB } from '../../domain/base/person.ts';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { LoginResult, PageLogin } from '../../ports/channels/page-login.ts';
import type { Ports } from '../../ports/ports.ts';
import { sendPageCode } from '../../usecases/pages/send-page-code.ts';
import { personOf } from '../../usecases/ways-to-reach.ts';
import { type CodeSentJson, codeBody, confirmBody, type OpeningJson, openingBody } from '../../wire/base/opening.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { WebError } from '../http/web-error.ts';
import { type Link, signLink } from './links.ts';
import { type GuardOptions, readAlive } from './links-guard.ts';
import { isVisitor, rememberVisitor, type VisitorOptions } from './visitors.ts';

export interface PageSessionOptions extends GuardOptions, VisitorOptions {
  /** Without a slash at the end. */
  publicUrl: string;
  clients: Readonly<Partial<Record<ChannelName, PageLogin>>>;
}

const LOGIN_SECONDS = 300;
const CODE_MINUTES = 5;
/** Its client could not say who holds it: the next try asks for a code. */
const BY_CODE = 'shenbao_by_code';
/** Tries of one browser for one person within the code's time, and of everybody for one person in an hour: of a million codes. */
const MAX_CODE_TRIES = 5;
const MAX_PERSON_TRIES = 30;
/** Pages opened by one person's links in ten minutes. */
const MOST_OPENED = 600;
/** Codes sent to one person in ten minutes. */
const MAX_CODES = 5;

/** How a link from the chat becomes an open page: the browser is found to be the person's, by the platform or by a code. */
export function pageSessions(router: Router, ports: Ports, options: PageSessionOptions): void {
  router.post('/session', async (context) => {
    const given = await readJson(context, openingBody);
    // Of whose link it is: what nobody signed shuts nobody out.
    await limitTries(ports, `session/${(await readOpening(ports, options.secret, given)).person}`, MOST_OPENED);
    context.body = await openPage(ports, options, context, given);
  });
  router.post('/session/code', async (context) => {
    const { page } = await readJson(context, codeBody);
    await sendCode(ports, options, context, await readAlive(ports, options.secret, page, 'page'));
    context.body = { minutes: CODE_MINUTES } satisfies CodeSentJson;
  });
  router.post('/session/confirm', async (context) => {
    const { page, code } = await readJson(context, confirmBody);
    await confirmCode(ports, options, context, await readAlive(ports, options.secret, page, 'page'), code);
    context.body = { page, state: 'open' } satisfies OpeningJson;
  });
}

/** The link that a page is opened with, from the chat or from the page itself. @throws WebError link-forged, link-expired, link-ended */
export function readOpening(
  ports: Pick<Ports, 'clock' | 'views'>,
  secret: string,
  given: z.infer<typeof openingBody>,
): Promise<Link> {
  return 'token' in given
    ? readAlive(ports, secret, given.token, 'link')
    : readAlive(ports, secret, given.page, 'page');
}

/** Opens the page of a link for this browser, or says how the visitor is to be found out.
 *  @throws WebError link-forged, link-expired, link-ended, login-required */
export async function openPage(
  ports: Ports,
  options: PageSessionOptions,
  context: ParameterizedContext,
  given: z.infer<typeof openingBody>,
): Promise<OpeningJson> {
  const { secret, mode } = options;
  const link = await readOpening(ports, secret, given);
  const page = signLink(secret, link, 'page');
  if (mode === 'link' && 'token' in given) rememberVisitor(ports, options, context, link.person);
  else if (!(await isVisitor(ports, secret, context, link.person))) {
    // Whoever has a web account only logs in by it.
    if (addressOf(link.person)?.channel === WEB) return { page, state: 'login', url: '/login/' };
    if (mode === 'link') throw new WebError('login-required');
    return findOut(ports, options, context, link, page);
  }
  return { page, state: 'open' };
}

/** In the platform's client by its silent login, elsewhere by a code. The login ends in the browser it was begun in. */
async function findOut(
  { coordination }: Pick<Ports, 'coordination'>,
  options: PageSessionOptions,
  context: ParameterizedContext,
  link: Link,
  page: string,
): Promise<OpeningJson> {
  const login = loginOf(options, link);
  const isClient = login?.isClient(context.get('user-agent'), context.get('cookie'));
  if (!login || !isClient || context.cookies.get(BY_CODE) === '1') return { page, state: 'code' };
  const state = randomBytes(32).toString('hex');
  await coordination.set(`page-login/${state}`, page, LOGIN_SECONDS);
  setCookie(context, options, 'shenbao_login', state, '/h5/login', LOGIN_SECONDS);
  return { page, state: 'login', url: login.authorizeUrl(`${options.publicUrl}/h5/login`, state) };
}

/** `GET /h5/login`: the client comes back with a code that names its holder; whoever the link is not for gets nothing. */
export function loginRoutes(ports: Ports, options: PageSessionOptions): Router {
  const router = new Router();
  router.get('/h5/login', async (context) => {
    context.set('cache-control', 'no-store');
    const { code, state } = context.query;
    const known = typeof state === 'string' && isSame(state, context.cookies.get('shenbao_login') ?? '');
    const page = known ? await ports.coordination.get(`page-login/${state}`) : null;
    if (page === null) return context.redirect('/h5/upload?problem=login-over');
    await ports.coordination.delete(`page-login/${state}`);
    const link = await readAlive(ports, options.secret, page, 'page');
    const found = code === '' ? 'cannot-say' : await holderOf(ports, options, link, code);
    // Neither the client's script nor the platform could say: a code in the chat can.
    if (found === 'cannot-say') {
      setCookie(context, options, BY_CODE, '1', '/', LOGIN_SECONDS);
      return context.redirect(`${addressOfPage(link.purpose)}?p=${page}`);
    }
    const channel = addressOf(link.person)?.channel;
    const isMember = found?.kind === 'member' && channel !== undefined;
    const isOwn = isMember && (await personOf(ports, personId({ channel, userId: found.userId }))) === link.person;
    if (isOwn) rememberVisitor(ports, options, context, link.person);
    else ports.log.warn('page-login-refused', { purpose: link.purpose, found: found?.kind ?? 'nobody' });
    const problem = isOwn ? '' : `&problem=${isMember ? 'link-of-another' : 'login-over'}`;
    return context.redirect(`${addressOfPage(link.purpose)}?p=${page}${problem}`);
  });
  return router;
}

/** @returns null for nobody, or a platform without a login */
async function holderOf(
  { log }: Pick<Ports, 'log'>,
  options: PageSessionOptions,
  link: Link,
  code: unknown,
): Promise<LoginResult | 'cannot-say' | null> {
  try {
    return (await loginOf(options, link)?.findMember(typeof code === 'string' ? code : '')) ?? null;
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    log.warn('page-login-failed', { code: error.code, detail: error.detail });
    return 'cannot-say';
  }
}

function addressOfPage(purpose: string): string {
  return purpose === 'console' ? '/console/' : `/h5/${purpose}`;
}

function loginOf({ clients }: PageSessionOptions, { person }: Link): PageLogin | null {
  return clients[addressOf(person)?.channel ?? ''] ?? null;
}

async function sendCode(ports: Ports, options: PageSessionOptions, context: ParameterizedContext, link: Link) {
  await limitTries(ports, `code/${link.person}`, MAX_CODES);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const browser = randomBytes(32).toString('base64url');
  setCookie(context, options, 'shenbao_browser', browser, '/h5/api/session', CODE_MINUTES * 60);
  await ports.coordination.set(keyOf(options, browser, link), digest(options, code), CODE_MINUTES * 60);
  if (!(await sendPageCode(ports, link.person, { code, minutes: CODE_MINUTES }))) throw new WebError('code-not-sent');
}

/** A code opens pages for the browser that asked for it. Tries are counted before anything is compared. */
async function confirmCode(
  ports: Ports,
  options: PageSessionOptions,
  context: ParameterizedContext,
  link: Link,
  typed: string,
): Promise<void> {
  const { coordination } = ports;
  const key = keyOf(options, context.cookies.get('shenbao_browser') ?? '', link);
  const tries = await coordination.limit(`${key}/tries`, MAX_CODE_TRIES, CODE_MINUTES * 60);
  const all = await coordination.limit(`page-code/${link.person}`, MAX_PERSON_TRIES, 3600);
  const kept = tries.isAllowed && all.isAllowed ? await coordination.get(key) : null;
  if (kept === null) throw new WebError('code-over');
  const code = typed.normalize('NFKC').replace(/[^0-9]/gu, '');
  if (!isSame(digest(options, code), kept)) throw new WebError('wrong-code');
  await coordination.delete(key);
  rememberVisitor(ports, options, context, link.person);
}

function keyOf(options: PageSessionOptions, browser: string, { person }: Link): string {
  return `page-code/${digest(options, `${browser}/${person}`)}`;
}

/** What is kept is of no use to whoever reads it. */
function digest({ secret }: PageSessionOptions, text: string): string {
  return createHmac('sha256', secret).update(`page-code.${text}`).digest('base64url');
}

/** In constant time for texts of one length. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && left.length > 0 && timingSafeEqual(left, right);
}

function setCookie(
  context: ParameterizedContext,
  { isHttps }: PageSessionOptions,
  name: string,
  value: string,
  path: string,
  seconds: number,
): void {
  const flags = `Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  context.append('set-cookie', `${name}=${value}; ${flags}`);
}
