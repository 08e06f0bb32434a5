import Router, { type RouterContext } from 'koa-router';
import { z } from 'zod';
import type { ChatEntry } from '../chats.ts';
import { faultKinds } from '../faults.ts';
import { onlyOwnRequests } from '../only-own-requests.ts';
import { PHONE_COOKIE } from '../phone-cookie.ts';
import type { Delivery, Phones } from '../phones.ts';
import type { Platform } from '../platform.ts';
import { readBody } from '../read-body.ts';
import { readForm } from '../read-form.ts';
import { SimulatorError } from '../simulator-error.ts';
import { waitFor } from '../wait-for.ts';
import type { World } from '../world.ts';
import type { EventStreams } from './events.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** `by`: in a group, who says it. */
const Text = z.object({ text: z.string(), by: z.string().optional(), isForApp: z.boolean().default(true) });
const Voice = z.object({ words: z.string().min(1).max(1000) });
const Click = z.object({
  taskId: z.string(),
  key: z.string(),
  selections: z.record(z.string(), z.array(z.string())).optional(),
});
const Resend = z.object({ entryId: z.number() });
const Upload = z.object({ name: z.string(), base64: z.string() });
const Advance = z.union([z.object({ milliseconds: z.number() }), z.object({ to: z.iso.datetime({ offset: true }) })]);
const FaultBody = z.object({
  on: z.enum(['callback', 'api']),
  kind: z.enum(faultKinds),
  endpoint: z.string().optional(),
  userId: z.string().optional(),
  times: z.number().int().nonnegative().optional(),
  milliseconds: z.number().nonnegative().optional(),
  every: z.number().int().positive().optional(),
  lastsMilliseconds: z.number().positive().optional(),
  acts: z.boolean().optional(),
});

/** What the page and outside scripts ask for, as JSON under `prefix`. @param apps the platforms that one page shows */
export function pageApi(
  world: World,
  phones: Phones,
  events: EventStreams,
  { prefix, apps }: { prefix: string; apps: readonly string[] },
): Router {
  const router = new Router({ prefix });
  router.use(onlyOwnRequests);
  router.use(refusals);
  router.get('/apps', (context) => {
    context.body = apps;
  });
  router.get('/groups', (context) => {
    context.body = phones.platform.groups;
  });
  addSights(router, world, events, phones.platform);
  addActions(router, phones);
  addControls(router, world, phones, events);
  return router;
}

/** A person's mistake is 400 with its code; everything else is a fault of ours. */
async function refusals(context: RouterContext, next: () => Promise<unknown>): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof SimulatorError || error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    context.status = 400;
    context.body = { code: error instanceof SimulatorError ? error.code : 'bad-request', message: error.message };
  }
}

function addSights(router: Router, world: World, events: EventStreams, { groups }: Platform): void {
  const { people, chats, wire, media } = world;
  router.get('/people', (context) => {
    context.body = [...people.values()];
  });
  router.get('/chats/:user', async (context) => {
    const named = z.string().parse(context.params.user);
    const userId = groups.some(({ id }) => id === named) ? named : personOf(world, context);
    const after = Number(context.query.after ?? 0);
    const patience = Math.min(Number(context.query.waitMilliseconds ?? 0), 60_000);
    const news = (): ChatEntry[] => chats.of(userId).filter(({ changed }) => changed > after);
    if (news().length === 0 && patience > 0)
      await waitFor(chats, userId, () => true, patience, after).catch(() => null);
    context.body = { mark: chats.mark, entries: news() };
  });
  router.get('/events', (context) => events.serve(context));
  router.get('/wire', (context) => {
    context.body = wire.list();
  });
  router.get('/media/:id', (context) => {
    const found = media.find(z.string().parse(context.params.id));
    if (!found) return;
    context.set('content-type', found.contentType);
    context.set('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(found.name)}`);
    context.body = Buffer.from(media.bytesOf(found));
  });
  router.get('/open', (context) => {
    const { user, url } = z.object({ user: z.string(), url: z.url({ protocol: /^https?$/ }) }).parse(context.query);
    context.cookies.set(PHONE_COOKIE, user.toLowerCase(), { httpOnly: true, path: '/', sameSite: 'lax' });
    context.redirect(url);
  });
}

function addActions(router: Router, phones: Phones): void {
  router.post('/chats/:user/text', async (context) => {
    const { text, by, isForApp } = Text.parse(await jsonOf(context));
    await answer(context, (chat) =>
      by === undefined ? phones.says(chat, text) : phones.saysInGroup(by, chat, text, isForApp),
    );
  });
  router.post('/chats/:user/voice', async (context) => {
    const { words } = Voice.parse(await jsonOf(context));
    await answer(context, (user) => phones.speaks(user, words));
  });
  router.post('/chats/:user/image', async (context) => {
    const { name, bytes } = await uploadOf(context);
    await answer(context, (user) => phones.sendsImage(user, bytes, name));
  });
  router.post('/chats/:user/file', async (context) => {
    const { name, bytes } = await uploadOf(context);
    await answer(context, (user) => phones.sendsFile(user, bytes, name));
  });
  router.post('/chats/:user/click', async (context) => {
    const { taskId, key, selections } = Click.parse(await jsonOf(context));
    await answer(context, (user) => phones.clicks(user, taskId, key, selections));
  });
  router.post('/chats/:user/enter', (context) => answer(context, (user) => phones.enters(user)));
  router.post('/chats/:user/resend', async (context) => {
    const { entryId } = Resend.parse(await jsonOf(context));
    await answer(context, (user) => phones.resends(user, entryId));
  });
}

function addControls(router: Router, world: World, phones: Phones, events: EventStreams): void {
  const { clock, faults } = world;
  const showClock = () => ({ now: clock.now().toISOString(), canMove: clock.advance !== undefined });
  router.get('/clock', (context) => {
    context.body = showClock();
  });
  router.post('/clock/advance', async (context) => {
    const asked = Advance.parse(await jsonOf(context));
    const milliseconds = 'to' in asked ? Date.parse(asked.to) - clock.now().getTime() : asked.milliseconds;
    if (milliseconds < 0 || !clock.advance) context.throw(409, 'the clock only moves forward');
    clock.advance?.(milliseconds);
    events.tellClock();
    context.body = showClock();
  });
  router.post('/faults', async (context) => {
    faults.add(FaultBody.parse(await jsonOf(context)));
    context.body = faults.list();
  });
  router.delete('/faults', (context) => {
    faults.clear();
    context.body = [];
  });
  router.post('/token/expire', (context) => {
    phones.platform.expireToken();
    context.body = {};
  });
  router.post('/rate-limits', async (context) => {
    const { areOn } = z.object({ areOn: z.boolean() }).parse(await jsonOf(context));
    phones.platform.setRateLimits(areOn);
    context.body = { areOn };
  });
  router.post('/callback/verify', async (context) => {
    context.body = await phones.platform.verifyUrl();
  });
}

function personOf(world: World, context: RouterContext): string {
  const userId = z.string().parse(context.params.user).toLowerCase();
  if (!world.people.has(userId)) throw new SimulatorError('unknown-user', userId);
  return userId;
}

async function answer(context: RouterContext, act: (userId: string) => Promise<Delivery>): Promise<void> {
  context.body = await act(z.string().parse(context.params.user));
}

async function jsonOf(context: RouterContext): Promise<unknown> {
  return JSON.parse((await readBody(context.req, MAX_BODY_BYTES)).toString('utf8'));
}

/** A multipart form with one file, or JSON with `name` and `base64`. */
async function uploadOf(context: RouterContext): Promise<{ name: string; bytes: Uint8Array }> {
  if (!context.is('multipart')) {
    const { name, base64 } = Upload.parse(await jsonOf(context));
    return { name, bytes: Buffer.from(base64, 'base64') };
  }
  const [file] = await readForm(context.get('content-type'), await readBody(context.req, MAX_BODY_BYTES));
  return { name: file?.name ?? 'upload', bytes: file?.bytes ?? Buffer.alloc(0) };
}
