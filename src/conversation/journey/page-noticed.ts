import { formOf } from '../../domain/application/progress.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { JourneyScene } from '../base/scene.ts';

/** Columns that the person filled in on a page since the conversation came to where it stands, in the order of the form. */
export function filledOnPage({ application, person, track }: JourneyScene): FormField[] {
  const { bookmark } = person;
  if (bookmark?.application !== application.id || bookmark.seen === undefined) return [];
  const { seen } = bookmark;
  return formOf(track).fields.filter(({ id }) => {
    const origin = application.origins?.[id];
    const isNew = origin !== undefined && origin.seq > seen && origin.source === 'page' && origin.by === person.id;
    return isNew && application.answers[id] !== undefined;
  });
}
