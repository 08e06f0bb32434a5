import type { Application } from '../../application/record/application.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { BodyPapers } from '../../recommendation/papers.ts';

export interface EvidenceContext {
  campaign: CampaignDefinition;
  /** In the names of the present revision. */
  application: Application;
  /** What the body that recommended last has handed in; null where nobody recommends. */
  papers: BodyPapers | null;
}

/** What the machine found: nothing against it, something to look at, or nothing to follow. */
export interface Found {
  verdict: 'fine' | 'doubt' | 'unknown';
  /** What it rests on: columns by their labels, days, versions. */
  about: readonly string[];
}
