import type { BodyPapers } from './papers.ts';
import { type PapersContext, statisticsFormOf } from './table.ts';

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
