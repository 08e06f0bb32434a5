import { pathParts, type RouteRow } from '../roles/route-roles.ts';
import { filesForm, photo, type WebSeason } from './web-season.ts';

/** Asks a route as its row says. @param person whose link it is asked with; nobody's where null @param cookie a session of the console */
export async function askRoute(
  season: WebSeason,
  route: string,
  row: RouteRow,
  { id, file, person, cookie }: { id: string; file: string; person: string | null; cookie?: string | undefined },
): Promise<{ status: number; said: string }> {
  const [method = '', pattern = ''] = route.split(' ');
  const token = row.purpose && person !== null ? season.token(person, row.purpose, subjectOf(row, id)) : '';
  const fill = (text: string) =>
    text.replaceAll(':application', id).replaceAll(':token', token).replaceAll(':id', id).replaceAll(':file', file);
  const path = Object.entries(pathParts).reduce(
    (known, [part, text]) => known.replace(`:${part}`, text),
    fill(pattern),
  );
  const headers: Record<string, string> = {
    origin: season.address,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(cookie && pattern.startsWith('/console/') ? { cookie } : {}),
    'x-request-id': 'walk-000001',
    ...(row.body ? { 'content-type': 'application/json' } : {}),
  };
  const sent = row.isFile ? filesForm([{ name: 'a.jpg', bytes: photo }]) : row.body && fill(JSON.stringify(row.body));
  const url = `${season.address}${path.replace('{*code}', 'x')}${row.query ? `?${fill(row.query)}` : ''}`;
  const answer = await fetch(url, { method, headers, redirect: 'manual', ...(sent ? { body: sent } : {}) });
  return { status: answer.status, said: await answer.text() };
}

function subjectOf({ purpose }: RouteRow, id: string): string {
  if (purpose === 'text') return `${id}/deeds`;
  return purpose === 'worklist' || purpose === 'scoring' ? 'star-2021' : id;
}
