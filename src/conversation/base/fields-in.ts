import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { fieldsNamedIn } from '../../domain/form/labels.ts';
import type { Scene } from './scene.ts';

/** The columns of an application that a reason names, in the form's order. */
export function fieldsIn({ campaigns }: Pick<Scene, 'campaigns'>, application: Application, reason: string): string[] {
  const campaign = campaigns.find(({ id }) => id === application.campaign);
  return campaign ? fieldsNamedIn(formOf(trackOf(campaign, application)), reason).map(({ id }) => id) : [];
}
