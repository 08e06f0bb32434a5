import { shanghaiDay } from '../../campaign/calendar.ts';
import type { CampaignDefinition, RecommendingBody } from '../../campaign/schema.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import type { FormDefinition, FormField } from '../../form/schema.ts';
import type { Application } from '../record/application.ts';
import { answerBeforeSplit } from './split-answers.ts';

/** `track` where a revision may have split what was answered. */
type About = Pick<Application, 'answers' | 'body'> & Partial<Pick<Application, 'track'>>;

/** An answer that is known already, offered for a plain yes. @returns null when nothing is known */
export function suggestedAnswer(
  field: FormField,
  { answers, body: chosen, track }: About,
  campaign: CampaignDefinition,
  now: Date,
): AnswerValue | null {
  const before = track === undefined ? null : answerBeforeSplit(campaign, { answers, track }, field, now);
  if (before !== null) return before;
  const source = field.suggest;
  if (!source) return null;
  if (source.from === 'today') return shanghaiDay(now);
  if (source.from === 'given') return true;
  if (source.from === 'recommended') return null;
  if (source.from === 'answer') return answers[source.field] ?? null;
  const body = campaign.bodies.find(({ id }) => id === chosen);
  return body ? bodyValue(body, source.path) : null;
}

type Path = Extract<NonNullable<FormField['suggest']>, { from: 'body' }>['path'];

function bodyValue(body: RecommendingBody, path: Path): string {
  if (path === 'name') return body.name;
  return path === 'contact' ? body.contact.name : body.contact[path];
}

/** What the confirmation fills in: fields nobody was asked, with what is known for them. */
export function prefilledAnswers(
  form: FormDefinition,
  about: About,
  campaign: CampaignDefinition,
  now: Date,
): { field: FormField; value: AnswerValue }[] {
  return form.fields.flatMap((field) => {
    if (!field.prefill || about.answers[field.id] !== undefined) return [];
    const value = suggestedAnswer(field, about, campaign, now);
    return value === null ? [] : [{ field, value }];
  });
}

/** Fields that were filled in from another one follow it when it changes, unless they say something else by now. */
export function followingAnswers(
  form: FormDefinition,
  { answers }: About,
  changed: string,
  value: AnswerValue,
): { field: string; value: AnswerValue }[] {
  const known = answers[changed];
  if (known === undefined || known === value) return [];
  return form.fields
    .filter(({ prefill, suggest }) => prefill && suggest?.from === 'answer' && suggest.field === changed)
    .filter(({ id }) => answers[id] === known)
    .map(({ id }) => ({ field: id, value }));
}
