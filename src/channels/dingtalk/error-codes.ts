import { ChannelError, type ChannelErrorCode } from '../../ports/channels/channel.ts';
import type { SharedRefusals } from '../back-off.ts';
import type { ProblemsByCode } from '../checks.ts';

/** The token has run out: fetch another once. Source: DingTalk's documentation, access token, error codes. */
export const SPENT_TOKEN: ReadonlySet<string> = new Set(['InvalidAuthentication', '40014', '40001', '42001']);

const ACCESS = 'Forbidden.AccessDenied.';

/** A page of the gateway instead of an answer: this address has asked too much. */
export const BLOCKED = 'gateway-blocked';

/** Source: DingTalk's documentation, error codes. What is in no row is `rejected`: the platform refused the call as it was. */
const codes: Record<'busy' | 'unreachable' | 'misconfigured' | 'media-gone', readonly string[]> = {
  busy: [
    ...['-1', 'system.error', 'system.busy', 'ServiceUnavailable', 'InternalError', ...SPENT_TOKEN],
    ...[`${ACCESS}QpsLimitForAppkeyAndApi`, `${ACCESS}QpmLimitForAppkeyAndApi`, `${ACCESS}QpsLimitForApi`],
    ...['90018', '90002', 'send.too.fast', 'send.byToken.tooFast', 'too.many.people', 'too.many.group'],
  ],
  unreachable: [
    'staffId.notExisted',
    '33012',
    '60121',
    'robot.oto.notExist',
    'chatbotId.notAllow.sendOTO',
    'param.userIdNotExist',
  ],
  misconfigured: [
    ...['invalidClientIdOrSecret', '40089', '60011', 'auth.error', '60020', '90020', 'resource.unavailable'],
    ...[`${ACCESS}AccessTokenPermissionDenied`, `${ACCESS}IpNotInWhiteList`, `${ACCESS}ApiCountLimitForOrg`],
    ...['invalidParameter.robotCode.empty', 'template.stopped', 'param.templateNotExist', 'param.templateUnpublished'],
  ],
  'media-gone': ['invalidParameter.robotCode.downloadCode', 'invalidParameter.robotCode.auth'],
};

const meanings: ReadonlyMap<string, ChannelErrorCode> = new Map(
  Object.entries(codes).flatMap(
    ([meaning, written]) => written.map((code) => [code, meaning as ChannelErrorCode] as const), // Object.entries forgets the key's type
  ),
);

/** What holds every send of the app off. A call a second too much is over after a second; the others take longer. */
export const SHARED_REFUSALS: SharedRefusals = {
  throttled: new Set([BLOCKED, `${ACCESS}QpmLimitForAppkeyAndApi`, `${ACCESS}QpsLimitForApi`, '90002']),
  ofTheApp: new Set([
    ...['-1', 'system.error', 'system.busy', 'ServiceUnavailable', 'InternalError', ...SPENT_TOKEN],
    ...[`${ACCESS}QpsLimitForAppkeyAndApi`, '90018', 'send.too.fast', 'send.byToken.tooFast'],
  ]),
};

const UNTRUSTED: ReadonlySet<string> = new Set([`${ACCESS}IpNotInWhiteList`, '60020']);

/** @param code the platform's code @param message free text and never a decision; only our own address is taken out of it, which operators
 *  have to enter as a trusted one */
export function errorOf(code: string, message = ''): ChannelError {
  const address = UNTRUSTED.has(code) ? /\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(message)?.[0] : undefined;
  const detail = code.slice(0, 120);
  return new ChannelError(meanings.get(code) ?? 'rejected', address ? `${detail} ${address}` : detail);
}

/** What has to be corrected, by code, as `CheckWords.problems` names it. Source: DingTalk's documentation, error codes. */
export const PROBLEMS: ProblemsByCode = new Map([
  ['invalidClientIdOrSecret', 'secret'],
  ['40089', 'secret'],
  [`${ACCESS}IpNotInWhiteList`, 'untrusted'],
  ['60020', 'untrusted'],
  [`${ACCESS}AccessTokenPermissionDenied`, 'permission'],
  ['60011', 'permission'],
  ['auth.error', 'permission'],
  ['robot.oto.notExist', 'robot'],
  ['chatbotId.notAllow.sendOTO', 'robot'],
  ['resource.unavailable', 'robot'],
  ['invalidSubscriptionMode', 'notStream'],
  ['param.templateNotExist', 'template'],
  ['param.cardTemplateIdEmpty', 'template'],
  ['param.templateUnpublished', 'unpublished'],
  [`${ACCESS}ApiCountLimitForOrg`, 'quotaGone'],
  ['90020', 'quotaGone'],
]);
