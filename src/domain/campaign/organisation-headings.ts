import type { CampaignDefinition } from './schema.ts';

/** What the table has over the organisations' names: as printed, and without what is in brackets. */
export function organisationHeadings({ bodyForms }: CampaignDefinition): string[] {
  const heading = bodyForms?.recommendation?.sheetColumns?.[1];
  return heading === undefined ? [] : [heading, heading.replace(/[\uff08(][^\uff08\uff09()]{0,40}[\uff09)]/gu, '')];
}
