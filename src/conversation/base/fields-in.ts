import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { fieldByLabel } from '../../domain/form/labels.ts';
import type { Scene } from './scene.ts';

/** The columns a reason names, in the form's order. */
export function fieldsIn({ campaigns }: Pick<Scene, 'campaigns'>, application: Application, reason: string): string[] {
  const campaign = campaigns.find(({ id }) => id === application.campaign);
  if (!campaign) return [];
  const form = formOf(trackOf(campaign, application));
  const named = reason.split(/[\s\p{P}]+/u).map((word) => (word === '' ? null : fieldByLabel(form, word)));
  const ids = new Set(named.map((field) => field?.id));
  for (const field of form.fields) if (reason.includes(field.label)) ids.add(field.id);
  return form.fields.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}
