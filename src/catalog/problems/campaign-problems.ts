import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { levelsOf } from '../../domain/campaign/chain.ts';
import { formsIn } from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import { bodyProblems } from './body-problems.ts';
import { calendarProblems } from './calendar-problems.ts';
import { type CatalogProblem, isHeardIn, nestProblems, repeated, sharedWords } from './catalog-problem.ts';
import { changeProblems } from './change-problems.ts';
import { formProblems } from './form-problems.ts';
import { guidanceProblems } from './guidance-problems.ts';
import { heardProblems } from './heard-problems.ts';
import { idProblems } from './id-problems.ts';
import { journeyProblems } from './journey-problems.ts';
import { reminderProblems } from './reminder-problems.ts';
import { spokenProblems } from './spoken-problems.ts';
import { stageProblems } from './stage-problems.ts';

/** Everything that is wrong inside one campaign whose shape is right; empty when it can be played to its end. */
export function campaignProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { tracks } = campaign;
  const isRecommended = levelsOf(campaign).length > 0;
  const journeys = Object.entries(tracks).flatMap(([name, track]) =>
    nestProblems(`tracks.${name}`, journeyProblems(track, isRecommended)),
  );
  const isWithoutForm = Object.values(tracks).some((track) => formsIn(track).length === 0);
  const hasNoTrack = Object.keys(tracks).length === 0 ? [{ place: 'tracks', words: words.noTracks }] : [];
  return [
    ...hasNoTrack,
    ...journeys,
    ...calendarProblems(campaign),
    ...stageProblems(campaign),
    ...Object.entries(tracks).flatMap(([name, track]) =>
      nestProblems(`tracks.${name}`, trackProblems(track, campaign)),
    ),
    ...trackNameProblems(tracks),
    ...Object.entries(campaign.bodyForms ?? {}).flatMap(([name, form]) =>
      nestProblems(`bodyForms.${name}`, formProblems(form, campaign, true)),
    ),
    ...formIdProblems(campaign),
    ...bodyProblems(campaign),
    ...spokenProblems(campaign),
    ...heardProblems(campaign),
    ...idProblems(campaign),
    ...reminderProblems(campaign),
    // They ask each track for its form.
    ...(isWithoutForm ? [] : [...changeProblems(campaign), ...guidanceProblems(campaign)]),
  ];
}

function trackProblems(track: Track, campaign: CampaignDefinition): CatalogProblem[] {
  const forms = formsIn(track);
  const fields = forms.flatMap((form) => form.fields);
  const named = (['titleField', 'organisationField'] as const).flatMap((place) => {
    const field = fields.find(({ id }) => id === track[place]);
    if (!field) return [{ place, words: words.noField(track[place]) }];
    if (field.kind !== 'text' && field.kind !== 'name') return [{ place, words: words.noNameField(field.id) }];
    return field.optional ? [{ place, words: words.nameIsOptional(field.id) }] : [];
  });
  return [...(forms.length > 0 ? named : []), ...forms.flatMap((form) => formProblems(form, campaign, false))];
}

/** Tracks are chosen by a word: one that two have chooses neither. */
function trackNameProblems(tracks: CampaignDefinition['tracks']): CatalogProblem[] {
  const named = Object.entries(tracks).map(([id, { name, title, aliases }]) => ({
    id,
    heard: [name, title, ...aliases],
  }));
  return sharedWords(named.map(({ heard }) => heard)).map((name) => {
    const both = named.filter(({ heard }) => isHeardIn(heard, name)).map(({ id }) => id);
    return { place: `tracks.${both.join('、')}`, words: words.trackNameTwice(name) };
  });
}

/** A form's id names its file and what it is printed with. */
function formIdProblems({ id: campaign, tracks, bodyForms }: CampaignDefinition): CatalogProblem[] {
  const forms = new Set([...Object.values(tracks).flatMap(formsIn), ...Object.values(bodyForms ?? {})]);
  const ids = [...forms].map(({ id }) => id);
  // As left behind in a copy of last year's folder: it would be printed as last year's.
  const others = ids.filter((id) => !id.startsWith(`${campaign}/`));
  return [
    ...repeated('forms', ids, words.idTwice),
    ...[...new Set(others)].map((id) => ({ place: 'forms', words: words.formOfAnother(id, campaign) })),
  ];
}
