import { isFieldDone } from '../../domain/application/progress.ts';
import { shanghaiDay, windowState } from '../../domain/campaign/calendar.ts';
import type { RecommendingBody } from '../../domain/campaign/schema.ts';
import type { AnswerValue } from '../../domain/form/answers.ts';
import type { Refused } from '../../domain/form/fields/parsed.ts';
import { parseAnswer, printAnswer } from '../../domain/form/fields/registry.ts';
import type { FormField } from '../../domain/form/schema.ts';
import { type Part, say } from '../../domain/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../scene.ts';
import { means } from '../words.ts';
import { answerLongText, askLongText } from './long-text.ts';
import { answerPictures, askPictures } from './pictures.ts';
import { hint, type StepKind, type StepOf } from './step-kind.ts';

type Form = StepOf<'form'>;

/** Every field of a form, one question a field, in the order of the annex. */
export const formStep: StepKind<Form> = {
  places: (step) => step.form.fields.map((field) => placeOf(field.id)),
  isOpen: (step, place, application) => !isFieldDone(application, fieldAt(step, place)),
  ask(step, place, scene) {
    const closed = notOpenYet(scene);
    if (closed) return closed;
    const field = fieldAt(step, place);
    const question = say('form.ask', questionOf(step, field, scene));
    if (field.kind === 'long-text') return [question, ...askLongText(field, scene)];
    return field.kind === 'pictures' ? [question, ...askPictures(field, scene)] : [question];
  },
  answer(step, place, heard, scene) {
    const field = fieldAt(step, place);
    const closed = notOpenYet(scene);
    if (closed) return { kind: 'say', parts: closed };
    if (
      heard.kind === 'text' &&
      means(scene.vocabulary, 'keep', heard.text) &&
      scene.application.answers[field.id] !== undefined
    ) {
      return keep(field, scene);
    }
    if (field.kind === 'long-text') return answerLongText(field, heard, scene);
    if (field.kind === 'pictures') return answerPictures(field, heard, scene);
    return answerField(field, heard, scene);
  },
};

export function placeOf(field: string): string {
  return `form/${field}`;
}

function fieldAt(step: Form, place: string): FormField {
  const field = step.form.fields.find(({ id }) => placeOf(id) === place);
  if (!field) throw new Error(`no field at ${place}`);
  return field;
}

function notOpenYet({ campaign, now }: JourneyScene): Part[] | null {
  const { submission } = campaign.calendar;
  return windowState(submission, now) === 'before'
    ? [say('form.not-yet', { from: submission.from ?? '', to: submission.to })]
    : null;
}

function questionOf(step: Form, field: FormField, scene: JourneyScene) {
  const current = scene.application.answers[field.id];
  const suggestion = suggested(field, scene);
  return {
    kind: field.kind,
    label: field.label,
    section: field.section,
    number: step.form.fields.indexOf(field) + 1,
    total: step.form.fields.length,
    hint: field.hint ?? null,
    options: 'options' in field ? field.options.map(({ label }) => label) : [],
    suggestion: suggestion === null ? null : printAnswer(field, suggestion),
    current: current === undefined ? null : printAnswer(field, current),
    ...limitsOf(field),
  };
}

function limitsOf(field: FormField): { min: number | null; max: number | null } {
  switch (field.kind) {
    case 'long-text':
      return { min: field.minCharacters, max: field.maxCharacters };
    case 'paragraph':
      return { min: null, max: field.maxCharacters };
    case 'pictures':
      return { min: field.minFiles, max: field.maxFiles };
    default:
      return { min: null, max: null };
  }
}

/** An answer that is known already, offered for a plain yes. */
export function suggested(field: FormField, { application, campaign, now }: JourneyScene): AnswerValue | null {
  const source = field.suggest;
  if (!source) return null;
  if (source.from === 'today') return shanghaiDay(now);
  if (source.from === 'answer') return application.answers[source.field] ?? null;
  const body = campaign.bodies.find(({ id }) => id === application.body);
  return body ? bodyValue(body, source.path) : null;
}

function bodyValue(
  body: RecommendingBody,
  path: 'name' | 'unit' | 'contact' | 'department' | 'position' | 'mobile',
): string {
  if (path === 'name') return body.name;
  return path === 'contact' ? body.contact.name : body.contact[path];
}

function keep(field: FormField, { application }: JourneyScene): StepAnswer {
  const value = application.answers[field.id];
  const parts = [say('kept', { label: field.label })];
  // A field that was sent back is taken as answered again when the applicant keeps it.
  if (value !== undefined && application.reopened.includes(field.id)) {
    return { kind: 'command', command: { kind: 'answer', field: field.id, value }, parts };
  }
  return { kind: 'go-on', parts };
}

function answerField(field: FormField, heard: Heard, scene: JourneyScene): StepAnswer {
  if (heard.kind === 'picture') return refusal(field, { kind: 'refused', reason: 'text-expected', values: {} }, scene);
  if (heard.kind !== 'text') return hint(heard);
  const offered = suggested(field, scene);
  if (offered !== null && means(scene.vocabulary, 'yes', heard.text)) return take(field, offered);
  const parsed = parseAnswer(field, heard, { today: shanghaiDay(scene.now) });
  return parsed.kind === 'accepted' ? take(field, parsed.value) : refusal(field, parsed, scene);
}

function take(field: FormField, value: AnswerValue): StepAnswer {
  const parts = [say('form.taken', { label: field.label, text: printAnswer(field, value) })];
  return { kind: 'command', command: { kind: 'answer', field: field.id, value }, parts };
}

export function refusal(
  field: FormField,
  { reason, values }: Refused,
  { bookmark, campaign, application }: JourneyScene,
): StepAnswer {
  const about = {
    label: field.label,
    field: field.id,
    track: application.track,
    campaign: campaign.id,
    misses: bookmark.misses,
  };
  return { kind: 'say', isMiss: true, parts: [say('form.refused', { ...about, reason, values: { ...values } })] };
}
