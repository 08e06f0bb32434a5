import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createMemoryCoordination } from '../../../src/coordination/memory.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { createInProcessJobs } from '../../../src/jobs/in-process.ts';
import { startWorkers } from '../../../src/jobs/workers/start-workers.ts';
import type { Webhook } from '../../../src/ports/channels/channel.ts';
import type { PageLogin } from '../../../src/ports/channels/page-login.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import type { Coordination } from '../../../src/ports/process/coordination.ts';
import type { Store } from '../../../src/ports/store/store.ts';
import type { LinkPurpose } from '../../../src/ports/wording.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { createLinks } from '../../../src/web/access/links.ts';
import { createWebApp } from '../../../src/web/server.ts';
import { wecomWords } from '../../../templates/platforms/wecom.ts';
import { type Dialogue, dialogue } from '../chats/dialogue.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
export const secret = 'a secret of at least thirty-two characters';
export const body = 'group-shenting-rail';
export const applicant = 'wecom:heyan';
export const contact = 'wecom:fangxiaolan';
export const staff = 'wecom:yulin';

/** A season behind real HTTP on loopback, with workers that answer and send. */
export interface WebSeason {
  ports: Ports;
  chat: Dialogue;
  app: ReturnType<typeof createWebApp>;
  address: string;
  publicFolder: string;
  /** Lines of the log, as JSON. */
  lines: string[];
  link(person: string, purpose: LinkPurpose, subject?: string): string;
  token(person: string, purpose: LinkPurpose, subject?: string): string;
  /** What the person was told since, as JSON. */
  told(person: string): string;
  close(): Promise<void>;
}

export async function openWebSeason({
  webhooks = [],
  mode = 'link',
  clients = {},
  pagesFolder = fileURLToPath(new URL('../../../build/pages', import.meta.url)),
  campaigns,
  undoSeconds,
  store,
  coordination = createMemoryCoordination(),
}: {
  webhooks?: Webhook[];
  /** Who may open a page; whoever holds its link when left out. */
  mode?: 'platform' | 'link';
  clients?: Readonly<Partial<Record<'wecom', PageLogin>>>;
  pagesFolder?: string;
  /** In place of star-2021. */
  campaigns?: readonly CampaignDefinition[];
  /** How long a decision can be taken back; told at once when left out. */
  undoSeconds?: number;
  /** In place of an embedded one. */
  store?: Store;
  coordination?: Coordination;
} = {}): Promise<WebSeason> {
  const chat = await dialogue('team', {
    person: applicant,
    staff: [staff],
    ...(campaigns ? { campaigns } : {}),
    ...(undoSeconds ? { undoSeconds } : {}),
    ...(store ? { store } : {}),
  });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const address = `http://127.0.0.1:${bound && typeof bound === 'object' ? bound.port : 0}`;
  const links = createLinks({ secret, publicUrl: address });
  const lines: string[] = [];
  const keep = (...line: unknown[]) =>
    void lines.push(JSON.stringify(line.map((part) => (part instanceof Error ? part.name : part))));
  const jobs = createInProcessJobs();
  const log = { info: keep, warn: keep, error: keep };
  const ports: Ports = { ...chat.season.ports, jobs, coordination, links, log };
  await startWorkers(ports);
  const publicFolder = temporaryFolder();
  const clock = { now: () => ports.clock.now() };
  const app = createWebApp(ports, {
    webhooks,
    linkSecret: secret,
    pageLogin: { mode, clients },
    pagesFolder,
    publicFolder,
    publicUrl: address,
    callbackClock: clock,
    isSimulated: true,
    appNames: [wecomWords.name],
  });
  server.on('request', app.callback());
  const link = (person: string, purpose: LinkPurpose, subject = '') =>
    links.make({ person, purpose, subject }, clock.now());
  return {
    ports,
    chat,
    app,
    address,
    publicFolder,
    lines,
    link,
    token: (person, purpose, subject) => new URL(link(person, purpose, subject)).searchParams.get('t') ?? '',
    told: (person) => JSON.stringify(chat.season.told(person)),
    async close() {
      server.closeAllConnections();
      server.close();
      await jobs.stop();
      await coordination.close();
      await chat.close();
    },
  };
}

/** Fills the form, confirms it and has it printed: the conversation waits for the stamped paper. */
export async function goToUpload({ chat }: WebSeason): Promise<string> {
  await chat.answersUpTo('nothing');
  await chat.clicks('yes', /第 1 版/);
  return (await chat.application()).id;
}

/** … and sends it in: it waits for its recommending body, whose contact is bound. */
export async function goToReview(season: WebSeason, stamped: Buffer = photo): Promise<string> {
  await bindContact(season.ports, contact, { campaign: 'star-2021', body });
  const id = await goToUpload(season);
  season.chat.season.media.set('stamped', stamped);
  await season.chat.sends({ kind: 'image', media: { mediaId: 'stamped' } });
  await season.chat.says('好了', /提交/);
  await season.chat.clicks('yes', /推荐单位|初审/);
  return id;
}

export function filesForm(files: { name: string; bytes: Uint8Array }[]): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([Buffer.from(bytes)]), name);
  return form;
}
