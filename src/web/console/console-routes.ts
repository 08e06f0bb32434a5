import type { ParameterizedContext } from 'koa';
import Router from 'koa-router';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { timelineOf } from '../../domain/campaign/timeline.ts';
import type { Ports } from '../../ports/ports.ts';
import { countApplications, countAtStages, listApplications } from '../../usecases/applications/list-applications.ts';
import { findPeople } from '../../usecases/bodies/find-people.ts';
import { inviteContact } from '../../usecases/bodies/invite-contact.ts';
import { describeApplication } from '../../usecases/console/describe-application.ts';
import { describeTrend } from '../../usecases/console/describe-trend.ts';
import { listBodies } from '../../usecases/console/list-bodies.ts';
import { listDoubtfulMessages, markMessageChecked } from '../../usecases/console/list-doubtful-messages.ts';
import { listHeldOff } from '../../usecases/console/list-held-off.ts';
import { dropParkedMessage, listParkedMessages, putMessageBack } from '../../usecases/console/list-parked-messages.ts';
import { listQuota } from '../../usecases/console/list-quota.ts';
import { readPaperFile } from '../../usecases/papers/describe-papers.ts';
import { overruleReading } from '../../usecases/papers/overrule-reading.ts';
import { readApplicationFile } from '../../usecases/papers/read-application-file.ts';
import { extendApplication } from '../../usecases/season/extend-application.ts';
import { followCampaigns } from '../../usecases/season/follow-campaigns.ts';
import { id } from '../../wire/base/id.ts';
import { type OpeningJson, openingBody } from '../../wire/base/opening.ts';
import {
  type DetailJson,
  extensionBody,
  type ListingJson,
  listingQuery,
  type OverviewJson,
  overrulingBody,
} from '../../wire/console/applications.ts';
import { type BodyJson, type InvitationJson, invitationBody } from '../../wire/console/bodies.ts';
import { campaignQuery, type MeJson, type SignedInJson } from '../../wire/console/console.ts';
import type { TrendJson } from '../../wire/console/trend.ts';
import { checkedBody, type MessagesJson, unparkingBody } from '../../wire/console/undelivered.ts';
import { readAlive } from '../access/links-guard.ts';
import { openPage, type PageSessionOptions } from '../access/page-sessions.ts';
import {
  closeSession,
  openSession,
  refuseAuditors,
  requireOwnOrigin,
  requireStaff,
  type SessionOptions,
} from '../access/sessions.ts';
import { WebError } from '../http/errors.ts';
import { readJson } from '../http/read-json.ts';
import { sendFile, sizeAsked, withoutPlace } from '../http/send-file.ts';
import { withoutEmpty } from '../http/without-empty.ts';
import { addAccounts } from './add-accounts.ts';
import { addAudit } from './add-audit.ts';
import { addBodiesImport } from './add-bodies-import.ts';
import { addBroadcasts } from './add-broadcasts.ts';
import { addCalendar } from './add-calendar.ts';
import { addCertificates } from './add-certificates.ts';
import { addChecks } from './add-checks.ts';
import { addExperts } from './add-experts.ts';
import { addExports } from './add-exports.ts';
import { addGallery } from './add-gallery.ts';
import { addHandovers } from './add-handovers.ts';
import { addLate } from './add-late.ts';
import { addObjections } from './add-objections.ts';
import { addPanel } from './add-panel.ts';
import { addPeople } from './add-people.ts';
import { addPersonal } from './add-personal.ts';
import { addResults } from './add-results.ts';
import { addRetention } from './add-retention.ts';
import { addScoring } from './add-scoring.ts';
import { addStaff } from './add-staff.ts';
import { describeCampaign } from './describe-campaign.ts';
import { shortest } from './shortest.ts';

export type ConsoleOptions = SessionOptions & PageSessionOptions;

/** What the staff's console asks for. Everything but the login needs a session; every change comes from our own page. */
export function consoleRoutes(ports: Ports, options: ConsoleOptions): Router {
  const router = new Router({ prefix: '/console/api' });
  router.use(requireOwnOrigin(options.publicUrl));
  router.post('/session', async (context) => {
    await limitLogins(ports, context);
    const given = await readJson(context, openingBody);
    const opening = options.mode === 'link' ? null : await openPage(ports, options, context, given);
    if (opening && opening.state !== 'open') {
      context.body = opening satisfies OpeningJson<never>;
      return;
    }
    const link = await ('token' in given
      ? readAlive(ports, options.secret, given.token, 'link')
      : readAlive(ports, options.secret, given.page, 'page'));
    context.body = { person: await openSession(ports, options, context, link) } satisfies SignedInJson;
  });
  router.delete('/session', async (context) => {
    await closeSession(ports, context);
    context.status = 204;
  });
  router.use(requireStaff(ports));
  router.use(refuseAuditors('/console/api'));
  router.use(async (_context, next) => {
    await followCampaigns(ports);
    return next();
  });
  addBodiesImport(router, ports);
  addExperts(router, ports);
  addScoring(router, ports);
  addPeople(router, ports);
  addSights(router, ports);
  addActions(router, ports);
  addChecks(router, ports);
  addBroadcasts(router, ports);
  addExports(router, ports);
  addCalendar(router, ports);
  addAudit(router, ports);
  addRetention(router, ports);
  addPersonal(router, ports);
  addCertificates(router, ports);
  addResults(router, ports);
  addPanel(router, ports);
  addGallery(router, ports);
  addLate(router, ports);
  addObjections(router, ports);
  addHandovers(router, ports);
  addStaff(router, ports);
  addAccounts(router, ports);
  return router;
}

/** People shown besides the applications that a search finds. */
const MOST_PEOPLE = 20;

function addSights(router: Router, ports: Ports): void {
  router.get('/me', async (context) => {
    const now = ports.clock.now();
    const campaigns = ports.campaigns.map((campaign) => describeCampaign(campaign, now));
    const { person, role } = context.state;
    const name = ports.staffNames?.[person] ?? null;
    const held = await listHeldOff(ports);
    context.body = { person, role, name, now: now.toISOString(), held, campaigns } satisfies MeJson;
  });
  router.get('/overview', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    const { id } = campaign;
    const [counts, stages] = await Promise.all([countApplications(ports, id), countAtStages(ports, id)]);
    const timeline = timelineOf(campaign, ports.clock.now());
    context.body = { counts, stages, timeline } satisfies OverviewJson;
  });
  router.get('/trend', async (context) => {
    const trend = await describeTrend(ports, campaignQuery.parse(context.query).campaign);
    if (!trend) throw new WebError('not-found');
    context.body = trend satisfies TrendJson;
  });
  router.get('/applications', async (context) => {
    const filter = listingQuery.parse(withoutEmpty(context.query));
    const campaigns = ports.campaigns.filter((known) => known.id === filter.campaign);
    const isFirst = filter.search !== undefined && filter.after === undefined;
    const people = isFirst ? await findPeople(ports, campaigns, filter.search ?? '') : [];
    const page = await listApplications(ports, filter);
    context.body = { ...page, people: people.slice(0, MOST_PEOPLE) } satisfies ListingJson;
  });
  router.get('/applications/:id', async (context) => {
    const detail = await describeApplication(ports, id.parse(context.params.id));
    if (!detail) throw new WebError('not-found');
    context.body = detail satisfies DetailJson;
  });
  router.get('/applications/:id/files/:file', async (context) => {
    const row = await ports.views.get<Application>(applicationView, id.parse(context.params.id));
    if (!row) throw new WebError('not-found');
    const file = await readApplicationFile(ports, row.data, String(context.params.file), sizeAsked(context));
    sendFile(context, withoutPlace(ports, file));
  });
  router.get('/bodies', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    context.body = (await listBodies(ports, campaign)) satisfies BodyJson[];
  });
  router.get('/bodies/:body/files/:file', async (context) => {
    const { campaign } = campaignQuery.parse(context.query);
    const owner = { campaign, body: id.parse(context.params.body) };
    const file = await readPaperFile(ports, owner, String(context.params.file), sizeAsked(context));
    sendFile(context, withoutPlace(ports, file));
  });
  router.get('/messages', async (context) => {
    const [doubtful, parked, quota, held] = await Promise.all([
      listDoubtfulMessages(ports),
      listParkedMessages(ports),
      listQuota(ports),
      listHeldOff(ports),
    ]);
    context.body = { ...doubtful, parked, quota, held } satisfies MessagesJson;
  });
}

function addActions(router: Router, ports: Ports): void {
  router.post('/applications/:id/stamped-form', async (context) => {
    const judged = { application: id.parse(context.params.id), ...(await readJson(context, overrulingBody)) };
    const refusal = await overruleReading(ports, context.state.person, judged);
    if (refusal === 'application-not-found') throw new WebError('not-found');
    if (refusal) throw new WebError(refusal === 'own-application' ? refusal : 'already-decided');
    ports.log.info('stamped-form-judged', { application: judged.application, verdict: judged.verdict.kind });
    context.body = (await describeApplication(ports, judged.application)) satisfies DetailJson | null;
  });
  router.post('/applications/:id/extension', async (context) => {
    const { requestId, ...extension } = await readJson(context, extensionBody);
    if (extension.until < shanghaiDay(ports.clock.now())) throw new WebError('not-later');
    const extended = { application: id.parse(context.params.id), extension, requestId };
    const refusal = await extendApplication(ports, context.state.person, extended);
    if (refusal === 'application-not-found') throw new WebError('not-found');
    const isTold = refusal === 'not-later' || refusal === 'own-application';
    if (refusal) throw new WebError(isTold ? refusal : 'already-decided');
    ports.log.info('application-extended', { application: extended.application, until: extension.until });
    context.body = (await describeApplication(ports, extended.application)) satisfies DetailJson | null;
  });
  router.post('/bodies/:body/invitations', async (context) => {
    const { campaign, until } = await readJson(context, invitationBody);
    if (until !== undefined && until < shanghaiDay(ports.clock.now())) throw new WebError('not-later');
    const body = id.parse(context.params.body);
    const isKnown = ports.campaigns.some(
      (known) => known.id === campaign && known.bodies.some((one) => one.id === body),
    );
    if (!isKnown) throw new WebError('not-found');
    ports.log.info('contact-invited', { campaign, body });
    context.body = {
      code: await inviteContact(ports, { campaign, body, ...(until ? { until } : {}) }),
      word: shortest(ports.vocabulary.words.bind),
    } satisfies InvitationJson;
  });
  router.post('/messages/parked', async (context) => {
    const { id: message, action } = await readJson(context, unparkingBody);
    const act = action === 'put-back' ? putMessageBack : dropParkedMessage;
    if (!(await act(ports, message))) throw new WebError('not-found');
    ports.log.info('message-unparked', { by: context.state.person, action });
    context.body = { id: message };
  });
  router.post('/messages/checked', async (context) => {
    const { key } = await readJson(context, checkedBody);
    if (!(await markMessageChecked(ports, context.state.person, key))) throw new WebError('not-found');
    context.body = { key };
  });
}

async function limitLogins(
  { coordination }: Pick<Ports, 'coordination'>,
  context: ParameterizedContext,
): Promise<void> {
  const { isAllowed } = await coordination.limit(`login/${context.ip}`, 60, 600);
  if (!isAllowed) throw new WebError('too-often');
}
