import { withNewNames } from '../../domain/application/adapt.ts';
import type { Application } from '../../domain/application/application.ts';
import { formOf, trackOf } from '../../domain/application/progress.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';

/** Every unit that the answers name as such. */
export function unitsIn(campaign: CampaignDefinition, application: Application): string[] {
  return textsIn(campaign, application, (field) => field.kind === 'text' && field.looks === 'organisation');
}

export function mobilesIn(campaign: CampaignDefinition, application: Application): string[] {
  return textsIn(campaign, application, ({ kind }) => kind === 'mobile');
}

type Field = ReturnType<typeof formOf>['fields'][number];

function textsIn(campaign: CampaignDefinition, application: Application, isMeant: (field: Field) => boolean): string[] {
  const { answers } = withNewNames(campaign, application);
  return formOf(trackOf(campaign, application)).fields.flatMap((field) => {
    const value = isMeant(field) ? answers[field.id] : undefined;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}
