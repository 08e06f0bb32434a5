import { loadCampaigns } from '../../../src/catalog/load-campaigns.ts';
import { loadLayouts } from '../../../src/catalog/load-layouts.ts';
import type { CampaignDefinition, JourneyStep } from '../../../src/domain/campaign/schema.ts';
import type { FormDefinition } from '../../../src/domain/form/schema.ts';
import { fixturesRoot } from './campaigns.ts';

const sound = (await loadCampaigns(fixturesRoot)).find(({ id }) => id === 'craft-2021');
if (!sound) throw new Error('no craft-2021 under test/fixtures/flows');
export const layouts = await loadLayouts([sound], fixturesRoot);

/** A field as its form holds it, free to be spoilt. */
type Loose = Record<string, unknown>;
export interface Draft {
  campaign: CampaignDefinition;
  form: FormDefinition;
  journey: JourneyStep[];
  field(id: string): Loose;
}

/** A copy of the campaign to make mistakes in. */
export function draft(): Draft {
  const campaign = structuredClone(sound as CampaignDefinition); // thrown above when there is none
  const track = campaign.tracks.craftsman;
  const form = track?.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []))[0];
  if (!track || !form) throw new Error('no form');
  const field = (id: string) => form.fields.find((known) => known.id === id) as unknown as Loose; // spoilt on purpose
  return { campaign, form, journey: track.journey, field };
}
