import type Koa from 'koa';
import type { Webhook } from '../ports/channels/channel.ts';
import type { Ports } from '../ports/ports.ts';
import type { Clock } from '../ports/process/clock.ts';
import { clientLogin } from './access/client-login.ts';
import type { LoginMode } from './access/links-guard.ts';
import { loginPages } from './access/login-pages.ts';
import { loginRoutes, type PageSessionOptions } from './access/page-sessions.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { noteFailedResponse } from './http/note-failed-response.ts';
import { setSecurityHeaders } from './http/set-security-headers.ts';
import { showFailures } from './http/show-failures.ts';
import { staticPage } from './http/static-page.ts';
import { watchRequests } from './http/watch-requests.ts';
import { answerErrors } from './http/web-error.ts';
import { phonePages } from './phone/phone-pages.ts';
import { blankFormRoutes } from './public/blank-form-routes.ts';
import { publicGallery } from './public/public-gallery.ts';
import { publicObjections } from './public/public-objections.ts';
import { publicPages } from './public/public-pages.ts';
import { publicResults } from './public/public-results.ts';
import { startPages } from './public/start-pages.ts';
import { WebApp } from './web-app.ts';
import { takeCallbacks } from './webhooks.ts';

export interface WebOptions {
  /** Each answers under its own path. */
  webhooks: readonly Webhook[];
  /** Signs page links, as `createLinks` does. */
  linkSecret: string;
  /** How visitors of pages are found out; `clients` by channel. */
  pageLogin: { mode: LoginMode; clients: PageSessionOptions['clients'] };
  /** Where the pages were built: `h5/` and `console/` are there. */
  pagesFolder: string;
  /** Files the platforms ask for: `WW_verify_*.txt`. */
  publicFolder: string;
  /** Without a slash at the end. */
  publicUrl: string;
  /** The time the platform's timestamps follow: real time, or the simulator's clock. */
  callbackClock: Clock;
  isSimulated: boolean;
  /** The apps people write in, as they know them. */
  appNames: readonly string[];
  /** Those `countPorts` counts into; own ones when left out. */
  metrics?: Metrics;
  /** How many proxies are in front and write X-Forwarded-For; default none, and the header is not believed. */
  trustedProxies?: number;
}

/** Everything that is answered over HTTP. What no route takes goes on to whatever the caller adds with `use`. */
export function createWebApp(ports: Ports, options: WebOptions): Koa {
  const { linkSecret: secret, publicUrl, callbackClock: clock, pagesFolder } = options;
  const metrics = options.metrics ?? createMetrics(ports);
  const isHttps = publicUrl.startsWith('https:');
  const { trustedProxies = 0 } = options;
  const takeFirst = takeCallbacks(ports, options.webhooks, { clock, metrics });
  const app = new WebApp(takeFirst, { proxy: trustedProxies > 0, maxIpsCount: trustedProxies });
  app.on('error', noteFailedResponse(ports.log));
  app.use(watchRequests(ports.log, metrics));
  app.use(showFailures());
  app.use(answerErrors(ports.log));
  app.use(setSecurityHeaders({ isHttps }));
  const pages = { secret, publicUrl, isHttps, ...options.pageLogin };
  const routers = [
    healthRoutes(ports, metrics),
    publicPages(ports, options),
    publicResults(ports),
    publicGallery(ports),
    publicObjections(ports),
    blankFormRoutes(ports),
    startPages(ports, { ...pages, appNames: options.appNames }),
    phonePages(ports, { ...pages, metrics }),
    consoleRoutes(ports, pages),
    loginRoutes(ports, pages),
    loginPages(ports, pages),
    clientLogin(pages),
  ];
  for (const router of routers) app.use(router.routes());
  app.use(staticPage('h5', pagesFolder));
  app.use(staticPage('console', pagesFolder));
  app.use(staticPage('login', pagesFolder));
  return app;
}
