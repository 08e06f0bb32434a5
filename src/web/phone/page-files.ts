import type { ParameterizedContext } from 'koa';
import { z } from 'zod';
import type { Ports } from '../../ports/ports.ts';
import type { Link } from '../access/links.ts';
import { bearerOf, type GuardOptions, openedLink } from '../access/links-guard.ts';
import { openSigned, signValues } from '../access/signed.ts';
import { isEnded, isVisitor } from '../access/visitors.ts';
import { WebError } from '../http/web-error.ts';

/** A file's address is good for this long wherever it is opened; after that in the browser of the person only. */
const FILE_SECONDS = 15 * 60;

const FileClaims = z.tuple([z.string(), z.string(), z.string(), z.string(), z.number(), z.number(), z.string()]);

/** A token for each file that a description shows: for that file only, and for a quarter of an hour. Phones save files by programs that
 *  know no cookie of ours. */
export function fileTokens(
  { clock }: Pick<Ports, 'clock'>,
  secret: string,
  link: Link,
  description: unknown,
): Record<string, string> {
  const { person, purpose, subject, nonce } = link;
  const issuedAt = link.issuedAt.getTime();
  const until = Math.floor(clock.now().getTime() / 1000) + FILE_SECONDS;
  return Object.fromEntries(
    [...filesIn(description)].map((file) => [
      file,
      signValues(secret, 'page-file', [person, purpose, subject, nonce, issuedAt, until, file]),
    ]),
  );
}

const ShownFile = z.object({ id: z.string().regex(/^[\da-f]{64}$/u), contentType: z.string() });

/** Every file that is shown anywhere in it. */
function filesIn(description: unknown, found = new Set<string>()): Set<string> {
  if (typeof description !== 'object' || description === null) return found;
  const file = ShownFile.safeParse(description);
  if (file.success) found.add(file.data.id);
  for (const part of Object.values(description)) filesIn(part, found);
  return found;
}

/** Whose page a file is asked for from: `?f=<file token>`, or the page's own token. @throws WebError link-forged, link-expired, link-ended, login-required */
export async function fileLink(
  ports: Pick<Ports, 'clock' | 'views'>,
  options: GuardOptions,
  context: ParameterizedContext,
  file: string,
): Promise<Link> {
  const { f: token, t } = context.query;
  const asked = bearerOf(context) || (typeof t === 'string' ? t : '');
  if (asked !== '') return openedLink(ports, options, context, asked);
  const read = FileClaims.safeParse(openSigned(options.secret, 'page-file', typeof token === 'string' ? token : ''));
  if (!read.success || read.data[6] !== file) throw new WebError('link-forged');
  const [person, purpose, subject, nonce, issued, until] = read.data;
  const issuedAt = new Date(issued);
  if (await isEnded(ports, person, issuedAt)) throw new WebError('link-ended');
  const isOver = ports.clock.now().getTime() >= until * 1000;
  if (isOver && !(await isVisitor(ports, options.secret, context, person))) throw new WebError('link-expired');
  return { person, purpose, subject, nonce, issuedAt, expiresAt: new Date(until * 1000) };
}
