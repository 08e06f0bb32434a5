import { join } from 'node:path';
import type { Middleware } from 'koa';
import serve from 'koa-static';

/** The page itself, where it was built. Its addresses are relative, so the mount has to end in a slash. */
export function servePages(pagesFolder: string | undefined): Middleware {
  const files = pagesFolder === undefined ? null : serve(join(pagesFolder, 'simulator'), { maxage: 0 });
  return async (context, next) => {
    const { pathname } = new URL(context.originalUrl, 'http://127.0.0.1');
    if (context.path === '/' && !pathname.endsWith('/')) return context.redirect(`${pathname}/`);
    return files ? files(context, next) : next();
  };
}
