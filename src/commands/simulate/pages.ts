import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** What the scripted people do on our pages, in the way their browsers do it. */

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('t') ?? '';
}

async function read<Reply>(answer: Response, reply: z.ZodType<Reply>): Promise<Reply> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(answer.url).pathname} answered ${answer.status}: ${text.slice(0, 200)}`);
  return reply.parse(text === '' ? null : JSON.parse(text));
}

const Shown = z.looseObject({ paper: z.object({ step: z.string() }).nullable().optional() });

const UPLOAD_TRIES = 20;
const UPLOAD_PAUSE_MILLISECONDS = 500;

/** Sends a file through the upload page behind a link; presses again when the page says nothing, and is content when it is taken already. */
export async function uploadFile(link: string, bytes: Uint8Array, name: string): Promise<void> {
  const headers = { authorization: `Bearer ${tokenOf(link)}` };
  const address = new URL('/h5/api/upload', link);
  const shown = await fetch(address, { headers })
    .then(async (answer) => Shown.safeParse(await answer.json()).data)
    .catch(() => undefined);
  // Only a paper of the applicant's own names its step.
  if (shown?.paper) address.searchParams.set('step', shown.paper.step);
  for (let tries = 1; ; tries += 1) {
    const form = new FormData();
    form.append('files', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), name);
    const answer = await fetch(address, { method: 'POST', headers, body: form }).catch(() => null);
    if (answer?.ok) return;
    const said = answer ? await answer.text() : '';
    if (said.includes('already-used') || said.includes('link-used')) return;
    if ((answer && answer.status !== 503) || tries === UPLOAD_TRIES)
      throw new Error(`the upload page answered ${answer?.status}: ${said.slice(0, 200)}`);
    await wait(UPLOAD_PAUSE_MILLISECONDS);
  }
}

const Listed = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
const Announced = z.looseObject({ published: z.array(z.string()) });

/** A staff member's session on the console. */
export interface ConsoleSession {
  invite(campaign: string, body: string): Promise<string>;
  listRecommended(campaign: string): Promise<string[]>;
  publish(campaign: string, applications: readonly string[]): Promise<string[]>;
}

/** Opens the console by the link a staff member got in chat. */
export async function openConsole(link: string): Promise<ConsoleSession> {
  const { origin } = new URL(link);
  const headers = { 'content-type': 'application/json', origin };
  const opened = await fetch(`${origin}/console/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token: tokenOf(link) }),
  });
  await read(opened, z.looseObject({ person: z.string() }));
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ask = (path: string, body?: object) =>
    fetch(`${origin}/console/api/${path}`, {
      headers: { ...headers, cookie },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
  return {
    async invite(campaign, body) {
      return (await read(await ask(`bodies/${body}/invitations`, { campaign }), z.looseObject({ code: z.string() })))
        .code;
    },
    async listRecommended(campaign) {
      const listed = await read(await ask(`applications?campaign=${campaign}&status=recommended`), Listed);
      return listed.rows.map(({ id }) => id);
    },
    async publish(campaign, applications) {
      const results = applications.map((application) => ({ application, outcome: 'awarded' }));
      const publication = `simulated-${Date.now()}`;
      return (
        await read(await ask('results', { campaign, publication, results, reason: 'simulated season' }), Announced)
      ).published;
    },
  };
}
