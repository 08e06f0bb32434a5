import { createHash, randomBytes } from 'node:crypto';
import type { Middleware, ParameterizedContext } from 'koa';
import { z } from 'zod';
import type { PersonId } from '../../domain/base/person.ts';
import type { StaffRole } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';
import { usedKey } from '../../usecases/base/page-link.ts';
import { followStaff } from '../../usecases/staff/follow-staff.ts';
import { WebError } from '../http/web-error.ts';
import type { Link } from './links.ts';
import { isEnded, SESSION_SECONDS } from './visitors.ts';

type Needs = Pick<Ports, 'coordination' | 'claims' | 'staff' | 'auditors' | 'staffInUse' | 'clock' | 'views'>;

export interface SessionOptions {
  isHttps: boolean;
}

const COOKIE = 'shenbao_session';
/** A session ends when nothing was asked for this long, and at the latest with `SESSION_SECONDS`. */
const IDLE_SECONDS = 8 * 3600;

const Kept = z.object({ person: z.string(), since: z.coerce.date() });

/** Opens a session for a member of staff by a console link, which opens one session only; whoever has the session may use the link again.
 *  @throws WebError link-forged, link-used, not-staff */
export async function openSession(
  ports: Needs,
  { isHttps }: SessionOptions,
  context: ParameterizedContext,
  link: Link,
): Promise<PersonId> {
  if (link.purpose !== 'console') throw new WebError('link-forged');
  await followStaff(ports);
  if (!roleOf(ports, link.person)) throw new WebError('not-staff');
  if ((await findSession(ports, context))?.person === link.person) return link.person;
  const { won } = await ports.claims.claim(usedKey(link), ports.clock.now().toISOString());
  if (!won) throw new WebError('link-used');
  await keepSession(ports, { isHttps }, context, link.person);
  return link.person;
}

/** Opens a session for a member of staff or an auditor who was found to be it. */
export async function keepSession(
  ports: Pick<Ports, 'coordination' | 'claims' | 'clock'>,
  { isHttps }: SessionOptions,
  context: ParameterizedContext,
  person: PersonId,
): Promise<void> {
  const id = randomBytes(32).toString('base64url');
  const session = { person, since: ports.clock.now() };
  await ports.claims.claim(keyOf(id), { person, since: session.since.toISOString() });
  await ports.coordination.set(keyOf(id), JSON.stringify(session), IDLE_SECONDS);
  const flags = `Path=/console; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  context.append('set-cookie', `${COOKIE}=${id}; ${flags}`);
}

/** @returns null for who is neither staff nor auditor */
export function roleOf({ staff, auditors }: Pick<Ports, 'staff' | 'auditors'>, person: PersonId): StaffRole | null {
  if (staff.includes(person)) return 'staff';
  return auditors.includes(person) ? 'auditor' : null;
}

export async function closeSession(
  { coordination, claims, clock }: Needs,
  context: ParameterizedContext,
): Promise<void> {
  const id = idOf(context);
  if (id) {
    // Only one that was opened is put on record as closed: what strangers send is not kept.
    if (await claims.find(keyOf(id))) await claims.claim(closedKeyOf(id), clock.now().toISOString());
    await coordination.delete(keyOf(id));
  }
  context.append('set-cookie', `${COOKIE}=; Path=/console; Max-Age=0; HttpOnly; SameSite=Lax`);
}

/** Lets staff and auditors through and keeps the session alive; `context.state.person` is who asks, as `context.state.role`.
 *  @throws WebError login-required, not-staff */
export function requireStaff(ports: Needs): Middleware {
  return async (context, next) => {
    const session = await findSession(ports, context);
    if (session === null) throw new WebError('login-required');
    await followStaff(ports);
    const role = roleOf(ports, session.person);
    if (!role) throw new WebError('not-staff');
    await ports.coordination.set(keyOf(idOf(context) ?? ''), JSON.stringify(session), IDLE_SECONDS);
    context.state.person = session.person;
    context.state.role = role;
    return next();
  };
}

/** What is asked with a body and changes nothing; who saved the record of deeds is itself on record. */
const READING = new Set([
  '/results/preview',
  '/calendar/preview',
  '/broadcasts/candidates',
  '/broadcasts/preview',
  '/audit/export',
]);

/** Auditors read: every other request is refused before anything of it is read, and so is a file to be saved (`?download`): they look at it here.
 *  @param prefix of the routes @throws WebError auditor-reads-only, auditor-takes-nothing */
export function refuseAuditors(prefix: string): Middleware {
  return async (context, next) => {
    const isReading = ['GET', 'HEAD'].includes(context.method) || READING.has(context.path.slice(prefix.length));
    if (context.state.role === 'auditor' && !isReading) throw new WebError('auditor-reads-only');
    if (context.state.role === 'auditor' && context.query.download !== undefined)
      throw new WebError('auditor-takes-nothing');
    return next();
  };
}

/** What takes personal data out of the house is for staff: an auditor reads it here. @throws WebError auditor-takes-nothing */
export const forStaffToTake: Middleware = async (context, next) => {
  if (context.state.role !== 'staff') throw new WebError('auditor-takes-nothing');
  return next();
};

/** Changes come from our own pages only: another site's form or script names another origin.
 *  @throws WebError foreign-origin */
export function requireOwnOrigin(publicUrl: string): Middleware {
  return async (context, next) => {
    if (context.method === 'GET' || context.method === 'HEAD') return next();
    const site = context.get('sec-fetch-site');
    const origin = context.get('origin');
    const isOwn = origin === new URL(publicUrl).origin || hostOf(origin) === context.host;
    if ((site !== '' && site !== 'same-origin') || !isOwn) throw new WebError('foreign-origin');
    return next();
  };
}

async function findSession(ports: Needs, context: ParameterizedContext): Promise<z.infer<typeof Kept> | null> {
  const id = idOf(context);
  const kept = id ? await ports.coordination.get(keyOf(id)) : null;
  const session = kept === null ? id && (await findLost(ports, id)) : Kept.parse(JSON.parse(kept));
  if (!session) return null;
  const isOver = ports.clock.now().getTime() >= session.since.getTime() + SESSION_SECONDS * 1000;
  return isOver || (await isEnded(ports, session.person, session.since)) ? null : session;
}

/** A session whose copy went with a restart, so that who can take something back for a minute still can. Within `IDLE_SECONDS` of its opening a missing copy
 *  was lost: it cannot have been idle for so long. @returns null for one that was closed, or is older */
async function findLost({ claims, clock }: Needs, id: string): Promise<z.infer<typeof Kept> | null> {
  const opened = Kept.safeParse((await claims.find(keyOf(id)))?.value);
  if (!opened.success || (await claims.find(closedKeyOf(id)))) return null;
  return clock.now().getTime() < opened.data.since.getTime() + IDLE_SECONDS * 1000 ? opened.data : null;
}

function closedKeyOf(id: string): string {
  return `${keyOf(id)}/closed`;
}

function idOf(context: ParameterizedContext): string | null {
  const id = context.cookies.get(COOKIE);
  return id && /^[\w-]{43}$/u.test(id) ? id : null;
}

/** Whoever reads the session store cannot take a session over. */
function keyOf(id: string): string {
  return `session/${createHash('sha256').update(id).digest('base64url')}`;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
