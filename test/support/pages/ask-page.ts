import type { AnyJson } from '../any-json.ts';
import type { WebSeason } from './web-season.ts';

/** What a page asks with its link's token. @returns the status beside what JSON was answered */
export async function askPage(
  season: WebSeason,
  path: string,
  token: string,
  init: RequestInit = {},
): Promise<AnyJson> {
  const response = await fetch(`${season.address}/h5/api/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
}
