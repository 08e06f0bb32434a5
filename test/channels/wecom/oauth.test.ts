import { describe, expect, it } from 'vitest';
import { createWecomLogin } from '../../../src/channels/wecom/oauth.ts';
import { configFor, refusal, sharedMemory, startPlatform } from './platform.ts';

describe('login inside the client', () => {
  it('begins at the platform with a silent request for our own page', () => {
    const login = createWecomLogin(configFor('https://qyapi.weixin.qq.com'), { coordination: sharedMemory() });
    expect(login.authorizeUrl('https://apply.example.com/h5/back?to=a&b=c', 'a1'.repeat(64))).toBe(
      `https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww1436e0e65a779aee&redirect_uri=https%3A%2F%2Fapply.example.com%2Fh5%2Fback%3Fto%3Da%26b%3Dc&response_type=code&scope=snsapi_base&state=${'a1'.repeat(64)}&agentid=1000002#wechat_redirect`,
    );
  });

  it('begins at the simulator when told so', () => {
    const config = { ...configFor('http://127.0.0.1:1'), authorizeBase: 'http://127.0.0.1:3000/simulator/' };
    const login = createWecomLogin(config, { coordination: sharedMemory() });
    expect(login.authorizeUrl('http://x', 'a')).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/simulator\/connect\/oauth2\/authorize\?/,
    );
  });

  it.each(['', 'a-b', 'a.b', '状态', 'a'.repeat(129)])('refuses the state %s', (state) => {
    const login = createWecomLogin(configFor('http://127.0.0.1:1'), { coordination: sharedMemory() });
    expect(() => login.authorizeUrl('http://x', state)).toThrow(RangeError);
  });

  it('finds the member, the outsider, and the code that is spent', async () => {
    const platform = await startPlatform();
    const login = createWecomLogin(platform.config, { coordination: sharedMemory() });
    platform.answer('auth/getuserinfo', { errcode: 0, errmsg: 'ok', userid: 'HeYan', user_ticket: 'T' });
    expect(await login.findMember('CODE-1')).toEqual({ kind: 'member', userId: 'heyan' });
    expect(platform.to('auth/getuserinfo')[0]?.query).toEqual({ access_token: 'TOKEN-1', code: 'CODE-1' });
    platform.answer('auth/getuserinfo', { errcode: 0, errmsg: 'ok', openid: 'o', external_userid: 'wm' });
    expect(await login.findMember('CODE-2')).toEqual({ kind: 'outsider' });
    for (const errcode of [40029, 42003, 42022]) {
      platform.answer('auth/getuserinfo', { errcode, errmsg: '' });
      expect(await login.findMember('CODE-3')).toEqual({ kind: 'stale-code' });
    }
    platform.answer('auth/getuserinfo', { errcode: 50001, errmsg: '' });
    expect(await refusal(login.findMember('CODE-4'))).toEqual({ code: 'misconfigured', detail: '50001' });
  });

  it('asks nobody about a code that cannot be one', async () => {
    const platform = await startPlatform();
    const login = createWecomLogin(platform.config, { coordination: sharedMemory() });
    for (const code of ['', 'x'.repeat(513)]) expect(await login.findMember(code)).toEqual({ kind: 'stale-code' });
    expect(platform.calls).toHaveLength(0);
  });
});
