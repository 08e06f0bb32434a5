import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { OwedPaper } from '../../../src/domain/recommendation/owed-papers.ts';
import { paperName } from './campaign-words.ts';
import { owedPaperLine } from './owed-paper-line.ts';
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
export function owedLine(owed: OwedPaper, campaign: Campaign): string {
  return owedPaperLine(paperName(campaign, owed.paper), owed);
}
