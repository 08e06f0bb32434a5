import type { RouterContext } from 'koa-router';
import { platformTexts } from '../../../../templates/pages/simulator/server.ts';
import { PHONE_COOKIE } from '../../phone-cookie.ts';
import type { WecomWorld } from './wecom-world.ts';

/** `connect/oauth2/authorize`: sends the phone's browser back with a one-use code. Outside a phone it asks who is meant.
 *  Source: WeCom's documentation, web login (OAuth2). */
export function authorize(world: WecomWorld, context: RouterContext): void {
  const { redirect_uri: redirect = '', scope, state = '', phone, ...rest } = single(context.query);
  const refused = refusalOf(world, { redirect, scope, state, appid: rest.appid, type: rest.response_type });
  if (refused !== null) {
    page(context, 400, `<h1>${refused}</h1>`);
    return;
  }
  const userId = (phone ?? context.cookies.get(PHONE_COOKIE) ?? '').toLowerCase();
  if (!world.people.has(userId)) {
    page(context, 200, chooser(world, context.URL));
    return;
  }
  const target = new URL(redirect);
  target.searchParams.set('code', world.credentials.issueOauthCode(userId));
  target.searchParams.set('state', state);
  world.wire.add({
    at: world.clock.now().toISOString(),
    direction: 'oauth',
    endpoint: 'connect/oauth2/authorize',
    userIds: [userId],
    status: 302,
    errcode: null,
    milliseconds: 0,
    request: { redirect_uri: redirect, scope },
    response: { redirect: target.host },
    notes: [],
  });
  context.redirect(target.href);
}

function refusalOf(world: WecomWorld, asked: Readonly<Record<string, string | undefined>>): string | null {
  const { redirect = '', scope, state = '', appid, type } = asked;
  const texts = platformTexts.oauth;
  if (appid !== world.app.corpId || type !== 'code') return texts.badRequest;
  if (scope !== 'snsapi_base' && scope !== 'snsapi_privateinfo') return texts.badRequest;
  if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) return texts.badState;
  const isTrusted = URL.canParse(redirect) && trustedDomains(world).includes(new URL(redirect).host);
  return isTrusted ? null : `50001 ${texts.badRedirect}`;
}

function trustedDomains(world: WecomWorld): readonly string[] {
  const { trustedDomains: domains } = world.app;
  const callback = world.callbackUrl();
  return domains ?? (callback === null ? [] : [new URL(callback).host]);
}

function chooser(world: WecomWorld, url: URL): string {
  const links = [...world.people.values()].map(({ userId, name, title }) => {
    const query = new URLSearchParams(url.searchParams);
    query.set('phone', userId);
    return `<li><a href="?${escapeHtml(query.toString())}">${escapeHtml(name)} <small>${escapeHtml(title)}</small></a></li>`;
  });
  return `<h1>${platformTexts.oauth.title}</h1><p>${platformTexts.oauth.hint}</p><ul>${links.join('')}</ul>`;
}

function page(context: RouterContext, status: number, body: string): void {
  context.status = status;
  context.type = 'text/html; charset=utf-8';
  context.body = `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><style>body{font:16px/1.6 system-ui;margin:1.5rem}h1{font-size:1.1rem}ul{padding:0;list-style:none}a{display:block;padding:.5rem 0;color:#07c160}small{color:#888}</style>${body}</html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function single(query: RouterContext['query']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
