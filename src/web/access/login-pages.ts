import { randomBytes } from 'node:crypto';
import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import type { Account } from '../../domain/logins/account.ts';
import type { Ports } from '../../ports/ports.ts';
import { PasswordsBusy } from '../../ports/process/passwords.ts';
import { logIn } from '../../usecases/logins/log-in.ts';
import { followStaff } from '../../usecases/staff/follow-staff.ts';
import { type LogInJson, logInBody } from '../../wire/base/logins.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { WebError } from '../http/web-error.ts';
import { signLink } from './links.ts';
import type { PageSessionOptions } from './page-sessions.ts';
import { closeSession, keepSession, requireOwnOrigin, roleOf } from './sessions.ts';
import { forgetVisitors, rememberVisitor, SESSION_SECONDS } from './visitors.ts';

/** Tries of one address in ten minutes: an office behind one address has a few contacts. */
const MOST_OF_ADDRESS = 20;

/** User name and password for the web: contacts come to their worklist, staff to the console, both for at most twelve hours. */
export function loginPages(ports: Ports, options: PageSessionOptions): Router {
  const router = new Router({ prefix: '/login/api' });
  router.use(requireOwnOrigin(options.publicUrl));
  router.post('/session', async (context) => {
    const given = await readJson(context, logInBody);
    await limitTries(ports, `password/${context.ip}/${tenMinutesOf(ports.clock.now())}`, MOST_OF_ADDRESS);
    context.body = (await enter(ports, options, context, given)) satisfies LogInJson;
  });
  router.delete('/session', async (context) => {
    await closeSession(ports, context);
    forgetVisitors(context);
    context.status = 204;
  });
  return router;
}

async function enter(
  ports: Ports,
  options: PageSessionOptions,
  context: ParameterizedContext,
  given: Parameters<typeof logIn>[1],
): Promise<LogInJson> {
  const found = await logIn(ports, given).catch((error: unknown) => {
    throw error instanceof PasswordsBusy ? new WebError('too-often') : error;
  });
  if (found.kind === 'change') return { state: 'change', problem: found.problem };
  if (found.kind === 'refused') {
    ports.log.warn('login-refused', { reason: found.reason });
    throw new WebError(found.reason);
  }
  ports.log.info('logged-in', { kind: found.account.owner.kind });
  return { state: 'in', url: await openFor(ports, options, context, found.account) };
}

/** Opens what the account is for. @throws WebError not-staff */
async function openFor(
  ports: Ports,
  options: PageSessionOptions,
  context: ParameterizedContext,
  { person, owner }: Account,
): Promise<string> {
  if (owner.kind === 'staff') {
    await followStaff(ports);
    if (!roleOf(ports, person)) throw new WebError('not-staff');
    await keepSession(ports, options, context, person);
    return '/console/';
  }
  rememberVisitor(ports, options, context, person);
  const now = ports.clock.now();
  const link = {
    ...{ person, purpose: 'worklist', subject: owner.campaign, issuedAt: now },
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    nonce: randomBytes(12).toString('base64url'),
  };
  return `/h5/worklist?p=${signLink(options.secret, link, 'page')}`;
}

/** The process clock's ten minutes: limits themselves count in real time, and whoever moves the clock is let in again with it. */
function tenMinutesOf(now: Date): number {
  return Math.floor(now.getTime() / 600_000);
}
