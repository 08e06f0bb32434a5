import type { Context, Middleware } from 'koa';
import { failureTexts } from '../../../templates/pages/failures.ts';
import { escapeHtml, htmlPage } from './html-page.ts';

/** Whoever opens an address in a browser reads a page in their own words when it fails or is not there; scripts go on to get the code. */
export function showFailures(): Middleware {
  return async (context, next) => {
    await next();
    const isFailure = context.status >= 400 && (context.body === undefined || isCoded(context));
    if (isFailure && isOpened(context)) show(context);
  };
}

/** A person's own look at an address, not a script's request. */
function isOpened({ method, headers }: Context): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** What `answerErrors` sends. */
function isCoded({ response }: Context): boolean {
  return response.is('json') === 'json';
}

function show(context: Context): void {
  const { status } = context;
  const { title, text } = failureTexts[kindOf(status)];
  context.type = 'html';
  context.body = htmlPage(
    title,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p class="links"><a href="/">${failureTexts.home}</a></p>`,
  );
  context.status = status;
}

function kindOf(status: number): 'gone' | 'closed' | 'often' | 'trouble' {
  if (status === 404) return 'gone';
  if (status === 401 || status === 403) return 'closed';
  return status === 429 ? 'often' : 'trouble';
}
