import { formOf } from '../../domain/application/answers/progress.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import type { Ports } from '../../ports/ports.ts';

export interface BlankForm {
  bytes: Uint8Array;
  name: string;
}

/** The official form of a track with every column empty. @returns null for a track that is not there or prints nothing */
export async function makeBlankForm(
  { campaigns, blankForms, wording }: Pick<Ports, 'campaigns' | 'blankForms' | 'wording'>,
  campaign: string,
  name: string,
): Promise<BlankForm | null> {
  const tracks = findCampaign(campaigns, campaign)?.tracks ?? {};
  const track = Object.hasOwn(tracks, name) ? tracks[name] : undefined;
  const printed = track && printedIn(track);
  if (!track || !printed) return null;
  const form = formOf(track);
  const bytes = await blankForms.make(printed.layout, form);
  return bytes && { bytes, name: wording.names.blankFile({ form: form.title }) };
}
