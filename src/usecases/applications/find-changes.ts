import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import { evolveApplication } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { cardSchema } from '../../domain/base/card.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';

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
  const [before, after] = [withNewNames(campaign, seen).answers, withNewNames(campaign, now).answers];
  return formOf(trackOf(campaign, now))
    .fields.filter(({ id }) => JSON.stringify(before[id]) !== JSON.stringify(after[id]))
    .map(({ label }) => label);
}

/** What changed since the person read a summary. The entry that changed the last answer may be the one that showed it. */
export async function findChangedSince(
  { journal, campaigns }: Pick<Ports, 'journal' | 'campaigns'>,
  application: Application,
  { mark, seen }: { mark: string; seen: number },
): Promise<string[]> {
  const campaign = findCampaign(campaigns, application.campaign);
  if (!campaign) return [];
  const entries = await journal.read(`application/${application.id}`);
  return changedLabels(
    campaign,
    entries,
    (entry) => entry.seq <= seen || (entry.seq === seen + 1 && shows(entry, mark)),
  );
}

function shows({ effects }: JournalEntry, mark: string): boolean {
  return effects.some(({ message, values }) => {
    const card = message === 'confirm.ask' ? cardSchema.safeParse(values.card) : null;
    return card?.success === true && card.data.kind === 'confirm' && card.data.shown === mark;
  });
}
