import type { Application } from '../domain/application/application.ts';
import { formOf, missingFields } from '../domain/application/progress.ts';
import type { Track } from '../domain/campaign/schema.ts';
import { isPictureList } from '../domain/form/answers.ts';
import { printAnswer } from '../domain/form/fields/registry.ts';
import type { MessageValues } from '../domain/messages.ts';

/** How much of a long answer a preview shows, in characters. */
const PREVIEW_CHARACTERS = 60;

/** All answers as they stand, section by section, and what is missing. */
export function summaryOf(track: Track, application: Application): MessageValues['confirm.summary'] {
  const sections: MessageValues['confirm.summary']['sections'] = [];
  for (const field of formOf(track).fields) {
    const value = application.answers[field.id];
    if (value === undefined) continue;
    const row = {
      label: field.label,
      text: isPictureList(value) && value.length > 0 ? String(value.length) : short(printAnswer(field, value)),
    };
    const last = sections.at(-1);
    if (last?.section === field.section) last.rows.push(row);
    else sections.push({ section: field.section, rows: [row] });
  }
  return { sections, missing: missingFields(track, application).map(({ label }) => label) };
}

function short(text: string): string {
  const characters = [...text];
  return characters.length <= PREVIEW_CHARACTERS ? text : `${characters.slice(0, PREVIEW_CHARACTERS).join('')}…`;
}
