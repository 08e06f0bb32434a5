import { formOf } from '../../../domain/application/answers/progress.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** Columns that the person filled in on a page since the conversation came to where it is, in the order of the form. */
export function filledOnPage({ application, person, track }: JourneyScene): FormField[] {
  const { bookmark } = person;
  if (bookmark?.application !== application.id || bookmark.seen === undefined) return [];
  const { origins = {}, answers } = application;
  const { seen } = bookmark;
  const filled = new Set<string>();
  for (const id in origins) {
    const origin = origins[id];
    if (origin?.source !== 'page' || origin.seq <= seen || origin.by !== person.id) continue;
    if (answers[id] !== undefined) filled.add(id);
  }
  return filled.size === 0 ? [] : formOf(track).fields.filter(({ id }) => filled.has(id));
}
