import type { ParameterizedContext } from 'koa';
import type { Ports } from '../ports/ports.ts';
import type { LinkPurpose } from '../ports/wording.ts';
import type { PageLink } from '../usecases/pages/page-link.ts';
import { WebError } from './errors.ts';
import { readLink } from './links.ts';

/** The link a page request stands on: `Authorization: Bearer <token>`, or `?t=` where a browser loads a picture by itself.
 *  @throws WebError link-forged, link-expired */
export function requireLink(
  context: ParameterizedContext,
  { clock, secret }: Pick<Ports, 'clock'> & { secret: string },
  purposes: readonly LinkPurpose[],
): PageLink & { purpose: string } {
  const bearer = /^Bearer ([\w.-]+)$/u.exec(context.get('authorization'))?.[1];
  const token = bearer ?? (typeof context.query.t === 'string' ? context.query.t : '');
  return openToken(token, { clock, secret }, purposes);
}

export function openToken(
  token: string,
  { clock, secret }: Pick<Ports, 'clock'> & { secret: string },
  purposes: readonly LinkPurpose[],
): PageLink & { purpose: string } {
  const read = readLink(secret, token, clock.now());
  if ('refused' in read) throw new WebError(read.refused === 'expired' ? 'link-expired' : 'link-forged');
  const { person, purpose, subject, nonce } = read.link;
  if (!purposes.some((known) => known === purpose)) throw new WebError('link-forged');
  return { person, purpose, subject, nonce };
}
