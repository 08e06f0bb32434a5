import type { Middleware } from 'koa';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Own sources only. The simulator's page shows what an app under test sends, also pictures from elsewhere: it has its own rules. */
export function setSecurityHeaders({ isHttps }: { isHttps: boolean }): Middleware {
  return async (context, next) => {
    context.set('x-content-type-options', 'nosniff');
    context.set('referrer-policy', 'no-referrer');
    // Answers of our pages hold what people wrote: nothing on the way, and no shared computer, keeps them.
    if (/^\/(?:h5|console|login)\/api\//u.test(context.path)) context.set('cache-control', 'no-store');
    if (!context.path.startsWith('/simulator')) {
      context.set('content-security-policy', POLICY);
      context.set('x-frame-options', 'SAMEORIGIN');
      context.set('permissions-policy', 'geolocation=(), microphone=(), payment=()');
    }
    if (isHttps) context.set('strict-transport-security', 'max-age=31536000');
    return next();
  };
}
