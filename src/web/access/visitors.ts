import { createHash } from 'node:crypto';
import type { ParameterizedContext } from 'koa';
import { z } from 'zod';
import type { PersonId } from '../../domain/base/person.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { openSigned, signValues } from './signed.ts';

/** A visitor is known to a browser for at most this long. */
export const SESSION_SECONDS = 12 * 3600;

const Visitor = z.tuple([z.string(), z.number().int()]);

export interface VisitorOptions {
  secret: string;
  isHttps: boolean;
}

/** Lets this browser be the person for 12 hours. Each person has a cookie of his own: in the simulator several sit at one browser. */
export function rememberVisitor(
  { clock }: Pick<Ports, 'clock'>,
  { secret, isHttps }: VisitorOptions,
  context: ParameterizedContext,
  person: PersonId,
): void {
  const value = signValues(secret, 'visitor', [person, clock.now().getTime()]);
  const flags = `Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  context.append('set-cookie', `${cookieOf(person)}=${value}; ${flags}`);
}

/** Ends what this browser knows of any visitor. */
export function forgetVisitors(context: ParameterizedContext): void {
  const names = context.get('cookie').match(/shenbao_visitor_[0-9a-f]{12}(?==)/gu) ?? [];
  for (const name of new Set(names))
    context.append('set-cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
}

/** Whether this browser was found to be the person's, and staff have not ended that since. */
export async function isVisitor(
  ports: Pick<Ports, 'clock' | 'views'>,
  secret: string,
  context: ParameterizedContext,
  person: PersonId,
): Promise<boolean> {
  const cookie = context.cookies.get(cookieOf(person));
  const read = Visitor.safeParse(cookie ? openSigned(secret, 'visitor', cookie) : null);
  if (!read.success || read.data[0] !== person) return false;
  const since = new Date(read.data[1]);
  const isOver = ports.clock.now().getTime() >= since.getTime() + SESSION_SECONDS * 1000;
  return !isOver && !(await isEnded(ports, person, since));
}

/** Whether staff ended everything that the person had at that time. */
export async function isEnded({ views }: Pick<Ports, 'views'>, person: PersonId, since: Date): Promise<boolean> {
  const endedAt = (await views.get<Person>(personView, person))?.data.accessEndedAt;
  return endedAt !== undefined && since.getTime() <= Date.parse(endedAt);
}

function cookieOf(person: PersonId): string {
  return `shenbao_visitor_${createHash('sha256').update(person).digest('hex').slice(0, 12)}`;
}
