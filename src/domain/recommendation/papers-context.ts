import type { Application } from '../application/record/application.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { FormDefinition } from '../form/schema.ts';
import { type PaperKind, paperKinds } from './papers.ts';

/** What the papers are made of besides the body's own stream. */
export interface PapersContext {
  campaign: CampaignDefinition;
  /** The body's endorsed applications, in any order. */
  endorsed: readonly Application[];
}

/** The papers that the campaign's bodies hand in, in their order. */
export function papersOf({ bodyForms }: Pick<CampaignDefinition, 'bodyForms'>): PaperKind[] {
  return paperKinds.filter((paper) => bodyForms?.[paper] !== undefined);
}

/** The form that annex 6 is asked with. @returns null for a campaign without one */
export function statisticsFormOf({ bodyForms }: CampaignDefinition): FormDefinition | null {
  return bodyForms?.statistics ?? null;
}
