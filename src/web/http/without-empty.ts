import type { ParameterizedContext } from 'koa';

/** A query without what a form left empty. */
export function withoutEmpty(query: ParameterizedContext['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
