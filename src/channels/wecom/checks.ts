import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ChannelError } from '../../ports/channels/channel.ts';
import type { CheckContext, CheckResult, KitCheck } from '../../ports/channels/kit-check.ts';
import type { PageLogin } from '../../ports/channels/page-login.ts';
import { checkFailed, checkOf, checkOff, checkPassed, clockCheck, ofCallbacks } from '../checks.ts';
import { callbackKeys, sealText } from '../sealed-text.ts';
import type { WecomApi } from './api.ts';
import type { WecomConfig } from './config.ts';
import { PROBLEMS } from './error-codes.ts';

const OUT_OF_RANGE = new Set(['60011', '60111', '60021', '50002', '40003', '40031']);

const anything = z.looseObject({});

interface Needs {
  config: WecomConfig;
  api: WecomApi;
  login: PageLogin;
  publicUrl: string;
}

/** What an app of an enterprise needs, in the order in which it is set up. */
export function wecomChecks({ config, api, login, publicUrl }: Needs, context: CheckContext): KitCheck[] {
  const check = (step: string, run: () => Promise<CheckResult>, isBasic = false) =>
    checkOf(step, PROBLEMS, run, { isBasic });
  return [
    check('token', () => api.get('getcallbackip', {}, anything).then(() => checkPassed(), passUntrusted), true),
    check('address', () => api.get('getcallbackip', {}, anything).then(() => checkPassed()), true),
    check('agent', () => api.get('agent/get', { agentid: String(config.agentId) }, anything).then(() => checkPassed())),
    check('range', () => rangeOf(api, context.staff)),
    check('callback', () => handshake(config, context)),
    check('file', () => fileOf(context)),
    check('domain', () => domainOf(login, publicUrl)),
    clockCheck(config.apiBase, context),
  ];
}

/** Credentials are right where the address alone is refused: the next check says that. */
function passUntrusted(error: unknown): CheckResult {
  if (error instanceof ChannelError && error.detail.startsWith('60020')) return checkPassed();
  throw error;
}

async function rangeOf(api: WecomApi, staff: readonly string[]): Promise<CheckResult> {
  if (staff.length === 0) return checkOff;
  const hidden: string[] = [];
  for (const userid of staff)
    await api.get('user/get', { userid }, anything).catch((error: unknown) => {
      if (!(error instanceof ChannelError && OUT_OF_RANGE.has(error.detail))) throw error;
      hidden.push(userid);
    });
  return hidden.length === 0 ? checkPassed() : checkFailed('range', hidden.join(' '));
}

/** The console's own check of the address, made by us: the text comes back opened. */
async function handshake(config: WecomConfig, context: CheckContext): Promise<CheckResult> {
  const { token, encodingAesKey, corpId } = config;
  const text = randomBytes(8).toString('hex');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const keys = callbackKeys({ token, encodingAesKey, receiveId: corpId });
  const sealed = sealText(keys, text, { timestamp, nonce: 'doctor', prefix: randomBytes(16) });
  const query = new URLSearchParams({
    msg_signature: sealed.signature,
    timestamp,
    nonce: sealed.nonce,
    echostr: sealed.encrypt,
  });
  const answer = await context.askHome(`/wecom/callback?${query}`);
  if (answer?.status === 403) return checkFailed('ownKeys');
  if (answer?.text !== text) return checkFailed('homeless', answer ? `HTTP ${answer.status}` : '');
  return ofCallbacks(context);
}

/** The file that proves the domain is at its root. */
async function fileOf({ publicFiles, askHome }: CheckContext): Promise<CheckResult> {
  const names = (await publicFiles()).filter((name) => /^WW_verify_\w{1,64}\.txt$/.test(name));
  if (names.length === 0) return checkFailed('noFile');
  for (const name of names) {
    const answer = await askHome(`/${name}`);
    // The check of the address says so.
    if (!answer) return checkOff;
    if (answer.status !== 200) return checkFailed('fileHidden', name);
  }
  return checkPassed(names.join(' '));
}

/** The login refuses a foreign domain on its page, as far as it says so to a client that is none. */
async function domainOf(login: PageLogin, publicUrl: string): Promise<CheckResult> {
  const address = new URL(login.authorizeUrl(`${publicUrl}/h5/login`, 'doctor'));
  address.hash = '';
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { 'user-agent': 'Mozilla/5.0 wxwork/4.1.0 MicroMessenger/7.0.1' },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (!answer) return checkFailed('unreached', 'authorize');
  const page = await answer.text();
  return answer.status !== 302 && page.slice(0, 20_000).includes('50001') ? checkFailed('domain') : checkPassed();
}
