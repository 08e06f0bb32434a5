import { staff, type WebSeason } from './web-season.ts';

/** What a member of staff asks the console's interface, with a session of their own. */
export interface ConsoleAsker {
  get(path: string): Promise<{ status: number; body: unknown }>;
  post(path: string, body: object): Promise<{ status: number; body: unknown }>;
  /** The session, for what is no JSON. */
  cookie: string;
}

export async function openConsole({ address, token }: WebSeason, person = staff): Promise<ConsoleAsker> {
  const headers = { origin: address, 'content-type': 'application/json' };
  const opened = await fetch(`${address}/console/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token: token(person, 'console') }),
  });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(`${address}/console/api/${path}`, { ...init, headers: { ...headers, cookie } });
    return { status: response.status, body: await response.json().catch(() => null) };
  };
  return {
    cookie,
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}
