import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import type { OwedPaper } from '../../src/domain/recommendation/owed-papers.ts';
import { paperName } from './campaign-words.ts';
import { day, lines } from './words.ts';

type Campaign = CampaignDefinition | null;

/** The papers that a recommending body has still to hand in, until when, and what to reply for each. */
export function owedLines(
  { papers, to, left }: { papers: readonly OwedPaper[]; to: string; left: number },
  campaign: Campaign,
): string {
  const what = papers.length > 1 ? '两张表还没交' : '还有一张表没交';
  const until =
    left < 0
      ? `${day(to)}已经截止，请尽快联系主办单位`
      : `${day(to)}前（当天也算）交盖章件${left === 0 ? '，就是今天' : ''}`;
  return lines(
    `${what}，${until}：`,
    ...papers.map((one) => `· ${paperName(campaign, one.paper)}：${owedLine(one, campaign)}`),
  );
}

/** How one paper stands and what to reply. */
export function owedLine({ paper, standing, version, filled }: OwedPaper, campaign: Campaign): string {
  const reply = `回“${paperName(campaign, paper)}”`;
  if (standing === 'made') return `第 ${version} 版等盖章，盖好拍照发来；要文件，${reply}`;
  if (standing === 'outdated') return `第 ${version} 版过时了，${reply}重新出`;
  if (!filled) return `还没出，${reply}`;
  if (filled.done === 0) return `还没填，${reply}`;
  return filled.done < filled.total
    ? `填了 ${filled.done}/${filled.total} 栏，${reply}接着填`
    : `填好了，还没出，${reply}`;
}
