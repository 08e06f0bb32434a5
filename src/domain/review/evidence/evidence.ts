import type { Evidence } from '../../campaign/stages.ts';
import type { EvidenceContext, Found } from './found.ts';
import { clausesConfirmed, columnsComplete, oddities, sumsKept } from './of-answers.ts';
import { namedByBody, sealPresent, unchangedSinceRecommendation, windowsKept } from './of-papers.ts';

/** What the machine says beforehand of an item of a checklist. */
export interface FoundEvidence extends Found {
  kind: Evidence;
}

const finders: Readonly<Record<Evidence, (context: EvidenceContext) => Found>> = {
  'windows-kept': windowsKept,
  'clauses-confirmed': clausesConfirmed,
  'seal-present': sealPresent,
  'named-by-body': namedByBody,
  'columns-complete': columnsComplete,
  'sums-kept': sumsKept,
  'oddities-insisted': oddities,
  'unchanged-since-recommendation': unchangedSinceRecommendation,
};

export function findEvidence(kind: Evidence, context: EvidenceContext): FoundEvidence {
  return { kind, ...finders[kind](context) };
}
