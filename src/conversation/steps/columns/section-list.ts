import { isFieldDone } from '../../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../../domain/application/answers/suggestion.ts';
import type { MessageValues } from '../../../domain/base/message-values.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { AskedColumn } from '../../../domain/form/reading/base/reading.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { asksFor, traitsOf } from '../../../domain/form/traits-of.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { offersFrom } from './form-question.ts';

/** So many columns at most are asked in one message where each message counts: what a phone shows at a glance, and no more than an answer is
 *  read for. */
const MOST_MERGED = 14;

/** The columns that are asked in one message from the field on, with their numbers: those of its part of the form that are open, and where each
 *  message counts of the parts after it. Numbers stay while the list is being answered. @returns null where the field is asked alone */
export function listFrom(form: FormDefinition, field: FormField, scene: JourneyScene): AskedColumn[] | null {
  const { bookmark, application } = scene;
  if (bookmark.isDetour || !traitsOf(field).isListed || application.answers[field.id] !== undefined) return null;
  const kept = bookmark.list?.fields.includes(field.id) ? bookmark.list : null;
  if (kept?.isSingle && !scene.savesMessages) return null;
  const open = openFrom(form, field, scene);
  if (open.length < 2) return null;
  const numbers = kept ? kept.fields : open.map(({ id }) => id);
  return open
    .filter(({ id }) => numbers.includes(id))
    .map((known) => ({ field: known, number: numbers.indexOf(known.id) + 1 }));
}

function openFrom(form: FormDefinition, field: FormField, scene: JourneyScene): FormField[] {
  const openIn = (section: string) => form.fields.filter((known) => isAskedWith(known, field, section, scene));
  const first = openIn(field.section);
  // With helpers each has a part of their own.
  if (!scene.savesMessages || (scene.application.helpers ?? []).length > 0) return first;
  const sections = [...new Set(form.fields.slice(form.fields.indexOf(field)).map(({ section }) => section))].slice(1);
  let merged = first;
  for (const section of sections) {
    const more = openIn(section);
    if (merged.length + more.length > MOST_MERGED) break;
    merged = [...merged, ...more];
  }
  return form.fields.filter((known) => merged.includes(known));
}

function isAskedWith(
  known: FormField,
  field: FormField,
  section: string,
  { application, bookmark }: JourneyScene,
): boolean {
  if (known === field) return true;
  return (
    known.section === section &&
    traitsOf(known).isListed &&
    !isFieldDone(application, known) &&
    application.answers[known.id] === undefined &&
    !bookmark.skipped.includes(`form/${known.id}`)
  );
}

/** The list that a field was asked in, however many of its columns are answered by now; null where it was asked alone. */
export function listAskedAt(form: FormDefinition, field: FormField | null, { list }: Bookmark): AskedColumn[] | null {
  if (!field || !list?.fields.includes(field.id) || list.isSingle) return null;
  return form.fields
    .filter(({ id }) => list.fields.includes(id))
    .map((known) => ({ field: known, number: list.fields.indexOf(known.id) + 1 }));
}

/** Everything the question of a list shows. */
export function sectionOf(
  form: FormDefinition,
  columns: readonly AskedColumn[],
  scene: JourneyScene,
): MessageValues['form.section'] {
  const { application, campaign, now, bookmark } = scene;
  const [first] = columns;
  const numbered = first && bookmark.list?.fields.includes(first.field.id) ? bookmark.list.fields : null;
  const sections = [...new Set(form.fields.filter((field) => !field.prefill).map(({ section }) => section))];
  const rows = columns.map(({ number, field }) => {
    const offered = suggestedAnswer(field, application, campaign, now);
    return {
      number,
      label: field.label,
      brief: field.brief ?? null,
      options: 'options' in field ? field.options.map(({ label }) => label) : [],
      suggestion: offered === null ? null : printAnswer(field, offered),
    };
  });
  return {
    section: first?.field.section ?? '',
    others: otherSections(columns),
    part: sections.indexOf(first?.field.section ?? '') + 1,
    parts: sections.length,
    rows,
    fields: [...(numbered ?? columns.map(({ field }) => field.id))],
    isFirst: bookmark.list === undefined,
    isRest: numbered !== null,
    // Whoever answered such a list knows how.
    example: isNumbered(form, bookmark.list) ? '' : exampleOf(columns),
    offers: first ? offersFrom(form, first.field, scene).length : 0,
  };
}

/** The parts of the form that a list asks for beside the one it begins with. */
export function otherSections([first, ...others]: readonly AskedColumn[]): string[] {
  const names = new Set(others.map(({ field }) => field.section));
  return [...names].filter((name) => name !== first?.field.section);
}

/** Whether the list asked before took nothing but numbers: its example was shown. */
function isNumbered(form: FormDefinition, list: Bookmark['list']): boolean {
  const before = form.fields.filter(({ id }) => list?.fields.includes(id));
  return before.length > 1 && exampleOf(before.map((field, index) => ({ field, number: index + 1 }))) !== '';
}

/** 3 5 24 9 11: where every column takes a number, one line answers all of them. */
function exampleOf(columns: readonly AskedColumn[]): string {
  const isNumbers = columns.every(({ field }) => asksFor(field, 'amount'));
  const examples = columns.map(({ field }) =>
    'unit' in field ? (field.example ?? '').replace(field.unit, '') : (field.example ?? ''),
  );
  return isNumbers && !examples.includes('') ? examples.join(' ') : '';
}
