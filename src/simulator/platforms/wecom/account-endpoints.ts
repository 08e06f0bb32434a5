import { WecomRefusal } from './error-codes.ts';
import type { Endpoint } from './server.ts';

/** `gettoken`: one token per secret, the same until it expires. Source: WeCom's documentation, access tokens. */
const getToken: Endpoint = {
  name: 'gettoken',
  method: 'GET',
  isOpen: true,
  answer({ world, query }) {
    const { corpId, secret } = world.app;
    if (query.corpid !== corpId) throw new WecomRefusal('bad-corpid');
    if (!query.corpsecret) throw new WecomRefusal('missing-secret');
    if (query.corpsecret !== secret) throw new WecomRefusal('bad-secret');
    const { value, expiresInSeconds } = world.credentials.token();
    return { json: { errcode: 0, errmsg: 'ok', access_token: value, expires_in: expiresInSeconds } };
  },
};

/** `auth/getuserinfo`: who came with this one-use code. Source: WeCom's documentation, web login (OAuth2). */
const getUserInfo: Endpoint = {
  name: 'auth/getuserinfo',
  method: 'GET',
  answer({ world, query }) {
    if (!query.code) throw new WecomRefusal('missing-oauth-code');
    const redeemed = world.credentials.redeemOauthCode(query.code);
    if (redeemed === 'unknown') throw new WecomRefusal('bad-oauth-code');
    if (redeemed === 'expired') throw new WecomRefusal('oauth-code-expired');
    if (redeemed === 'used') throw new WecomRefusal('oauth-code-used');
    return { json: { errcode: 0, errmsg: 'ok', userid: redeemed.userId } };
  },
};

/** `user/get`, without the fields that apps no longer receive which were made since 2022-06-20. Source: WeCom's documentation, reading members. */
const getUser: Endpoint = {
  name: 'user/get',
  method: 'GET',
  answer({ world, query }) {
    if (!query.userid) throw new WecomRefusal('missing-parameter', 'userid');
    const person = world.people.get(query.userid.toLowerCase());
    const isVisible = world.app.visibleTo?.includes(query.userid.toLowerCase()) ?? true;
    if (!person || !isVisible) throw new WecomRefusal('unknown-user');
    const { userId, name, title, mobile } = person;
    return {
      json: {
        errcode: 0,
        errmsg: 'ok',
        userid: userId,
        name,
        department: [1],
        order: [0],
        position: title,
        status: 1,
        main_department: 1,
        ...(world.app.isToldMobiles && mobile ? { mobile } : {}),
      },
    };
  },
};

const getCallbackIp: Endpoint = {
  name: 'getcallbackip',
  method: 'GET',
  answer: () => ({ json: { errcode: 0, errmsg: 'ok', ip_list: ['127.0.0.1'] } }),
};

/** `agent/get`: the app as its console shows it. Source: WeCom's documentation, reading an app. */
const getAgent: Endpoint = {
  name: 'agent/get',
  method: 'GET',
  answer({ world, query }) {
    if (query.agentid !== String(world.app.agentId)) throw new WecomRefusal('bad-agentid');
    return { json: { errcode: 0, errmsg: 'ok', agentid: world.app.agentId, name: 'shenbao', close: 0 } };
  },
};

export const accountEndpoints: readonly Endpoint[] = [getToken, getUserInfo, getUser, getCallbackIp, getAgent];
