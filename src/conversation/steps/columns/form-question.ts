import { isFieldDone } from '../../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../../domain/application/answers/suggestion.ts';
import type { MessageValues } from '../../../domain/base/message-values.ts';
import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import { limitsOf, printAnswer } from '../../../domain/form/parse-answer.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** Everything the question of a field shows. */
export function questionOf(form: FormDefinition, field: FormField, scene: JourneyScene): MessageValues['form.ask'] {
  const { application, campaign, now, bookmark } = scene;
  const current = application.answers[field.id];
  const together = togetherWith(form, field, scene);
  const suggestion = suggestedAnswer(field, application, campaign, now);
  return {
    ...columnShown(form, field, current, suggestion),
    ...columnsOf(field),
    isOpen: field.kind === 'choice' && field.open,
    ...(traitsOf(field).isLong ? limitsOf(field) : { min: null, max: null }),
    together: together.map(({ label }) => label),
    togetherExample: exampleOf(together),
    // A list said so before.
    offers: bookmark.list?.fields.includes(field.id) ? 0 : offersFrom(form, field, scene).length,
  };
}

/** What a question shows of its column, whichever paper it stands in. */
export function columnShown(
  form: FormDefinition,
  field: FormField,
  current: AnswerValue | undefined,
  suggestion: AnswerValue | null,
) {
  return {
    kind: field.kind,
    label: field.label,
    section: field.section,
    number: form.fields.indexOf(field) + 1,
    total: form.fields.length,
    hint: field.hint ?? null,
    options: 'options' in field ? field.options.map(({ label }) => label) : [],
    suggestion: suggestion === null ? null : printAnswer(field, suggestion),
    current: current === undefined ? null : printAnswer(field, current),
  };
}

function columnsOf(field: FormField): { columns?: string[]; unit?: string } {
  return field.kind === 'rows' ? { columns: field.columns.map(({ label }) => label), unit: field.unit } : {};
}

/** What a brief question shows of the options: where they are many, the word that people use for each. */
export function briefOptions(field: FormField): string[] {
  if (!('options' in field)) return [];
  if (field.options.length < MANY) return field.options.map(({ label }) => label);
  return field.options.map(({ label, aliases: [word = label] }) => (word.length < label.length ? word : label));
}

/** So many options in full are longer than a brief question. */
const MANY = 7;

/** The open fields of the asked field's group, itself first; none when it is the only one. */
function togetherWith(form: FormDefinition, field: FormField, { application, bookmark }: JourneyScene): FormField[] {
  const group = form.groups.find(({ fields }) => fields.includes(field.id));
  // Whoever was shown the whole list knows that they may come together.
  if (!group || bookmark.list?.fields.includes(field.id) || application.answers[field.id] !== undefined) return [];
  const open = form.fields.filter((known) => group.fields.includes(known.id) && !isFieldDone(application, known));
  return open.length > 1 ? open : [];
}

/** One line for all of them: 3 5 24 9 11. */
function exampleOf(fields: readonly FormField[]): string {
  const examples = fields.map(({ example = '', ...field }) =>
    'unit' in field && field.unit !== '' && fields.every(({ kind }) => kind === 'count')
      ? example.replace(field.unit, '')
      : example,
  );
  return examples.length < 2 || examples.includes('') ? '' : examples.join(' ');
}

/** The asked field and those after it in its section, as far as answers are known for them; none for a single one. */
export function offersFrom(form: FormDefinition, field: FormField, scene: JourneyScene) {
  const { application, campaign, now } = scene;
  const offers = [];
  for (const known of form.fields.slice(form.fields.indexOf(field))) {
    const value = suggestedAnswer(known, application, campaign, now);
    if (value === null || known.section !== field.section || isFieldDone(application, known)) break;
    offers.push({ field: known, value });
  }
  return offers.length > 1 ? offers : [];
}

/** What a column takes, for whoever asks how to fill it in. */
export function ruleOf(field: FormField): MessageValues['guidance.field'] {
  const { min, max, maxMegabytes = null } = limitsOf(field);
  return {
    kind: field.kind,
    label: field.label,
    example: field.example ?? null,
    options: 'options' in field ? field.options.map(({ label }) => label) : [],
    ...columnsOf(field),
    unit: 'unit' in field ? field.unit : '',
    min,
    max,
    maxMegabytes,
    isOptional: field.optional,
    hint: null,
    meaning: field.meaning ?? null,
  };
}
