import { formOf } from '../../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../../domain/application/answers/suggestion.ts';
import { bodyName } from '../../../domain/campaign/body-name.ts';
import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { columnMeant } from '../../../domain/form/reading/base/column-meant.ts';
import { columnsCalled } from '../../../domain/form/reading/base/columns-called.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { asksWhichColumn, recordAsked, whoseAsked } from '../../../domain/language/talk/record-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';

/** 我的手机填的啥, 施蕴仪是谁啊, 哪一栏: looked up in the own form. @returns null where the text asks nothing of it */
export function partsOfRecord(journey: JourneyScene, text: string, asked: FormField | null): Part[] | null {
  if (asked && asksWhichColumn(text)) return [say('guidance.field', ruleOf(asked))];
  const name = recordAsked(text);
  const columns = name === null ? [] : columnsNamed(journey, name, asked);
  if (columns.length > 0) return columns.map((field) => columnPart(journey, field));
  const words = whoseAsked(text);
  if (words === null) return null;
  const person = personNamed(journey, words);
  const whose = person ? columnPart(journey, person) : whosePart(journey, words);
  return whose && [whose];
}

/** 班组长是谁: the only column of that name for somebody, once it is answered. */
function personNamed({ track, application }: JourneyScene, words: string): FormField | null {
  const [only, ...more] = formOf(track).fields.filter((field) => namesOf(field).includes(words));
  const isOne = only?.kind === 'name' && more.length === 0 && application.answers[only.id] !== undefined;
  return isOne ? only : null;
}

/** Every column that the words may mean. */
function columnsNamed({ track, application, bookmark }: JourneyScene, name: string, focus: FormField | null) {
  const form = formOf(track);
  const field = columnMeant({ form, focus }, name);
  const last = form.fields.find(({ id }) => id === bookmark.lastField) ?? null;
  return field ? columnsCalled({ form, focus, last, answers: application.answers }, name, field) : [];
}

/** What stands in a column, and how to change it. */
export function columnPart({ application }: JourneyScene, field: FormField): Part {
  const value = application.answers[field.id];
  return say('faq.column', {
    label: field.label,
    text: value === undefined ? null : printAnswer(field, value).slice(0, 100),
    hint: field.hint ?? null,
    example: field.example ?? null,
  });
}

/** Fewer figures may be of anything. */
const LEAST_FIGURES = /^\d[\d-]{5,}$/u;

/** Where the words stand as an answer, or are offered as one. */
function whosePart(journey: JourneyScene, words: string): Part | null {
  const { track, application, campaign, now } = journey;
  const { fields } = formOf(track);
  const says = (field: FormField, value: AnswerValue | null) => {
    const text = value === null ? '' : printAnswer(field, value);
    return text === words || (LEAST_FIGURES.test(words) && text.includes(words));
  };
  const stored = fields.find((field) => says(field, application.answers[field.id] ?? null));
  const found = stored ?? fields.find((field) => says(field, suggestedAnswer(field, application, campaign, now)));
  if (!found) return null;
  const body = found.suggest?.from === 'body' ? bodyName(campaign, application.body) : null;
  return say('faq.whose', { text: words, label: found.label, body, isStored: stored !== undefined });
}
