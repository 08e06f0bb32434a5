import { formOf } from '../../domain/application/progress.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { JourneyScene } from '../base/scene.ts';

/** Columns that the person filled in on a page since the conversation came to where it stands, in the order of the form. */
export function filledOnPage({ application, person, track }: JourneyScene): FormField[] {
  const { bookmark } = person;
  if (bookmark?.application !== application.id || bookmark.seen === undefined) return [];
  const { origins = {}, answers } = application;
  const isFilled = (id: string, seen: number) => {
    const origin = origins[id];
    const isNew = origin?.source === 'page' && origin.seq > seen && origin.by === person.id;
    return isNew && answers[id] !== undefined;
  };
  const { seen } = bookmark;
  return formOf(track).fields.filter(({ id }) => isFilled(id, seen));
}
