import { type CampaignDefinition, defineCampaign } from '../../../src/domain/campaign/schema.ts';

/** The next revision of a campaign whose team form changed in every way: a field renamed (women), one dropped (postcode), one added
 *  (motto), one narrowed (averageAge), two in another order, and a step removed (eligibility). */
export function alteredCampaign(campaign: CampaignDefinition): CampaignDefinition {
  const renamed: CampaignDefinition = JSON.parse(JSON.stringify(campaign).replaceAll('"women"', '"femaleMembers"'));
  const { team } = renamed.tracks;
  if (!team) throw new Error('no team');
  const journey = team.journey
    .filter(({ step }) => step !== 'eligibility')
    .map((step) => {
      if (step.step !== 'form') return step;
      const [first, second, ...rest] = step.form.fields.filter(({ id }) => id !== 'postcode');
      if (!first || !second) throw new Error('no fields');
      const motto = { id: 'motto', kind: 'text' as const, label: '班组口号', section: '基本情况' };
      const fields = [second, first, ...rest].map((field) =>
        field.id === 'averageAge' && 'max' in field ? { ...field, max: 30 } : field,
      );
      return { ...step, form: { ...step.form, fields: [...fields.slice(0, 3), motto, ...fields.slice(3)] } };
    });
  return defineCampaign({
    ...renamed,
    revision: campaign.revision + 1,
    tracks: { ...renamed.tracks, team: { ...team, journey } },
    changes: [
      {
        revision: campaign.revision + 1,
        track: 'team',
        renamed: { women: 'femaleMembers' },
        dropped: { postcode: '公函不再邮寄' },
      },
    ],
  });
}
