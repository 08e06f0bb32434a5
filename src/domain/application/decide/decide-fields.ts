import { decided, refused } from '../../base/decision.ts';
import type { AnswerValue, Picture } from '../../form/base/answers.ts';
import { checkAnswer } from '../../form/checks.ts';
import type { FieldOf, FormDefinition } from '../../form/schema.ts';
import { certificatesWith, picturesAnswered } from '../answers/certificates-with.ts';
import { fieldIn } from '../answers/progress.ts';
import { followingAnswers } from '../answers/suggestion.ts';
import { isWritten } from '../answers/written-text.ts';
import { evolvePictures, type PictureEvent } from '../evolve/evolve-pictures.ts';
import { type Application, picturesOf } from '../record/application.ts';
import type { ApplicantCommand } from '../record/commands.ts';
import type { ApplicationDecision } from '../record/decide-context.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { changeText } from './change-text.ts';

type OneField = Extract<ApplicantCommand, { field: string }>;
type FieldCommand = OneField | Extract<ApplicantCommand, { kind: 'answer-many' }>;

/** What a command does to one field, or to several at once.
 *  @param isRevised the application was begun under another revision of the form */
export function decideFields(
  application: Application,
  form: FormDefinition,
  command: FieldCommand,
  isRevised = false,
): ApplicationDecision {
  if (command.kind === 'answer-many') return answerMany(application, form, command, isRevised);
  const field = fieldIn(form, command.field);
  if (!field) return refused('unknown-field', { field: command.field });
  if (command.kind === 'answer') {
    return answerAll(application, form, [{ field: field.id, value: command.value }]);
  }
  if (isWritten(field)) return changeText(application, field, command, isRevised);
  if (field.kind === 'pictures') return changePictures(application, field, command);
  return refused('unknown-field', { field: command.field });
}

function changePictures(application: Application, field: FieldOf<'pictures'>, command: OneField): ApplicationDecision {
  const pictures = picturesOf(application, field.id);
  switch (command.kind) {
    case 'add-picture':
      if (pictures.length >= field.maxFiles) return refused('too-many-pictures', { max: field.maxFiles });
      return decided(addPicture(application, field, command, pictures));
    case 'caption-picture':
    case 'caption-pictures':
    case 'replace-picture':
    case 'remove-pictures':
    case 'order-pictures':
      return decided(arranged(application, field, arrangedBy(field, command, pictures)));
    case 'finish-pictures':
      if (pictures.length < field.minFiles)
        return refused('too-few-pictures', { min: field.minFiles, count: pictures.length });
      return decided([picturesAnswered(application, field, pictures)]);
    default:
      return refused('unknown-field', { field: field.id });
  }
}

type Arranging = Extract<
  OneField,
  { kind: 'caption-picture' | 'caption-pictures' | 'replace-picture' | 'remove-pictures' | 'order-pictures' }
>;

function arrangedBy(
  { id: field }: FieldOf<'pictures'>,
  command: Arranging,
  pictures: readonly Picture[],
): PictureEvent[] {
  switch (command.kind) {
    case 'caption-picture':
      return [{ kind: 'pictureCaptioned', field, index: command.index, caption: command.caption }];
    case 'caption-pictures':
      return command.captions.map((one) => ({ kind: 'pictureCaptioned' as const, field, ...one }));
    case 'replace-picture':
      return replaced(field, command, pictures);
    case 'remove-pictures':
      // From the last to the first: the numbers of those before stay.
      return [...new Set(command.indexes)]
        .filter((index) => pictures[index])
        .sort((a, b) => b - a)
        .map((index) => ({ kind: 'pictureRemoved' as const, field, index }));
    case 'order-pictures':
      return isOrderOf(command.order, pictures.length)
        ? [{ kind: 'picturesOrdered', field, order: command.order }]
        : [];
  }
}

function replaced(
  field: string,
  { index, file }: Extract<Arranging, { kind: 'replace-picture' }>,
  pictures: readonly Picture[],
): PictureEvent[] {
  const old = pictures[index];
  if (!old) return [];
  const [last, numbers] = [pictures.length - 1, pictures.map((_, at) => at + 1)];
  const order = [...numbers.slice(0, index), last + 1, ...numbers.slice(index, last)];
  return [
    { kind: 'pictureRemoved', field, index },
    { kind: 'pictureAdded', field, file },
    { kind: 'pictureCaptioned', field, index: last, caption: old.caption },
    { kind: 'picturesOrdered', field, order },
  ];
}

/** What is arranged of a complete list is complete, too; where too few are left it is open again. */
function arranged(
  application: Application,
  field: FieldOf<'pictures'>,
  events: readonly PictureEvent[],
): ApplicationEvent[] {
  const pictures = picturesOf(events.reduce<Application>(evolvePictures, application), field.id);
  if (application.answers[field.id] === undefined || events.length === 0) return [...events];
  return pictures.length >= field.minFiles
    ? [picturesAnswered(application, field, pictures)]
    : [{ kind: 'picturesReopened', field: field.id }, ...events];
}

function isOrderOf(order: readonly number[], count: number): boolean {
  return order.length === count && [...order].sort((a, b) => a - b).every((number, index) => number === index + 1);
}

/** With `completes` the picture is the last one: the field is answered with it. So is one that was complete before, unless it was sent back:
 *  there the list is complete again when the person says so. */
function addPicture(
  application: Application,
  field: FieldOf<'pictures'>,
  { file, caption = '', completes }: Extract<OneField, { kind: 'add-picture' }>,
  pictures: readonly Picture[],
): ApplicationEvent[] {
  const { id } = field;
  const captioned: ApplicationEvent[] =
    caption === '' ? [] : [{ kind: 'pictureCaptioned', field: id, index: pictures.length, caption }];
  const added: ApplicationEvent[] = [{ kind: 'pictureAdded', field: id, file }, ...captioned];
  const isComplete = completes || (application.answers[id] !== undefined && !application.reopened.includes(id));
  return isComplete ? [...added, picturesAnswered(application, field, [...pictures, { file, caption }])] : added;
}

function answerMany(
  application: Application,
  form: FormDefinition,
  { answers, pieces = [], drafts = [], source }: Extract<ApplicantCommand, { kind: 'answer-many' }>,
  isRevised: boolean,
): ApplicationDecision {
  const answered = answerAll(application, form, answers, source);
  if (answered.kind === 'refused') return answered;
  const begun: ApplicationEvent[] = [];
  const texts: OneField[] = [
    ...pieces.map((piece) => ({ kind: 'add-piece' as const, ...piece })),
    ...drafts.map((draft) => ({ kind: 'edit-text' as const, ...draft, ...(source ? { source } : {}) })),
  ];
  for (const command of texts) {
    const field = form.fields.find((known) => known.id === command.field);
    const verdict = field && isWritten(field) ? changeText(application, field, command, isRevised) : null;
    if (verdict?.kind === 'refused') return verdict;
    begun.push(...(verdict?.events ?? []));
  }
  return decided([...answered.events, ...begun]);
}

/** Answers without those that are given anew. */
function without(answers: Application['answers'], ids: ReadonlySet<string>): Application['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
}

/** Every answer is held against the others and against those given with it; one that cannot stand refuses all. */
function answerAll(
  application: Application,
  form: FormDefinition,
  given: readonly { field: string; value: AnswerValue }[],
  source?: 'word',
): ApplicationDecision {
  const events: ApplicationEvent[] = [];
  let answers = application.answers;
  let standing = given.length > 1 ? without(answers, new Set(given.map(({ field }) => field))) : answers;
  for (const [at, { field: id, value }] of given.entries()) {
    const field = fieldIn(form, id);
    if (!field) return refused('unknown-field', { field: id });
    const broken = checkAnswer(form, standing, field, value);
    if (broken) return refused(broken.reason === 'days-reversed' ? 'days-reversed' : 'more-than-limit', broken.values);
    const following = followingAnswers(form, { answers, body: application.body }, id, value);
    events.push(...certificatesWith(form, application, id, value));
    for (const one of [{ field: id, value }, ...following]) {
      events.push({ kind: 'fieldAnswered', ...one, ...(source ? { source } : {}) });
      // Behind the last one nothing is held against them.
      if (at < given.length - 1) {
        answers = { ...answers, [one.field]: one.value };
        standing = { ...standing, [one.field]: one.value };
      }
    }
  }
  return decided(events);
}
