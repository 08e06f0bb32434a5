import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { CheckContext, CheckResult, KitCheck } from '../../ports/channels/kit-check.ts';
import { checkFailed, checkOf, checkOff, checkPassed, clockCheck, ofCallbacks } from '../checks.ts';
import type { Http } from '../http.ts';
import type { DingtalkApi } from './api.ts';
import type { DingtalkConfig } from './config.ts';
import { PROBLEMS } from './error-codes.ts';
import { openGateway } from './gateway.ts';
import { robotSign } from './robot-sign.ts';

const UNKNOWN_PERSON = new Set(['33012', '60121', 'staffId.notExisted']);
/** The robot is ours: it only knows no message of that name. */
const UNKNOWN_MESSAGE = new Set(['robot.processQueryKey.notExisted', 'robot.processQueryKey.expired']);

const anything = z.looseObject({});

interface Needs {
  config: DingtalkConfig;
  api: DingtalkApi;
  gateway: Http;
}

/** What an app of an organisation needs, in the order in which it is set up. Uses at most three calls of the month's quota. */
export function dingtalkChecks({ config, api, gateway }: Needs, context: CheckContext): KitCheck[] {
  const check = (step: string, run: () => Promise<CheckResult>, isBasic = false) =>
    checkOf(step, PROBLEMS, run, { isBasic });
  return [
    check('token', () => api.check().then(() => checkPassed()), true),
    check('address', () => addressOf(api), true),
    check('robot', () => robotOf(config, api)),
    check('range', () => rangeOf(api, context.staff)),
    check('corp', () => corpOf(config, api)),
    config.mode === 'stream'
      ? check('stream', () => openGateway(gateway, config).then(() => checkPassed(), gatewayTrouble))
      : check('callback', () => handshake(config, context)),
    check('template', () => templateOf(config, api)),
    clockCheck(config.apiBase, context),
  ];
}

/** Nobody has this id: whoever says so has let us in. */
async function addressOf(api: DingtalkApi): Promise<CheckResult> {
  return api.ask('topapi/v2/user/get', { userid: 'shenbao-doctor' }, anything).then(
    () => checkPassed(),
    (error: unknown) => {
      if (error instanceof ChannelError && UNKNOWN_PERSON.has(error.detail)) return checkPassed();
      throw error;
    },
  );
}

/** Recalls a message that was never sent. */
async function robotOf({ robotCode }: DingtalkConfig, api: DingtalkApi): Promise<CheckResult> {
  const request = { robotCode, processQueryKeys: ['shenbao-doctor'] };
  return api.post('v1.0/robot/otoMessages/batchRecall', request, anything).then(
    () => checkPassed(),
    (error: unknown) => {
      if (error instanceof ChannelError && UNKNOWN_MESSAGE.has(error.detail)) return checkPassed();
      throw error;
    },
  );
}

async function rangeOf(api: DingtalkApi, staff: readonly string[]): Promise<CheckResult> {
  if (staff.length === 0) return checkOff;
  const hidden: string[] = [];
  for (const userid of staff)
    await api.ask('topapi/v2/user/get', { userid }, anything).catch((error: unknown) => {
      if (!(error instanceof ChannelError && UNKNOWN_PERSON.has(error.detail))) throw error;
      hidden.push(userid);
    });
  return hidden.length === 0 ? checkPassed() : checkFailed('range', hidden.join(' '));
}

/** The token of an app can also be asked for by organisation, which has to be the app's. Our reading of the vendor's access tokens: the reference
 *  we work from does not describe this address, so that it is not there says nothing. */
async function corpOf({ corpId, clientId, clientSecret }: DingtalkConfig, api: DingtalkApi): Promise<CheckResult> {
  if (corpId === null) return checkOff;
  const asked = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  return api
    .post(`v1.0/oauth2/${encodeURIComponent(corpId)}/token`, asked, anything, { isDelivery: false, isFree: true })
    .then(
      () => checkPassed(),
      (error: unknown) => {
        if (error instanceof ChannelError && /^(?:invalid.*corp|.*corpId|40013)/i.test(error.detail))
          return checkFailed('corp');
        if (error instanceof ChannelError && /^(?:InvalidAction|http-404)/.test(error.detail)) return checkPassed();
        throw error;
      },
    );
}

function gatewayTrouble(error: unknown): CheckResult {
  if (error instanceof ChannelError && !PROBLEMS.has(error.detail)) return checkFailed('gateway', error.detail);
  throw error;
}

/** A call that is signed as the platform's and holds no message: refused for that, and for nothing else. */
async function handshake({ clientSecret }: DingtalkConfig, context: CheckContext): Promise<CheckResult> {
  const timestamp = String(Date.now());
  const headers = { 'content-type': 'application/json', timestamp, sign: robotSign(timestamp, clientSecret) };
  const answer = await context.askHome('/dingtalk/robot', { method: 'POST', headers, body: '{}' });
  if (answer?.status === 403) return checkFailed('ownKeys');
  if (answer?.status !== 400) return checkFailed('homeless', answer ? `HTTP ${answer.status}` : '');
  return ofCallbacks(context);
}

/** Creates an instance of the template that is delivered to nobody. */
async function templateOf({ cardTemplateId, mode }: DingtalkConfig, api: DingtalkApi): Promise<CheckResult> {
  if (cardTemplateId === null) return checkOff;
  const request = {
    cardTemplateId,
    outTrackId: `doctor-${randomUUID()}`,
    ...(mode === 'stream' ? { callbackType: 'STREAM' } : {}),
    cardData: { cardParamMap: { title: 'doctor' } },
    imRobotOpenSpaceModel: { supportForward: false },
    userIdType: 1,
  };
  return api.post('v1.0/card/instances', request, anything).then(() => checkPassed());
}
