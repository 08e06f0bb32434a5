import { IncomingMessage, ServerResponse } from 'node:http';
import Koa from 'koa';
import type { TakeRequest } from './webhooks.ts';

/** Koa, and before it what takes a request first. */
export class WebApp extends Koa {
  readonly #takeFirst: TakeRequest;

  constructor(takeFirst: TakeRequest, options: { proxy: boolean; maxIpsCount: number }) {
    super(options);
    this.#takeFirst = takeFirst;
  }

  override callback(): ReturnType<Koa['callback']> {
    const answer = super.callback();
    return async (request, response) => {
      const isHttp1 = request instanceof IncomingMessage && response instanceof ServerResponse;
      if (!isHttp1 || !this.#takeFirst(request, response)) await answer(request, response);
    };
  }
}
