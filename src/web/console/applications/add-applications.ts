import type Router from 'koa-router';
import { applicationView } from '../../../domain/application/application-view.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../../ports/ports.ts';
import { listApplications } from '../../../usecases/applications/list-applications.ts';
import { listToPhone } from '../../../usecases/applications/list-to-phone.ts';
import { findPeople } from '../../../usecases/bodies/find-people.ts';
import { describeApplication } from '../../../usecases/console/describe-application.ts';
import { overruleReading } from '../../../usecases/papers/overrule-reading.ts';
import { readApplicationFile } from '../../../usecases/papers/read-application-file.ts';
import { extendApplication } from '../../../usecases/season/extend-application.ts';
import { id } from '../../../wire/base/id.ts';
import {
  type DetailJson,
  extensionBody,
  type ListingJson,
  listingQuery,
  overrulingBody,
  type ToPhoneListJson,
} from '../../../wire/console/applications.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import { readJson } from '../../http/read-json.ts';
import { sendFile, sizeAsked, withoutPlace } from '../../http/send-file.ts';
import { WebError } from '../../http/web-error.ts';
import { withoutEmpty } from '../../http/without-empty.ts';

/** People shown besides the applications that a search finds. */
const MOST_PEOPLE = 20;

/** Refusals of an extension that have words of their own here. */
const SAID_OF_EXTENSION = ['not-later', 'far-later', 'own-application'] as const;

/** Applications for staff: the list, one of them, its files, and what staff decide beside the review. */
export function addApplications(router: Router, ports: Ports): void {
  router.get('/applications', async (context) => {
    const filter = listingQuery.parse(withoutEmpty(context.query));
    const campaigns = ports.campaigns.filter((known) => known.id === filter.campaign);
    const isFirst = filter.search !== undefined && filter.after === undefined;
    const people = isFirst ? await findPeople(ports, campaigns, filter.search ?? '') : [];
    const page = await listApplications(ports, filter);
    context.body = { ...page, people: people.slice(0, MOST_PEOPLE) } satisfies ListingJson;
  });
  router.get('/applications/to-phone', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    context.body = (await listToPhone(ports, campaign)) satisfies ToPhoneListJson;
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
  router.post('/applications/:id/stamped-form', async (context) => {
    const judged = { application: id.parse(context.params.id), ...(await readJson(context, overrulingBody)) };
    const refusal = await overruleReading(ports, context.state.person, judged);
    if (refusal === 'application-not-found') throw new WebError('not-found');
    if (refusal) throw new WebError(refusal === 'own-application' ? refusal : 'already-decided');
    ports.log.info('stamped-form-judged', { application: judged.application, verdict: judged.verdict.kind });
    context.body = (await describeApplication(ports, judged.application)) satisfies DetailJson | null;
  });
  router.post('/applications/:id/extension', async (context) => {
    const { requestId, isSure, ...extension } = await readJson(context, extensionBody);
    if (extension.until < shanghaiDay(ports.clock.now())) throw new WebError('not-later');
    const extended = { application: id.parse(context.params.id), extension, isSure, requestId };
    const refusal = await extendApplication(ports, context.state.person, extended);
    if (refusal === 'application-not-found') throw new WebError('not-found');
    if (refusal) throw new WebError(SAID_OF_EXTENSION.find((one) => one === refusal) ?? 'already-decided');
    ports.log.info('application-extended', { application: extended.application, until: extension.until });
    context.body = (await describeApplication(ports, extended.application)) satisfies DetailJson | null;
  });
}
