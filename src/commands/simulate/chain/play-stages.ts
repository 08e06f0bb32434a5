import { dayBefore } from '../../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import type { Stage, StageKind, StageOf } from '../../../domain/campaign/stages.ts';
import { publicationDays } from '../../../domain/publication/decide-publication.ts';
import type { Season } from '../season.ts';
import { playCheck } from './play-check.ts';
import { playPanel } from './play-panel.ts';
import { playPublish } from './play-publish.ts';
import { playRecommend } from './play-recommend.ts';
import { playScore } from './play-score.ts';

/** What scripted people do at each kind of stage, through what the product shows them. */
const players: { [Kind in StageKind]: (season: Season, stage: StageOf<Kind>) => Promise<void> } = {
  recommend: playRecommend,
  check: playCheck,
  score: playScore,
  panel: playPanel,
  publish: playPublish,
};

/** Plays the chain stage by stage, each on a day of its own window.
 *  @param until id of the stage to stop at: its day has come, and nobody has decided anything there. @returns the stage it stopped at; null at the end */
export async function playStages(season: Season, until: string | null): Promise<Stage | null> {
  const { campaign, onProgress } = season;
  for (const [at, stage] of campaign.stages.entries()) {
    await season.moveTo(dayOf(campaign, at));
    if (stage.id === until) return stage;
    onProgress(`${stage.title} ${season.today()}`);
    await play(season, stage);
  }
  return null;
}

async function play<Kind extends StageKind>(season: Season, stage: StageOf<Kind>): Promise<void> {
  const player: (season: Season, stage: StageOf<Kind>) => Promise<void> = players[stage.kind];
  await player(season, stage);
}

/** The first day on which a stage is played: bodies decide as soon as something is there, everybody else once the stage before is over. */
function dayOf(campaign: CampaignDefinition, at: number): string {
  const [before, stage] = [campaign.stages[at - 1], campaign.stages[at]];
  if (!stage || stage.kind === 'recommend') return '';
  const from = stage.kind === 'publish' ? publicationDays(campaign).from : stage.window.from;
  const day = from ?? dayBefore(before?.window.to ?? campaign.calendar.submission.to, -1);
  return [day, stage.window.to].sort()[0] ?? day;
}
