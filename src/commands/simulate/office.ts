import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { script } from '../../../templates/terminal/simulate.ts';
import { clientBrowser, openPage, read } from './pages.ts';
import type { Phone } from './phone.ts';

/** A staff member's session on the console. */
export interface Office {
  /** @throws Error when the console refuses it */
  get<Reply>(path: string, reply: z.ZodType<Reply>): Promise<Reply>;
  post<Reply>(path: string, body: object, reply: z.ZodType<Reply>): Promise<Reply>;
  /** What everybody may read under an address of the product. @throws Error when it is refused */
  open(path: string): Promise<Uint8Array>;
  /** One file, as a page drops it. */
  drop<Reply>(path: string, file: { name: string; text: string }, reply: z.ZodType<Reply>): Promise<Reply>;
}

const Invited = z.looseObject({ code: z.string() });

/** Made again for each press of a button. */
export function pressId(): string {
  return `simulated-${randomBytes(8).toString('hex')}`;
}

/** A staff member asks for the console in chat and opens it. */
export async function enterOffice(phone: Phone): Promise<Office> {
  await phone.says(script.console);
  const { content } = await phone.waitsFor((entry) => entry.content.kind === 'link');
  if (content.kind !== 'link') throw new Error('no console link');
  const { origin } = new URL(content.url);
  const opener = clientBrowser(phone.userId);
  await openPage(opener, content.url, '/console/api');
  const headers = { 'content-type': 'application/json', origin };
  const addressOf = (path: string) => `${origin}/console/api/${path}`;
  return {
    get: async (path, reply) => read(await opener.fetch(addressOf(path), { headers }), reply),
    post: async (path, body, reply) =>
      read(await opener.fetch(addressOf(path), { method: 'POST', headers, body: JSON.stringify(body) }), reply),
    async open(path) {
      const answer = await opener.fetch(`${origin}/${path}`, {});
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async drop(path, { name, text }, reply) {
      const form = new FormData();
      form.append('file', new Blob([text]), name);
      return read(await opener.fetch(addressOf(path), { method: 'POST', headers: { origin }, body: form }), reply);
    },
  };
}

/** A code with which somebody comes to stand for a body or an expert. */
export async function inviteBy(office: Office, path: string, campaign: string): Promise<string> {
  return (await office.post(path, { campaign }, Invited)).code;
}
