import { join } from 'node:path';
import type { Middleware } from 'koa';
import serve from 'koa-static';

/** A built page under `/<name>/`: its own index.html for every address one level deep, its assets for good (their names hold a hash). */
export function staticPage(name: 'h5' | 'console' | 'login', pagesFolder: string): Middleware {
  const files = serve(join(pagesFolder, name), {
    index: 'index.html',
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        /[\\/]assets[\\/]/u.test(path) ? 'public, max-age=31536000, immutable' : 'no-store',
      ),
  });
  return async (context, next) => {
    if (context.path === `/${name}`) return context.redirect(`/${name}/${context.search}`);
    const rest = context.path.startsWith(`/${name}/`) ? context.path.slice(name.length + 1) : null;
    if (rest === null || rest.startsWith('/api/') || (context.method !== 'GET' && context.method !== 'HEAD'))
      return next();
    const { path } = context;
    context.state.route = `/${name}/*`;
    context.path = /^\/[a-z]*$/u.test(rest) ? '/' : rest;
    try {
      await files(context, async () => {});
    } finally {
      context.path = path;
    }
    return undefined;
  };
}
