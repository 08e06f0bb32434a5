import type Koa from 'koa';
import { z } from 'zod';

/** What koa-router hangs on the middleware it makes, as far as it is read here. */
const Routed = z.object({
  router: z.object({
    stack: z.array(z.object({ methods: z.array(z.string()), path: z.union([z.string(), z.instanceof(RegExp)]) })),
  }),
});

/** Every route of a web app as `GET /h5/api/upload`, read from its routers: none is listed by hand. HEAD goes with GET. */
export function registeredRoutes(app: Koa): string[] {
  const routes = app.middleware.flatMap((middleware) => {
    const read = Routed.safeParse({ router: 'router' in middleware ? middleware.router : null });
    return read.success ? read.data.router.stack : [];
  });
  const named = routes.flatMap(({ methods, path }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${String(path)}`),
  );
  return [...new Set(named)];
}
