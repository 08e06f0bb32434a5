import type Router from 'koa-router';
import { formOf } from '../../../domain/application/answers/progress.ts';
import { audienceSchema } from '../../../domain/broadcast/audience.ts';
import { fates } from '../../../domain/broadcast/broadcast.ts';
import { readWording } from '../../../domain/broadcast/wording.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import type { Ports } from '../../../ports/ports.ts';
import { changeAudiences, listAudiences } from '../../../usecases/broadcasts/change-audiences.ts';
import { changeBroadcast } from '../../../usecases/broadcasts/change-broadcast.ts';
import { countDrafts } from '../../../usecases/broadcasts/count-drafts.ts';
import { type BroadcastProgress, findProgress, listBroadcasts } from '../../../usecases/broadcasts/list-broadcasts.ts';
import { listCandidates } from '../../../usecases/broadcasts/list-candidates.ts';
import { listClosingSoon } from '../../../usecases/broadcasts/list-closing-soon.ts';
import { previewBroadcast } from '../../../usecases/broadcasts/preview-broadcast.ts';
import { readLedger } from '../../../usecases/broadcasts/read-ledger.ts';
import { requestId } from '../../../wire/base/request-id.ts';
import {
  actionBody,
  type BroadcastJson,
  type BroadcastPreviewJson,
  type BroadcastsJson,
  broadcastsQuery,
  type CandidatesJson,
  type ClosingSoonJson,
  candidatesBody,
  type LedgerJson,
  ledgerQuery,
  previewBody,
  savedBody,
  sendBody,
  testBody,
} from '../../../wire/console/broadcasts.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { readJson } from '../../http/read-json.ts';
import { WebError } from '../../http/web-error.ts';

/** Previews of one member of staff in ten minutes: each looks through a whole campaign. */
const MAX_PREVIEWS = 200;

/** Broadcasts for staff: drafted, looked at, tested, sent, watched. Every route is behind `requireStaff`, and the deciders ask again. */
export function addBroadcasts(router: Router, ports: Ports): void {
  addSights(router, ports);
  router.post('/broadcasts/preview', async (context) => {
    await limitTries(ports, `broadcast-preview/${context.state.person}`, MAX_PREVIEWS);
    const given = await readJson(context, previewBody);
    const { campaign, audience, wording } = meant(ports, given);
    const { values: _, ...preview } = await previewBroadcast(ports, campaign, audience, wording);
    context.body = preview satisfies BroadcastPreviewJson;
  });
  router.post('/broadcasts/candidates', async (context) => {
    await limitTries(ports, `broadcast-preview/${context.state.person}`, MAX_PREVIEWS);
    const { campaign: id, audience } = await readJson(context, candidatesBody);
    const campaign = findCampaign(ports.campaigns, id);
    if (!campaign) throw new WebError('not-found');
    context.body = (await listCandidates(ports, campaign, audienceSchema.parse(audience))) satisfies CandidatesJson;
  });
  router.post('/broadcasts/:id/test', async (context) => {
    const { requestId: press, ...given } = await readJson(context, testBody);
    const { campaign, audience, wording } = await drafted(ports, context, given, press);
    const { values } = await previewBroadcast(ports, campaign, audience, wording);
    await change(ports, context, { kind: 'test', values: values ?? undefined }, press);
    context.body = {};
  });
  router.post('/broadcasts/:id/send', async (context) => {
    const { requestId: press, at, isToAll, ...given } = await readJson(context, sendBody);
    const { campaign, audience, wording } = await drafted(ports, context, given, press);
    const { people } = await previewBroadcast(ports, campaign, audience, wording);
    await change(ports, context, { kind: 'send', at, expected: people, isToAll }, press);
    ports.log.info('broadcast-scheduled', { broadcast: idOf(context), people, by: context.state.person });
    context.body = await shown(ports, idOf(context));
  });
  router.post('/broadcasts/:id/action', async (context) => {
    const { action, requestId: press } = await readJson(context, actionBody);
    const failed = action === 'retry' ? ((await findProgress(ports, idOf(context)))?.failed ?? 0) : 0;
    await change(ports, context, action === 'retry' ? { kind: action, failed } : { kind: action }, press);
    ports.log.info('broadcast-changed', { broadcast: idOf(context), action, by: context.state.person });
    context.body = await shown(ports, idOf(context));
  });
  router.post('/audiences', async (context) => {
    const { campaign, name, audience, requestId: press } = await readJson(context, savedBody);
    if (!findCampaign(ports.campaigns, campaign)) throw new WebError('not-found');
    const event = audience
      ? ({ kind: 'audienceSaved', name, audience: audienceSchema.parse(audience) } as const)
      : ({ kind: 'audienceForgotten', name } as const);
    await changeAudiences(ports, campaign, event, { by: context.state.person, requestId: press });
    context.body = await listAudiences(ports, campaign);
  });
}

function addSights(router: Router, ports: Ports): void {
  router.get('/broadcasts', async (context) => {
    const { campaign: id, counts } = broadcastsQuery.parse(context.query);
    const campaign = findCampaign(ports.campaigns, id);
    if (!campaign) throw new WebError('not-found');
    const [broadcasts, audiences] = await Promise.all([listBroadcasts(ports, id), listAudiences(ports, id)]);
    const drafts = broadcasts.map(({ broadcast }) => broadcast).filter(({ status }) => status === 'draft');
    const counted = counts === 'yes' ? await countDrafts(ports, campaign, drafts, ports.clock.now()) : new Map();
    const now = ports.clock.now().toISOString();
    const sections = sectionsOf(campaign);
    context.body = {
      now,
      broadcasts: broadcasts.map((one) => asJson(one, counted)),
      audiences,
      sections,
    } satisfies BroadcastsJson;
  });
  router.get('/broadcasts/closing', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    context.body = (await listClosingSoon(ports, campaign)) satisfies ClosingSoonJson;
  });
  router.get('/broadcasts/:id/ledger', async (context) => {
    const { from, fate } = ledgerQuery.parse(context.query);
    const page = await readLedger(ports, idOf(context), { from, fate: fates.find((known) => known === fate) ?? null });
    if (!page) throw new WebError('not-found');
    context.body = page satisfies LedgerJson;
  });
}

type Context = { params: Record<string, string | undefined>; state: { person: string } };

function idOf({ params }: Pick<Context, 'params'>): string {
  return requestId.parse(params.id);
}

function sectionsOf({ tracks }: CampaignDefinition): string[] {
  const named = Object.values(tracks).flatMap((track) => formOf(track).fields.map(({ section }) => section));
  return [...new Set(named.filter((section) => section !== undefined))];
}

/** What was filled in, read. @throws WebError not-found, broadcast-refused */
function meant(ports: Ports, { campaign: id, audience, text }: { campaign: string; audience: object; text: string }) {
  const campaign = findCampaign(ports.campaigns, id);
  if (!campaign) throw new WebError('not-found');
  const read = readWording(text, ports.vocabulary.broadcastFields);
  if ('unknown' in read) throw new WebError('broadcast-refused', { reason: 'unknown-fields', fields: read.unknown });
  return { campaign, audience: audienceSchema.parse(audience), wording: read.wording };
}

async function drafted(ports: Ports, context: Context, given: Parameters<typeof meant>[1], press: string) {
  const { campaign, audience, wording } = meant(ports, given);
  await change(ports, context, { kind: 'draft', campaign: campaign.id, audience, wording }, press);
  return { campaign, audience, wording };
}

/** @throws WebError broadcast-refused, with the reason */
async function change(
  ports: Ports,
  context: Context,
  command: Parameters<typeof changeBroadcast>[2],
  press: string,
): Promise<void> {
  const done = await changeBroadcast(ports, idOf(context), command, { by: context.state.person, requestId: press });
  if ('kind' in done) throw new WebError('broadcast-refused', { reason: done.reason, ...done.values });
}

async function shown(ports: Ports, id: string): Promise<BroadcastJson> {
  const progress = await findProgress(ports, id);
  if (!progress) throw new WebError('not-found');
  return asJson(progress);
}

/** @param counted whom a draft would go to now, where that was asked */
function asJson(
  { broadcast, people, counts, failed }: BroadcastProgress,
  counted: ReadonlyMap<string, number> = new Map(),
): BroadcastJson {
  const { id, by, wording, audience, status, sendAt, at, cursor, recalledAt, round, expected = null } = broadcast;
  const meant = status === 'scheduled' ? expected : (counted.get(id) ?? null);
  return {
    ...{ id, by, text: wording.text, audience, status, sendAt, at, people, meant },
    ...{ isFrozen: cursor === null, counts, failed, recalledAt, round },
  };
}
