import type { Application } from '../domain/application/application.ts';
import { formOf, missingFields, unkeptSums } from '../domain/application/progress.ts';
import { prefilledAnswers } from '../domain/application/suggestion.ts';
import type { Track } from '../domain/campaign/schema.ts';
import { isPictureList } from '../domain/form/answers.ts';
import { openSums } from '../domain/form/checks.ts';
import { printAnswer } from '../domain/form/fields/registry.ts';
import type { MessageValues } from '../domain/messages.ts';
import type { JourneyScene } from './scene.ts';

/** How much of a long answer a preview shows, in characters. */
const PREVIEW_CHARACTERS = 60;

/** All answers as they stand, section by section, and what is missing. */
export function summaryOf({ track, application, campaign, now }: JourneyScene): MessageValues['confirm.summary'] {
  const filled = new Map(
    prefilledAnswers(formOf(track), application, campaign, now).map(({ field, value }) => [field, value]),
  );
  const sections: MessageValues['confirm.summary']['sections'] = [];
  for (const field of formOf(track).fields) {
    const value = application.answers[field.id] ?? filled.get(field);
    if (value === undefined) continue;
    const row = {
      label: field.label,
      text: isPictureList(value) && value.length > 0 ? String(value.length) : short(printAnswer(field, value)),
    };
    const known = sections.find(({ section }) => section === field.section);
    if (known) known.rows.push(row);
    else sections.push({ section: field.section, rows: [row] });
  }
  const missing = missingFields(track, application).map(({ label }) => label);
  return { sections, missing, kept: keptOf(track, application) };
}

/** Sums that were kept though they do not agree, as they stand now. */
function keptOf(track: Track, application: Application) {
  const form = formOf(track);
  const unkept = unkeptSums(form, application).map(({ check }) => check);
  return openSums(form, application.answers)
    .filter(({ check }) => !unkept.includes(check))
    .map(({ fields, total, against }) => ({
      labels: fields.map(({ label }) => label),
      total,
      whole: against.label,
      stated: against.value ?? 0,
    }));
}

function short(text: string): string {
  const characters = [...text];
  return characters.length <= PREVIEW_CHARACTERS ? text : `${characters.slice(0, PREVIEW_CHARACTERS).join('')}…`;
}
