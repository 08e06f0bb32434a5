import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { PHONE_COOKIE } from '../../simulator/phone-cookie.ts';

/** What the scripted people do on our pages, in the way their browsers do it. */

/** A browser: it keeps what it is given, and follows no redirect by itself. */
export interface Browser {
  fetch(address: string | URL, init?: RequestInit): Promise<Response>;
}

/** The browser of a person's WeCom client: its platform knows whose it is. */
export function clientBrowser(userId: string): Browser {
  return browser('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Mobile wxwork/4.1', [[PHONE_COOKIE, userId]]);
}

export function browser(agent: string, known: readonly (readonly [string, string])[] = []): Browser {
  const cookies = new Map(known);
  return {
    async fetch(address, init = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...init.headers, cookie, 'user-agent': agent };
      const answer = await fetch(address, { redirect: 'manual', ...init, headers });
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
        cookies.set(name, value);
      }
      return answer;
    },
  };
}

const Opening = z.looseObject({
  state: z.string().optional(),
  page: z.string().optional(),
  url: z.string().optional(),
});

/** Opens a link: the client logs in silently where the page asks for it. @returns the token that the page's requests carry
 *  @throws Error when the page is not this person's */
export async function openPage(
  opener: Browser,
  link: string,
  api: '/h5/api' | '/console/api' = '/h5/api',
): Promise<string> {
  const { origin } = new URL(link);
  const headers = { 'content-type': 'application/json', origin };
  const ask = async (body: object) =>
    read(
      await opener.fetch(`${origin}${api}/session`, { method: 'POST', headers, body: JSON.stringify(body) }),
      Opening,
    );
  const { state, page, url } = await ask({ token: tokenOf(link) });
  if (state !== 'login') return page ?? '';
  const back = (await opener.fetch(url ?? '')).headers.get('location') ?? '';
  const end = (await opener.fetch(back)).headers.get('location') ?? '';
  const opened = await ask({ page });
  if (opened.state === 'login' || opened.state === 'code') throw new Error(`the page did not open: ${end}`);
  return page ?? '';
}

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('t') ?? '';
}

/** What a page was answered. @throws Error when it was refused */
export async function read<Reply>(answer: Response, reply: z.ZodType<Reply>): Promise<Reply> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(answer.url).pathname} answered ${answer.status}: ${text.slice(0, 200)}`);
  return reply.parse(text === '' ? null : JSON.parse(text));
}

const Shown = z.looseObject({ paper: z.object({ step: z.string() }).nullable().optional() });

const UPLOAD_TRIES = 20;
const UPLOAD_PAUSE_MILLISECONDS = 500;

/** Sends a file through the upload page behind a link; presses again when the page says nothing, and is content when it is taken already. */
export async function uploadFile(userId: string, link: string, bytes: Uint8Array, name: string): Promise<void> {
  const opener = clientBrowser(userId);
  const page = await openPage(opener, link).catch(() => '');
  const headers = { authorization: `Bearer ${page || tokenOf(link)}` };
  const address = new URL('/h5/api/upload', link);
  const shown = await opener
    .fetch(address, { headers })
    .then(async (answer) => Shown.safeParse(await answer.json()).data)
    .catch(() => undefined);
  // Only a paper of the applicant's own names its step.
  if (shown?.paper) address.searchParams.set('step', shown.paper.step);
  for (let tries = 1; ; tries += 1) {
    const form = new FormData();
    form.append('files', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), name);
    const answer = await opener.fetch(address, { method: 'POST', headers, body: form }).catch(() => null);
    if (answer?.ok) return;
    const said = answer ? await answer.text() : '';
    if (said.includes('already-used') || said.includes('link-used')) return;
    if ((answer && answer.status !== 503) || tries === UPLOAD_TRIES)
      throw new Error(`the upload page answered ${answer?.status}: ${said.slice(0, 200)}`);
    await wait(UPLOAD_PAUSE_MILLISECONDS);
  }
}
