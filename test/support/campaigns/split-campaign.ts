import { type CampaignDefinition, defineCampaign } from '../../../src/domain/campaign/schema.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';

/** The next revision of craft-2021: the employer's name got columns of its own for its name and its telephone, and the trade another id. */
export function splitCampaign(): CampaignDefinition {
  const next = structuredClone(craft);
  const track = next.tracks.craftsman;
  const form = track?.journey.flatMap((step) => (step.step === 'form' ? [step.form] : []))[0];
  if (!track || !form) throw new Error('no form');
  form.fields = form.fields.flatMap((field): typeof form.fields => {
    if (field.id === 'trade') return [{ ...field, id: 'craft' }];
    if (field.id !== 'workplace' || field.kind !== 'text') return [field];
    const { section, optional, late, prefill } = field;
    return [
      { ...field, id: 'employer', label: '单位全称', aliases: [] },
      {
        ...{ section, optional, late, prefill, id: 'switchboard', kind: 'phone', label: '单位总机', aliases: [] },
        ...{ hint: '带区号。', example: '021-55501266', areaCode: '021' },
      },
    ];
  });
  track.organisationField = 'employer';
  const split = { workplace: ['employer', 'switchboard'] };
  return defineCampaign({
    ...next,
    revision: 2,
    changes: [{ revision: 2, track: 'craftsman', renamed: { trade: 'craft' }, split }],
  });
}
