import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { fieldsNow } from '../../domain/application/answers/changed-fields.ts';
import { fieldOf } from '../../domain/application/answers/progress.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type CatalogProblem, repeated, repeatedOf } from './catalog-problem.ts';

/** Old ids must be gone, and lead to what is asked now: answers would be read wrongly otherwise. */
export function changeProblems(campaign: CampaignDefinition): CatalogProblem[] {
  return [
    ...orderProblems(campaign),
    ...targetProblems(campaign),
    ...campaign.changes.flatMap((change) => problemsIn(change, campaign)),
  ];
}

/** Answers follow the changes one after the other, as they are written. */
function orderProblems({ changes }: CampaignDefinition): CatalogProblem[] {
  return changes.flatMap(({ revision }, at) => {
    const before = changes[at - 1];
    return before && before.revision > revision
      ? [{ place: `changes.${revision}`, words: words.changesOrder(before.revision) }]
      : [];
  });
}

/** Two old columns that lead to one: only one of two answers could stay. */
function targetProblems(campaign: CampaignDefinition): CatalogProblem[] {
  return Object.keys(campaign.tracks).flatMap((track) => {
    const own = campaign.changes.filter((change) => change.track === track);
    const gone = [...new Set(own.flatMap(({ renamed, split }) => [...Object.keys(renamed), ...Object.keys(split)]))];
    const passed = new Set(
      own.flatMap(({ renamed, split }) => [...Object.values(renamed), ...Object.values(split).flat()]),
    );
    // A name between two is on the way of an older one.
    const first = gone.filter((field) => !passed.has(field));
    const twice = repeatedOf(first.flatMap((field) => fieldsNow(campaign, track, field)));
    return twice.map((field) => ({ place: `changes.${track}`, words: words.leadTogether(field) }));
  });
}

function problemsIn(
  { revision, track, renamed, split, dropped }: CampaignDefinition['changes'][number],
  campaign: CampaignDefinition,
): CatalogProblem[] {
  const place = `changes.${revision}`;
  const known = Object.hasOwn(campaign.tracks, track) ? campaign.tracks[track] : undefined;
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
}
