import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import { daysBetween } from '../../domain/campaign/calendar.ts';
import { decidesAt, levelsOf, pointAfter } from '../../domain/campaign/chain.ts';
import { calendarOfChain } from '../../domain/campaign/chain-calendar.ts';
import {
  choosesBody,
  conditionClausesIn,
  formFieldsIn,
  formsIn,
  papersIn,
} from '../../domain/campaign/journey-parts.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import {
  type Evidence,
  type GalleryColumns,
  type Stage,
  type StageOf,
  stageKinds,
} from '../../domain/campaign/stages.ts';
import { isContactData } from '../../domain/form/contact-data.ts';
import { type CatalogProblem, nestProblems, repeated, repeatedIds, repeatedNames } from './catalog-problem.ts';

/** What a chain of stages lacks, and where nobody could go on. */
export function stageProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { stages } = campaign;
  if (stages.length === 0) return [{ place: 'stages', words: words.noStages }];
  return [
    ...repeatedIds('stages', stages),
    ...repeatedNames(
      'stages',
      stages.map(({ title }) => title),
    ),
    ...orderProblems(stages),
    ...windowProblems(campaign),
    ...levelProblems(campaign),
    ...stages.flatMap((stage) => nestProblems(`stages.${stage.id}`, problemsIn(stage, campaign))),
  ];
}

/** Each kind has its place, what is scored is decided on by a panel, and the end is told. */
function orderProblems(stages: readonly Stage[]): CatalogProblem[] {
  const place = (stage: Stage) => `stages.${stage.id}`;
  const displaced = stages.flatMap((stage, at) => {
    const earlier = stages.slice(0, at).find(({ kind }) => stageKinds.indexOf(kind) > stageKinds.indexOf(stage.kind));
    return earlier ? [{ place: place(stage), words: words.stageOrder(stage.kind, earlier.kind, stageKinds) }] : [];
  });
  const last = stages.at(-1);
  const endless = last && last.kind !== 'publish' ? [{ place: place(last), words: words.stageEndless }] : [];
  const kinds = stages.map(({ kind }) => kind);
  const undecided =
    kinds.includes('score') && !kinds.includes('panel') ? [{ place: 'stages', words: words.stageUndecided }] : [];
  const single = kinds.filter((kind) => kind !== 'recommend' && kind !== 'check');
  const levels = kinds.filter((kind) => kind === 'recommend').length;
  const many = levels > 2 ? [{ place: 'stages', words: words.stageLevels(levels) }] : [];
  return [...displaced, ...endless, ...undecided, ...many, ...repeated('stages', single, words.stageKindTwice)];
}

/** A stage ends no earlier than the one before it, and none before the submission does. */
function windowProblems({ stages, calendar }: CampaignDefinition): CatalogProblem[] {
  const backward = stages.flatMap(({ id, window: { from, to } }) =>
    from !== undefined && from > to ? [{ place: `stages.${id}.window`, words: words.backward(from, to) }] : [],
  );
  const ends = stages.flatMap(({ id, window: { to } }, at) => {
    const before = stages[at - 1];
    const [name, end] = before ? [before.id, before.window.to] : ['submission', calendar.submission.to];
    return to < end ? [{ place: `stages.${id}.window`, words: words.endsBefore(to, name, end) }] : [];
  });
  const follows = calendarOfChain(stages, calendar.submission);
  const contrary = (['recommendation', 'review'] as const).flatMap((name) =>
    calendar[name].to === follows[name].to
      ? []
      : [{ place: `calendar.${name}`, words: words.calendarContrary(calendar[name].to, follows[name].to) }],
  );
  return [...backward, ...ends, ...contrary];
}

/** Bodies that decide nowhere, and those whose recommendations nobody takes. */
function levelProblems(campaign: CampaignDefinition): CatalogProblem[] {
  const { bodies, bodyKinds, stages } = campaign;
  const levels = levelsOf(campaign);
  if (levels.length === 0) {
    return bodies.length > 0 ? [{ place: 'bodies', words: words.bodiesForNothing }] : [];
  }
  if (!Object.values(campaign.tracks).some(choosesBody)) return [{ place: 'tracks', words: words.nobodyChoosesBody }];
  if (bodies.length === 0) return [{ place: 'bodies', words: words.noBodies }];
  const known = bodyKinds.map(({ id }) => id);
  const unknown = levels.flatMap(({ id, bodyKinds: meant = [] }) =>
    meant
      .filter((kind) => !known.includes(kind))
      .map((kind) => ({ place: `stages.${id}.bodyKinds`, words: words.noBodyKind(kind, known) })),
  );
  if (unknown.length > 0) return unknown;
  const shared =
    levels.length > 1 && levels.some(({ bodyKinds: meant }) => meant === undefined)
      ? [{ place: 'stages', words: words.levelsWithoutKinds }]
      : [];
  const idle = bodies
    .filter(({ id }) => !levels.some((level) => decidesAt(campaign, level, id)))
    .map(({ id }) => ({ place: `bodies.${id}`, words: words.bodyDecidesNowhere }));
  const stuck = levels.slice(0, -1).flatMap((level) =>
    bodies
      .filter(({ id }) => decidesAt(campaign, level, id))
      .filter(({ id }) => pointAfter({ stages, bodies }, { id: level.id, kind: level.kind, body: id }) === 'no-body')
      .map(({ id }) => ({ place: `bodies.${id}.above`, words: words.nobodyAbove })),
  );
  const strange = bodies
    .filter(({ id, above }) => above !== undefined && !isAbove(campaign, id, above))
    .map(({ id }) => ({ place: `bodies.${id}.above`, words: words.notAbove }));
  return [...shared, ...idle, ...stuck, ...strange];
}

/** Whether a body decides at the level after that of another. */
function isAbove(campaign: CampaignDefinition, body: string, above: string): boolean {
  const levels = levelsOf(campaign);
  const own = levels.findIndex((level) => decidesAt(campaign, level, body));
  const next = levels[own + 1];
  return (
    own >= 0 && next !== undefined && campaign.bodies.some(({ id }) => id === above) && decidesAt(campaign, next, above)
  );
}

function problemsIn(stage: Stage, campaign: CampaignDefinition): CatalogProblem[] {
  const tracks = Object.keys(campaign.tracks);
  const unknown = (place: string, named: Readonly<Record<string, unknown>>) =>
    Object.keys(named)
      .filter((track) => !tracks.includes(track))
      .map((track) => ({ place: `${place}.${track}`, words: words.noTrack(track, tracks) }));
  switch (stage.kind) {
    case 'recommend':
      return unknown('quota', stage.quota);
    case 'panel':
      return [
        ...unknown('quota', stage.quota),
        ...unknown('quotaEachBody', stage.quotaEachBody),
        ...Object.entries(stage.quotaEachBody)
          .filter(([track, each]) => each > (stage.quota[track] ?? each))
          .map(([track, each]) => ({
            place: `quotaEachBody.${track}`,
            words: words.quotaOver(each, stage.quota[track] ?? 0),
          })),
      ];
    case 'check':
      return [
        ...repeatedIds('items', stage.items),
        ...repairProblems(stage, campaign),
        ...stage.items.flatMap(({ id, evidence }) =>
          evidence
            .filter((one) => isNeverFound(one, campaign))
            .map((one) => ({ place: `items.${id}.evidence`, words: words.noEvidence(one) })),
        ),
      ];
    case 'score':
      return [
        ...unknown('criteria', stage.criteria),
        ...tracks
          .filter((track) => !stage.criteria[track])
          .map((track) => ({ place: `criteria.${track}`, words: words.noCriteria })),
        ...Object.keys(stage.criteria).flatMap((track) =>
          nestProblems(`criteria.${track}`, criteriaProblems(stage, track)),
        ),
      ];
    case 'publish':
      return [
        ...(!stage.isPublic && Object.keys(stage.gallery ?? {}).length > 0
          ? [{ place: 'gallery', words: words.galleryNotPublic }]
          : []),
        ...unknown('gallery', stage.gallery ?? {}),
        ...Object.entries(campaign.tracks).flatMap(([track, { journey }]) =>
          nestProblems(`gallery.${track}`, galleryProblems(stage.gallery?.[track], journey)),
        ),
      ];
  }
}

/** Time to put something right that is longer than the stage: it would end after the stage did. */
function repairProblems(stage: StageOf<'check'>, { stages, calendar }: CampaignDefinition): CatalogProblem[] {
  const before = stages[stages.findIndex(({ id }) => id === stage.id) - 1]?.window.to ?? calendar.submission.to;
  const length = daysBetween(stage.window.from ?? before, stage.window.to);
  return stage.repairDays > length
    ? [{ place: 'repairDays', words: words.repairTooLong(stage.repairDays, length) }]
    : [];
}

/** Whether nothing in the campaign could ever show it: what it is found by is asked nowhere. */
function isNeverFound(evidence: Evidence, { tracks, bodyForms, stages }: CampaignDefinition): boolean {
  const journeys = Object.values(tracks);
  switch (evidence) {
    case 'seal-present':
      return journeys.flatMap(papersIn).length === 0;
    case 'clauses-confirmed':
      return journeys.flatMap(conditionClausesIn).length === 0;
    case 'sums-kept':
      return !journeys.flatMap(formsIn).some(({ checks }) => checks.some(({ kind }) => kind === 'sum'));
    case 'named-by-body':
      return bodyForms?.recommendation === undefined;
    case 'unchanged-since-recommendation':
      return levelsOf({ stages }).length === 0;
    case 'windows-kept':
    case 'columns-complete':
    case 'oddities-insisted':
      return false;
  }
}

/** What is shown publicly is columns of the track's form, none of which says how to reach somebody. */
function galleryProblems(
  gallery: GalleryColumns | undefined,
  journey: CampaignDefinition['tracks'][string]['journey'],
): CatalogProblem[] {
  if (!gallery) return [];
  const fields = formFieldsIn({ journey });
  const { text, pictures, columns } = gallery;
  const isOneOf = (place: string, id: string, kinds: readonly string[] | null): CatalogProblem[] => {
    const field = fields.find((known) => known.id === id);
    if (!field) return [{ place, words: words.noField(id) }];
    if (kinds && !kinds.includes(field.kind)) return [{ place, words: words.cannotShow(id, field.kind, kinds) }];
    return !kinds && (isContactData(field) || field.kind === 'pictures')
      ? [{ place, words: words.notForEverybody(id) }]
      : [];
  };
  return [
    ...isOneOf('text', text, ['long-text', 'paragraph']),
    ...(pictures === undefined ? [] : isOneOf('pictures', pictures, ['pictures'])),
    ...columns.flatMap((column) => isOneOf(`columns.${column}`, column, null)),
  ];
}

function criteriaProblems({ criteria, scale }: StageOf<'score'>, track: string): CatalogProblem[] {
  const known = criteria[track] ?? [];
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const anchors = known.flatMap(({ id, anchors: meant }) => {
    const scores = meant.map(({ score }) => score);
    const isRising = scores.every((score, at) => at === 0 || score > (scores[at - 1] ?? 0));
    const fits = isRising && scores.every((score) => score <= scale);
    return fits ? [] : [{ place: `${id}.anchors`, words: words.anchorOrder(scale) }];
  });
  return [
    ...repeatedIds('', known),
    ...(total === 100 ? [] : [{ place: 'weight', words: words.weights(total) }]),
    ...anchors,
  ];
}
