import { choosesBody, formsIn } from '../../../src/domain/campaign/journey-parts.ts';
import { organisationHeadings } from '../../../src/domain/campaign/organisation-headings.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { FormDefinition } from '../../../src/domain/form/schema.ts';
import { type PaperKind, paperKinds } from '../../../src/domain/recommendation/papers.ts';
import { papersOf } from '../../../src/domain/recommendation/papers-context.ts';
import { shownLabel } from './labels.ts';

/** What a message is about; null where that is not settled: then words true of every campaign are said. */
type Known = CampaignDefinition | null;

/** The forms of applicants, one a track. @param track only of this one */
export function formsOf(campaign: Known, track?: string): FormDefinition[] {
  const tracks = Object.entries(campaign?.tracks ?? {}).filter(([id]) => track === undefined || id === track);
  return tracks.flatMap(([, track]) => formsIn(track));
}

/** The annexes that applicants fill in, as the notice calls them. */
export function annexes(campaign: Known, track?: string): string {
  return distinct(formsOf(campaign, track).map(({ source }) => source)).join('、');
}

/** What takes time to get ready: long texts and pictures. */
export function materials(campaign: Known): string[] {
  const fields = formsOf(campaign).flatMap((form) => form.fields);
  return distinct(
    fields.filter(({ kind }) => kind === 'long-text' || kind === 'pictures').map(({ label }) => shownLabel(label)),
  );
}

/** Whether people are told when the form opens, or come back by themselves. */
export function onOpening(campaign: Known): string {
  const isTold = campaign?.reminders.some(({ before, opened }) => before === 'submission' && opened !== undefined);
  return `到时${isTold ? '我叫您，' : ''}回“继续”`;
}

/** The label of the long text, where all tracks call it the same. */
export function longTextLabel(campaign: Known): string | null {
  const labels = distinct(
    formsOf(campaign).flatMap(({ fields }) =>
      fields.filter(({ kind }) => kind === 'long-text').map(({ label }) => label),
    ),
  );
  return labels.length === 1 ? shownLabel(labels[0] ?? '') : null;
}

/** “班组”或“个人” */
export function trackWords(campaign: Known): string {
  return Object.values(campaign?.tracks ?? {})
    .map(({ name }) => `“${name}”`)
    .join('或');
}

/** Whether anybody recommends in it: true where that is not settled. @param track in this one; empty for any */
export function hasBodies(campaign: Known, track = ''): boolean {
  if (!campaign) return true;
  const own = campaign.tracks[track];
  return campaign.stages.some(({ kind }) => kind === 'recommend') && (own === undefined || choosesBody(own));
}

/** Who looks first at what was handed in. */
export function firstReader(campaign: Known, track = ''): string {
  return hasBodies(campaign, track) ? '推荐单位' : hostOf(campaign);
}

/** Who holds it. */
export function hostOf(campaign: Known): string {
  return campaign?.host ?? '主办单位';
}

const papers: Record<PaperKind, string> = { recommendation: '推荐意见表', statistics: '信息统计表' };

/** What a recommending body's paper is called. */
export function paperName(campaign: Known, paper: PaperKind): string {
  return campaign?.bodyForms?.[paper]?.name ?? papers[paper];
}

/** The papers that a body hands in: both where that is not settled. */
export function papersIn(campaign: Known): readonly PaperKind[] {
  return campaign ? papersOf(campaign) : paperKinds;
}

/** “推荐意见表”或“信息统计表”; nothing where bodies hand in none. */
export function paperWords(campaign: Known): string {
  return papersIn(campaign)
    .map((paper) => `“${paperName(campaign, paper)}”`)
    .join('或');
}

/** How the table of the recommended heads the organisation's name: the whole, and without what stands in brackets. */
export function organisationHeading(campaign: Known): { whole: string; short: string } {
  const [whole = '单位全称（以公章为准）', short = '单位全称'] = campaign ? organisationHeadings(campaign) : [];
  return { whole, short };
}

/** What the second document is called. */
export function articleName(campaign: Known): string {
  return campaign?.spoken.article?.name ?? '图文资料';
}

/** “各区”“行业”“集团”; nothing where the bodies are of one kind. */
export function kindWords(campaign: Known): string {
  return (campaign?.bodyKinds ?? []).map(({ word }) => `“${word}”`).join('');
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
