import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { ResultOf } from '../../domain/publication/publication.ts';
import { noScoringYet, type Scoring, scoringKey, scoringView } from '../../domain/scores/scoring.ts';
import { isHandedIn, type Sheet, sheetView } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import { listUnder } from '../list-under.ts';

/** What the experts of the last scoring wrote for the applicants, by application: only what was handed in and counts, each comment once. Who wrote it is not told. */
async function expertComments(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
): Promise<Record<string, string>> {
  const stage = campaign.stages.findLast(({ kind }) => kind === 'score');
  if (!stage) return {};
  const key = scoringKey(campaign.id, stage.id);
  const scoring = (await views.get<Scoring>(scoringView, key))?.data ?? noScoringYet(key);
  const sheets = await listUnder<Sheet>(views, sheetView, { index: 'stage', equals: key });
  const comments = new Map<string, Set<string>>();
  for (const { data } of sheets) {
    const comment = data.forApplicant.trim();
    if (comment === '' || !isHandedIn(data, scoring)) continue;
    comments.set(data.application, (comments.get(data.application) ?? new Set<string>()).add(comment));
  }
  return Object.fromEntries([...comments].map(([application, said]) => [application, [...said].join('\n')]));
}

/** The comments as staff read them before they publish; those on an application of their own are left to a colleague. */
export async function commentsFor(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  by: PersonId,
): Promise<Record<string, string>> {
  const comments = Object.entries(await expertComments({ views }, campaign));
  const rows = await Promise.all(comments.map(([id]) => views.get<Application>(applicationView, id)));
  return Object.fromEntries(comments.filter((_, index) => !rows[index] || !isOwn(rows[index].data, by)));
}

/** The results with what the experts wrote for those who are not selected. What staff wrote stands, also an empty comment: they took it out. */
export async function withExpertComments(
  ports: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  results: readonly ResultOf[],
): Promise<ResultOf[]> {
  const isMeant = ({ outcome, comment }: ResultOf) => outcome === 'not-awarded' && comment === undefined;
  if (!results.some(isMeant)) return [...results];
  const comments = await expertComments(ports, campaign);
  return results.map((result) => {
    const comment = isMeant(result) ? comments[result.application] : undefined;
    return comment === undefined ? result : { ...result, comment };
  });
}
