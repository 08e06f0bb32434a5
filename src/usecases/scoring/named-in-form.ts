import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { FormField } from '../../domain/form/schema.ts';

/** Every unit that the answers name as such. */
export function unitsIn(campaign: CampaignDefinition, application: Application): string[] {
  return textsOfFields(campaign, application, (field) => field.kind === 'text' && field.looks === 'organisation');
}

export function mobilesIn(campaign: CampaignDefinition, application: Application): string[] {
  return textsOfFields(campaign, application, ({ kind }) => kind === 'mobile');
}

/** What the meant columns say, those that say something. */
export function textsOfFields(
  campaign: CampaignDefinition,
  application: Application,
  isMeant: (field: FormField) => boolean,
): string[] {
  const { answers } = withNewNames(campaign, application);
  return formOf(trackOf(campaign, application)).fields.flatMap((field) => {
    const value = isMeant(field) ? answers[field.id] : undefined;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}
