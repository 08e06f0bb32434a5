import { awardsOf, awardsTold, becameOf } from '../../form/awards-of.ts';
import { type AnswerValue, isPictureList, type Picture } from '../../form/base/answers.ts';
import type { FieldOf, FormDefinition } from '../../form/schema.ts';
import { type Application, picturesOf } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';

/** What becomes of the certificates when the awards are told: without awards none is asked for; an award that comes later
 *  wants its own; the words of a picture follow the award they name. */
export function certificatesWith(
  form: FormDefinition,
  application: Application,
  field: string,
  value: AnswerValue,
): ApplicationEvent[] {
  const both = awardsOf(form);
  if (!both || both.awards.id !== field) return [];
  const { awards, certificates } = both;
  const told = awardsTold(awards, value);
  const isComplete = application.answers[certificates.id] !== undefined;
  if (told.length === 0) {
    const isNone = !isComplete && picturesOf(application, certificates.id).length === 0;
    return isNone ? [picturesAnswered(application, certificates, [])] : [];
  }
  const before = awardsTold(awards, application.answers[awards.id]);
  const reopened: ApplicationEvent[] =
    isComplete && told.length > before.length ? [{ kind: 'picturesReopened', field: certificates.id }] : [];
  return [...reopened, ...captionsAfter(application, certificates, before, told, isComplete && reopened.length === 0)];
}

/** Pictures that bear the line of an award which is another now. */
function captionsAfter(
  application: Application,
  certificates: FieldOf<'pictures'>,
  before: readonly string[],
  told: readonly string[],
  isComplete: boolean,
): ApplicationEvent[] {
  const { id } = certificates;
  const pictures = picturesOf(application, id);
  const captions = pictures.map(({ caption }) =>
    before.includes(caption) ? (becameOf(caption, before, told) ?? caption) : caption,
  );
  const changed = captions.flatMap((caption, index) =>
    caption === pictures[index]?.caption ? [] : [{ index, caption }],
  );
  if (changed.length === 0) return [];
  if (!isComplete) return changed.map((one) => ({ kind: 'pictureCaptioned' as const, field: id, ...one }));
  const value = pictures.map((picture, index) => ({ ...picture, caption: captions[index] ?? picture.caption }));
  return [picturesAnswered(application, certificates, value)];
}

/** What is enclosed beside the paper does not change what is printed; what the paper made last holds does. */
export function picturesAnswered(
  application: Application,
  { id, late }: FieldOf<'pictures'>,
  value: readonly Picture[],
): Extract<ApplicationEvent, { kind: 'fieldAnswered' }> {
  const isEnclosed = late && !isOnPaper(application, id);
  return { kind: 'fieldAnswered', field: id, value, ...(isEnclosed ? { isEnclosed: true } : {}) };
}

function isOnPaper({ printed, printedValues = {}, answers }: Application, field: string): boolean {
  const value = field in printedValues ? printedValues[field] : answers[field];
  return printed !== null && value !== null && isPictureList(value) && value.length > 0;
}
