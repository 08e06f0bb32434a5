import type { Application } from '../../domain/application/application.ts';
import { evolveApplication } from '../../domain/application/application-view.ts';
import { formOf, trackOf } from '../../domain/application/progress.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';

/** The columns that say something else than they did, by their labels, in the form's order.
 *  @param entries the application's stream, whole. @param isSeen whether an entry had happened when the person looked */
export function changedLabels(
  campaign: CampaignDefinition,
  entries: readonly JournalEntry[],
  isSeen: (entry: JournalEntry) => boolean,
): string[] {
  const seen = entries.filter(isSeen).reduce<Application | null>(evolveApplication, null);
  const now = entries.reduce<Application | null>(evolveApplication, null);
  if (!seen || !now) return [];
  return formOf(trackOf(campaign, now))
    .fields.filter(({ id }) => JSON.stringify(seen.answers[id]) !== JSON.stringify(now.answers[id]))
    .map(({ label }) => label);
}
