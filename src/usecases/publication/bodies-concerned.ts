import { trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { bodiesOn } from '../../domain/application/stages/stage.ts';
import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { Effect } from '../../domain/base/journal-entry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Publication, ResultOf } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { listContacts } from '../bodies/list-at-body.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listUnder } from '../list-under.ts';
import { objectUntil } from './object-until.ts';

/** The recommending bodies of some applications, each once. */
export async function bodiesConcerned(
  { views }: Pick<Ports, 'views'>,
  { results }: Pick<Publication, 'results'>,
  published: readonly string[],
): Promise<string[]> {
  const named = results.filter(({ application }) => published.includes(application));
  const rows = await Promise.all(named.map(({ application }) => views.get<Application>(applicationView, application)));
  return [...new Set(rows.flatMap((row) => (row ? bodiesOn(row.data) : [])))];
}

/** Tells the contacts of a recommending body what became of its own. Safe to repeat: a body is told a publication once. */
export async function tellBody(ports: CommitNeeds, publication: Publication, body: string): Promise<void> {
  const campaign = findCampaign(ports.campaigns, publication.campaign);
  if (!campaign) return;
  const known = { stream: `publication/${publication.id}` as const, cause: `body/${body}` };
  await commit(ports, {
    known,
    load: () => refreshRow<Publication>(ports, publicationView, publication.id),
    decide: async (row) => ({
      append: {
        ...known,
        seq: (row?.seq ?? 0) + 1,
        by: 'system',
        at: ports.clock.now().toISOString(),
        events: [{ kind: 'bodyToldResults', body }],
        effects: inWordsOf(
          campaign.id,
          await bodyEffects(ports, campaign, { ...publication, body, now: new Date(publication.at) }),
        ),
      },
    }),
  });
}

/** The message to the contacts of a recommending body about some results. */
export async function bodyEffects(
  ports: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  { results, body, now }: { results: readonly ResultOf[]; body: string; now: Date },
): Promise<Effect[]> {
  const own = await Promise.all(
    results.map(async ({ application: id, outcome }) => {
      const application = (await ports.views.get<Application>(applicationView, id))?.data;
      if (!application || !bodiesOn(application).includes(body)) return [];
      const track = trackOf(campaign, application).title;
      return [{ application: id, title: titleOf(campaign, application), track, outcome }];
    }),
  );
  const rows = own.flat();
  if (rows.length === 0) return [];
  const open = await withoutResult(ports, campaign, body, results);
  const values = {
    ...{ campaign: campaign.title, body: bodyName(campaign, body) ?? body, list: campaign.id, rows },
    ...(open.length > 0 ? { open } : {}),
  };
  const contacts = await listContacts(ports, campaign.id, body);
  return contacts.map((contact) => tell(contact, 'result.body-list', { ...values, ...objectUntil(campaign, now) }));
}

/** What a body endorsed and is still on its way to a result, beside these, by title. */
async function withoutResult(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  body: string,
  results: readonly ResultOf[],
): Promise<string[]> {
  const named = new Set(results.map(({ application }) => application));
  const equals = `${campaign.id}/${body}`;
  const rows = await listUnder<Application>(views, applicationView, { index: 'endorsed', equals });
  return rows
    .filter(({ id, data }) => !named.has(id) && (data.status === 'recommended' || data.status === 'returned'))
    .map(({ data }) => titleOf(campaign, data));
}
