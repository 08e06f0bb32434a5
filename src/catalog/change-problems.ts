import { flowProblems as words } from '../../templates/messages/flow-problems.ts';
import { fieldsNow } from '../domain/application/changed-fields.ts';
import { fieldOf } from '../domain/application/progress.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedOf } from './catalog-problem.ts';

/** Old ids must be gone, and lead to what is asked now: answers would be read wrongly otherwise. */
export function changeProblems(campaign: CampaignDefinition): CatalogProblem[] {
  return campaign.changes.flatMap(({ revision, track, renamed, split, dropped }) => {
    const place = `changes.${revision}`;
    const known = campaign.tracks[track];
    if (!known) return [{ place, words: words.noTrack(track) }];
    const isAsked = (field: string) => fieldOf(known, field) !== null;
    const named = [...Object.keys(renamed), ...Object.keys(split), ...Object.keys(dropped)];
    const lost = [...Object.values(renamed), ...Object.values(split).flat()].filter((field) =>
      fieldsNow(campaign, track, field).some((now) => !isAsked(now)),
    );
    const mute = Object.entries(dropped).filter(([, why]) => why.trim() === '');
    return [
      ...(revision > campaign.revision ? [{ place, words: words.laterRevision(campaign.revision) }] : []),
      ...named.filter(isAsked).map((field) => ({ place, words: words.stillAsked(field) })),
      ...lost.map((field) => ({ place, words: words.noField(field) })),
      ...repeated(place, named, words.changedTwice),
      ...Object.entries(split).flatMap(([field, into]) =>
        repeatedOf(into).map((twice) => ({ place, words: words.splitTwice(field, twice) })),
      ),
      ...mute.map(([field]) => ({ place, words: words.noReason(field) })),
    ];
  });
}
