import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import { mappedField } from '../domain/application/adapt.ts';
import { fieldOf } from '../domain/application/progress.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import type { CatalogProblem } from './catalog-problem.ts';

/** Old ids must be gone, and lead to what is asked now: answers would be read wrongly otherwise. */
export function changeProblems(campaign: CampaignDefinition): CatalogProblem[] {
  return campaign.changes.flatMap(({ revision, track, renamed, dropped }) => {
    const place = `changes.${revision}`;
    const known = campaign.tracks[track];
    if (!known) return [{ place, words: words.noTrack(track) }];
    const isAsked = (field: string) => fieldOf(known, field) !== null;
    const old = [...Object.keys(renamed), ...Object.keys(dropped)].filter(isAsked);
    const lost = Object.values(renamed).filter((field) => {
      const now = mappedField(campaign, track, field);
      return now !== null && !isAsked(now);
    });
    const mute = Object.entries(dropped).filter(([, why]) => why.trim() === '');
    return [
      ...(revision > campaign.revision ? [{ place, words: words.laterRevision(campaign.revision) }] : []),
      ...old.map((field) => ({ place, words: words.stillAsked(field) })),
      ...lost.map((field) => ({ place, words: words.noField(field) })),
      ...mute.map(([field]) => ({ place, words: words.noReason(field) })),
    ];
  });
}
