import type { RouterContext } from 'koa-router';
import { z } from 'zod';
import { PHONE_COOKIE } from '../../phone-cookie.ts';
import type { DingtalkWorld } from './dingtalk-world.ts';
import { type Endpoint, readJson } from './server.ts';

/** `topapi/v2/user/getuserinfo`, of the older family. Source: DingTalk's documentation, H5 login. */
export const userInfo: Endpoint = {
  name: 'topapi/v2/user/getuserinfo',
  path: 'oapi/topapi/v2/user/getuserinfo',
  answer(call) {
    const { code } = readJson(call, z.looseObject({ code: z.string().default('') }));
    const userId = call.world.loginCodes.use(code);
    if (userId === null) return { errcode: 40078, errmsg: 'authCode not existed or used' };
    const name = call.world.people.get(userId)?.name ?? '';
    return { errcode: 0, errmsg: 'ok', result: { userid: userId, name, unionid: `union-${userId}`, sys: false } };
  },
};

/** The client's script, in place of the bridge that the real one finds: it knows whose phone shows the page by the phone's cookie. */
export function clientScript(context: RouterContext): void {
  context.type = 'js';
  context.body = `(() => {
  const base = document.currentScript.src.replace(/[^/]*$/, '');
  const requestAuthCode = ({ corpId, clientId, onSuccess = () => {}, onFail = () => {} }) =>
    fetch(base + 'auth-code?' + new URLSearchParams({ corpId, clientId }), { credentials: 'include' })
      .then((answer) => (answer.ok ? answer.json() : answer.json().then((refused) => Promise.reject(refused))))
      .then((given) => (onSuccess(given), given), (refused) => onFail(refused));
  window.dd = { requestAuthCode };
})();
`;
}

/** What the client does behind `requestAuthCode`: a code for whoever holds the phone, for a page of this organisation's app. */
export function authCode(world: DingtalkWorld, context: RouterContext): void {
  const origin = context.get('origin');
  if (origin !== '') {
    context.set('access-control-allow-origin', origin);
    context.set('access-control-allow-credentials', 'true');
  }
  const { corpId, clientId } = context.query;
  const userId = (context.cookies.get(PHONE_COOKIE) ?? '').toLowerCase();
  const isOurs = corpId === world.app.corpId && clientId === world.app.clientId;
  const isKnown = isOurs && world.people.has(userId) && world.isVisible(userId);
  const code = isKnown ? world.loginCodes.issue(userId) : null;
  context.status = code ? 200 : 400;
  context.body = code
    ? { code }
    : { errorCode: isOurs ? 1 : 9, errorMessage: isOurs ? 'no user' : 'corpId or clientId' };
  world.wire.add({
    at: world.clock.now().toISOString(),
    direction: 'oauth',
    endpoint: 'requestAuthCode',
    userIds: userId === '' ? [] : [userId],
    status: context.status,
    errcode: null,
    milliseconds: 0,
    request: { corpId, clientId },
    response: null,
    notes: [],
  });
}
