import type { WebSeason } from './web-season.ts';

/** What a page asks with its link's token. @returns the status beside what JSON was answered */
// biome-ignore lint/suspicious/noExplicitAny: whatever JSON the page answers, as a test reads it
export async function askPage(season: WebSeason, path: string, token: string, init: RequestInit = {}): Promise<any> {
  const response = await fetch(`${season.address}/h5/api/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
}
