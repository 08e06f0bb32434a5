import type { ParameterizedContext } from 'koa';
import readRawBody from 'raw-body';
import type { z } from 'zod';
import { WebError } from './web-error.ts';

const MAX_BYTES = 256 * 1024;

/** A JSON body of the shape. Another content type is refused: a form of another site cannot send this one.
 *  @throws WebError bad-request; z.ZodError */
export async function readJson<Shape>(context: ParameterizedContext, shape: z.ZodType<Shape>): Promise<Shape> {
  if (!context.is('application/json')) throw new WebError('bad-request');
  const text = await readRawBody(context.req, { limit: MAX_BYTES, encoding: 'utf8', length: context.length ?? null });
  return shape.parse(JSON.parse(text));
}
