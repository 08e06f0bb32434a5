import type { Middleware, ParameterizedContext } from 'koa';
import type { Ports } from '../../ports/ports.ts';
import type { LinkPurpose } from '../../ports/wording.ts';
import type { PageLink } from '../../usecases/base/page-link.ts';
import { WebError } from '../http/web-error.ts';
import { type Link, readLink, type TokenUse } from './links.ts';
import { isEnded, isVisitor } from './visitors.ts';

/** `platform`: a page opens for the person of its link only. `link`: for whoever holds the link, who may also ask with it directly; for
 *  simulated people. */
export type LoginMode = 'platform' | 'link';

export interface GuardOptions {
  secret: string;
  mode: LoginMode;
}

type Needs = Pick<Ports, 'clock' | 'views'>;

/** Lets a page's requests through: `Authorization: Bearer <page token>`, and the cookie of the person whose page it is.
 *  @throws WebError link-forged, link-expired, link-ended, login-required */
export function guardPages(ports: Needs, options: GuardOptions): Middleware {
  return async (context, next) => {
    context.state.link = await openedLink(ports, options, context, bearerOf(context));
    return next();
  };
}

export function bearerOf(context: ParameterizedContext): string {
  return /^Bearer ([\w.-]+)$/u.exec(context.get('authorization'))?.[1] ?? '';
}

/** @throws WebError as `openPages` */
export async function openedLink(
  ports: Needs,
  { secret, mode }: GuardOptions,
  context: ParameterizedContext,
  token: string,
): Promise<Link> {
  const isPage = !('refused' in readLink(secret, token, ports.clock.now(), 'page'));
  const link = await readAlive(ports, secret, token, mode === 'link' && !isPage ? 'link' : 'page');
  if (mode === 'link' && !isPage) return link;
  if (!(await isVisitor(ports, secret, context, link.person))) throw new WebError('login-required');
  return link;
}

/** What a token says, while it is good and nothing of the person was ended since. @throws WebError link-forged, link-expired, link-ended */
export async function readAlive(ports: Needs, secret: string, token: string, use: TokenUse): Promise<Link> {
  const read = readLink(secret, token, ports.clock.now(), use);
  if ('refused' in read) throw new WebError(read.refused === 'expired' ? 'link-expired' : 'link-forged');
  if (await isEnded(ports, read.link.person, read.link.issuedAt)) throw new WebError('link-ended');
  return read.link;
}

/** The link that `openPages` let through, when it is for one of these. @throws WebError link-forged */
export function requireLink(
  context: ParameterizedContext,
  purposes: readonly LinkPurpose[],
): PageLink & { purpose: string } {
  const { person, purpose, subject, issuedAt, nonce }: Link = context.state.link;
  if (!purposes.some((known) => known === purpose)) throw new WebError('link-forged');
  return { person, purpose, subject, issuedAt, nonce };
}
