/** A browser's memory: cookies by name, sent along wherever they are for. */
export interface Jar {
  fetch(address: string, init?: RequestInit): Promise<Response>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function cookieJar(headers: Record<string, string> = {}): Jar {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async fetch(address, init = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(address, {
        redirect: 'manual',
        ...init,
        headers: { ...headers, ...init.headers, cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
        cookies.set(name, value);
      }
      return response;
    },
  };
}
