import type { CampaignDefinition } from '../campaign/schema.ts';
import type { BodyPapers } from './papers.ts';
import { type PapersContext, statisticsFormOf } from './papers-context.ts';
import { isWhyLine, WHY } from './why-lines.ts';

/** A number of annex 6 that annex 5 counts otherwise. */
export interface Difference {
  field: string;
  label: string;
  unit: string;
  stated: number;
  listed: number;
  /** Why, as a contact said of exactly these numbers; null while nobody did. */
  reason: string | null;
}

/** Where annex 6 and annex 5 differ: its rows of applications of a track against the body's recommended ones. Source: 附件6, rows 6 and 7. */
export function differencesOf(papers: BodyPapers, { campaign, endorsed }: PapersContext): Difference[] {
  const fields = statisticsFormOf(campaign)?.fields ?? [];
  return fields.flatMap((field) => {
    const { id, label, suggest } = field;
    const stated = papers.answers[id];
    if (suggest?.from !== 'recommended' || typeof stated !== 'number') return [];
    const listed = endorsed.filter(({ track }) => track === suggest.track).length;
    if (stated === listed) return [];
    const why = papers.explained?.[id];
    const isSame = why?.stated === stated && why.listed === listed;
    const unit = 'unit' in field && typeof field.unit === 'string' ? field.unit : '';
    return [{ field: id, label, unit, stated, listed, reason: isSame ? why.reason : null }];
  });
}

/** What annex 6 says of its differences, one line each: a changed reason makes another paper. */
export function whyLines(papers: BodyPapers, context: PapersContext): string[] {
  return differencesOf(papers, context).flatMap(({ field, stated, listed, reason }) =>
    reason === null ? [] : [[field + WHY, stated, listed, reason].join('\t')],
  );
}

/** The differences that the lines of a confirmed annex 6 explain. */
export function explainedIn(campaign: CampaignDefinition, lines: readonly string[]): Difference[] {
  const fields = statisticsFormOf(campaign)?.fields ?? [];
  return lines.filter(isWhyLine).flatMap((line) => {
    const [about = '', stated, listed, ...reason] = line.split('\t');
    const field = fields.find(({ id }) => id + WHY === about);
    if (!field) return [];
    const unit = 'unit' in field && typeof field.unit === 'string' ? field.unit : '';
    const { id, label } = field;
    return [{ field: id, label, unit, stated: Number(stated), listed: Number(listed), reason: reason.join(' ') }];
  });
}
