import type Router from 'koa-router';
import { z } from 'zod';
import type { Ports } from '../../../ports/ports.ts';
import { PasswordsBusy } from '../../../ports/process/passwords.ts';
import { endAccess, unbindContact } from '../../../usecases/console/end-access.ts';
import { changeAccount } from '../../../usecases/logins/change-account.ts';
import { issueAccounts, issueStaffAccount, resetAccount } from '../../../usecases/logins/issue-accounts.ts';
import { findAccount, listAccounts } from '../../../usecases/logins/list-accounts.ts';
import { type AccountJson, accountBody, type IssuedSheetJson, issueBody } from '../../../wire/base/logins.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { staffInvitationBody } from '../../../wire/console/staff.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';
import { refusalOfStaff } from './add-staff.ts';

const Named = z.object({ user: z.string().regex(/^[0-9A-Z]{4,20}$/u) });

/** Web accounts: issued with a one-time password that is shown once, reset, closed. */
export function addAccounts(router: Router, ports: Ports): void {
  const orderOf = async (by: string, requestId: string) => {
    await limitTries(ports, `accounts/${by}`, 120);
    return { by, requestId };
  };
  router.get('/accounts', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    context.body = (await listAccounts(ports, campaign)) satisfies AccountJson[];
  });
  router.post('/accounts', async (context) => {
    const { requestId, ...asked } = await readJson(context, issueBody);
    const sheet = await busyAsRefusal(issueAccounts(ports, asked, await orderOf(context.state.person, requestId)));
    if (!sheet) throw new WebError('not-found');
    ports.log.info('accounts-issued', { campaign: asked.campaign, accounts: sheet.issued.length });
    context.body = sheet satisfies IssuedSheetJson;
  });
  router.post('/staff/accounts', async (context) => {
    const { requestId, ...asked } = await readJson(context, staffInvitationBody);
    const made = await busyAsRefusal(issueStaffAccount(ports, asked, await orderOf(context.state.person, requestId)));
    if ('refused' in made)
      throw made.refused === 'has-account' ? new WebError(made.refused) : refusalOfStaff(made.refused);
    ports.log.info('staff-account-issued', { role: asked.role });
    context.body = { issued: [made], left: 0 } satisfies IssuedSheetJson;
  });
  router.post('/accounts/:user/reset', async (context) => {
    const { user } = Named.parse(context.params);
    const { requestId } = await readJson(context, accountBody);
    const order = await orderOf(context.state.person, requestId);
    const reset = await busyAsRefusal(resetAccount(ports, user, order));
    if (!reset) throw new WebError('not-found');
    await endAccess(ports, { person: reset.person, ...order });
    ports.log.info('account-reset', {});
    const { oneTime, name, mobile } = reset;
    context.body = { issued: [{ user, oneTime, name, mobile, body: '' }], left: 0 } satisfies IssuedSheetJson;
  });
  router.post('/accounts/:user/closing', async (context) => {
    const { user } = Named.parse(context.params);
    const { requestId } = await readJson(context, accountBody);
    const by = context.state.person;
    const account = await findAccount(ports, user);
    if (!account) throw new WebError('not-found');
    const { person, owner } = account;
    await changeAccount(ports, user, { kind: 'close' }, { by, cause: `closed/${requestId}` });
    // Who has nothing but the account acts for the body no more.
    if (owner.kind === 'contact') await unbindContact(ports, { ...owner, person, by, requestId });
    await endAccess(ports, { person, by, requestId });
    ports.log.info('account-closed', {});
    context.body = {};
  });
}

async function busyAsRefusal<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof PasswordsBusy ? new WebError('too-often') : error;
  }
}
