import Router from 'koa-router';
import { homeTexts } from '../../../templates/pages/public/home.ts';
import { escapeHtml } from '../http/html-page.ts';
import type { PageSessionOptions } from './page-sessions.ts';

/** `GET /h5/client-login/<platform>`: where a platform has no page of its own that says who holds its client, this one of ours runs the platform's
 *  script. The only page of ours with a script from elsewhere; it shows nothing of anybody, and leaves the ways of the client's
 *  bridge (frames, schemes of its own) open. */
export function clientLogin({ clients }: Pick<PageSessionOptions, 'clients'>): Router {
  const router = new Router();
  router.get('/h5/client-login/:channel', (context) => {
    const script = clients[String(context.params.channel)]?.clientScript;
    if (!script) return;
    const { origin } = new URL(script.sdk);
    context.set('cache-control', 'no-store');
    context.set(
      'content-security-policy',
      `script-src 'self' ${origin}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
    context.type = 'html';
    context.body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(homeTexts.loggingIn)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/public.css"></head><body><main><p role="status">${escapeHtml(homeTexts.loggingIn)}</p></main>
<script src="${escapeHtml(script.sdk)}"></script><script src="${escapeHtml(context.path)}/login.js"></script></body></html>`;
  });
  router.get('/h5/client-login/:channel/login.js', (context) => {
    const script = clients[String(context.params.channel)]?.clientScript;
    if (!script) return;
    context.type = 'js';
    context.body = script.source;
  });
  return router;
}
