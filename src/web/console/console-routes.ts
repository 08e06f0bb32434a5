import Router from 'koa-router';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { timelineOf } from '../../domain/campaign/timeline.ts';
import type { Ports } from '../../ports/ports.ts';
import { countApplications, countAtStages } from '../../usecases/applications/list-applications.ts';
import { describeTrend } from '../../usecases/console/describe-trend.ts';
import { listHeldOff } from '../../usecases/console/list-held-off.ts';
import { areResultsOut } from '../../usecases/publication/list-announced.ts';
import { followCampaigns } from '../../usecases/season/follow-campaigns.ts';
import { type OpeningJson, openingBody } from '../../wire/base/opening.ts';
import type { OverviewJson } from '../../wire/console/applications.ts';
import { campaignQuery, type MeJson, type SignedInJson } from '../../wire/console/console.ts';
import type { TrendJson } from '../../wire/console/trend.ts';
import { openPage, type PageSessionOptions, readOpening } from '../access/page-sessions.ts';
import {
  closeSession,
  openSession,
  refuseAuditors,
  requireOwnOrigin,
  requireStaff,
  type SessionOptions,
} from '../access/sessions.ts';
import { limitTries } from '../http/limit-tries.ts';
import { readJson } from '../http/read-json.ts';
import { WebError } from '../http/web-error.ts';
import { addApplications } from './applications/add-applications.ts';
import { addChecks } from './applications/add-checks.ts';
import { addLate } from './applications/add-late.ts';
import { addObjections } from './applications/add-objections.ts';
import { addBroadcasts } from './messages/add-broadcasts.ts';
import { addHandovers } from './messages/add-handovers.ts';
import { addMessages } from './messages/add-messages.ts';
import { addAccounts } from './people/add-accounts.ts';
import { addBodies } from './people/add-bodies.ts';
import { addBodiesImport } from './people/add-bodies-import.ts';
import { addExperts } from './people/add-experts.ts';
import { addPeople } from './people/add-people.ts';
import { addStaff } from './people/add-staff.ts';
import { addAudit } from './records/add-audit.ts';
import { addExports } from './records/add-exports.ts';
import { addPersonal } from './records/add-personal.ts';
import { addRetention } from './records/add-retention.ts';
import { addCertificates } from './results/add-certificates.ts';
import { addGallery } from './results/add-gallery.ts';
import { addResults } from './results/add-results.ts';
import { addCalendar } from './season/add-calendar.ts';
import { describeCampaign } from './season/describe-campaign.ts';
import { addPanel } from './stages/add-panel.ts';
import { addScoring } from './stages/add-scoring.ts';

/** Logins of one person in ten minutes. */
const MOST_LOGINS = 60;

export type ConsoleOptions = SessionOptions & PageSessionOptions;

/** What the staff's console asks for. Everything but the login needs a session; every change comes from our own page. */
export function consoleRoutes(ports: Ports, options: ConsoleOptions): Router {
  const router = new Router({ prefix: '/console/api' });
  router.use(requireOwnOrigin(options.publicUrl));
  router.post('/session', async (context) => {
    const given = await readJson(context, openingBody);
    const link = await readOpening(ports, options.secret, given);
    // Of whose link it is: what nobody signed shuts nobody out.
    await limitTries(ports, `login/${link.person}`, MOST_LOGINS);
    const opening = options.mode === 'link' ? null : await openPage(ports, options, context, given);
    if (opening && opening.state !== 'open') {
      context.body = opening satisfies OpeningJson<never>;
      return;
    }
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
  addOverview(router, ports);
  addApplications(router, ports);
  addBodies(router, ports);
  addMessages(router, ports);
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

function addOverview(router: Router, ports: Ports): void {
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
    const timeline = timelineOf(campaign, ports.clock.now(), await areResultsOut(ports, campaign));
    context.body = { counts, stages, timeline } satisfies OverviewJson;
  });
  router.get('/trend', async (context) => {
    const trend = await describeTrend(ports, campaignQuery.parse(context.query).campaign);
    if (!trend) throw new WebError('not-found');
    context.body = trend satisfies TrendJson;
  });
}
