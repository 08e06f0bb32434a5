import { withNewNames } from '../../domain/application/answers/adapt.ts';
import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { AnswerValue } from '../../domain/form/base/answers.ts';
import { rowCells, rowsIn } from '../../domain/form/base/table-rows.ts';
import { fieldOfCells } from '../../domain/form/kinds/row-cells.ts';
import type { FieldOf, FormField } from '../../domain/form/schema.ts';

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
    if (field.kind === 'rows') return cellsMeant(field, answers[field.id], isMeant);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** The same of the cells of a table. */
function cellsMeant(
  { columns }: FieldOf<'rows'>,
  value: AnswerValue | undefined,
  isMeant: (field: FormField) => boolean,
): string[] {
  const meant = columns.map((column) => isMeant(fieldOfCells(column)));
  return rowsIn(value).flatMap((row) => rowCells(row).filter((cell, at) => meant[at] === true && cell !== ''));
}
