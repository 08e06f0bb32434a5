import type Router from 'koa-router';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../../ports/ports.ts';
import { planRetention, readRuns } from '../../../usecases/personal/retention.ts';
import { campaignQuery } from '../../../wire/console/console.ts';
import type { RetentionJson } from '../../../wire/console/retention.ts';
import { limitTries } from '../../http/limit-tries.ts';
import { WebError } from '../../http/web-error.ts';

const MOST_SHOWN = 50;

/** How long personal data is kept: the terms, what would go today (a dry run), what has gone. */
export function addRetention(router: Router, ports: Ports): void {
  router.get('/retention', async (context) => {
    const campaign = findCampaign(ports.campaigns, campaignQuery.parse(context.query).campaign);
    if (!campaign) throw new WebError('not-found');
    await limitTries(ports, `retention/${context.state.person}`, 120);
    const [{ due, next }, { runs }] = await Promise.all([planRetention(ports), readRuns(ports)]);
    const shown = due.slice(0, MOST_SHOWN).map(({ titles, applications, dueOn }) => ({ titles, applications, dueOn }));
    context.body = {
      terms: campaign.retention ?? null,
      due: shown,
      people: due.length,
      next,
      runs: [...runs].reverse().map(({ run, at, ended }) => ({ run, at, ended })),
    } satisfies RetentionJson;
  });
}
