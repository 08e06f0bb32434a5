import { isFieldDone } from '../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../domain/application/answers/suggestion.ts';
import { cardRoom } from '../../domain/base/message.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { type AwardFields, awardsOf } from '../../domain/form/awards-of.ts';
import type { AnswerValue } from '../../domain/form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../domain/form/parse-answer.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { AsidesAround } from '../../domain/language/talk/asides-around.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../base/scene.ts';
import { hint, questionCard, type StepKind, type StepOf } from '../base/step-kind.ts';
import { textSaid } from '../meaning/text-said.ts';
import { foldText, means, pickedIndex } from '../meaning/words.ts';
import { answerAward, awardLines } from './columns/answer-award.ts';
import {
  arrangeCertificates,
  askCertificates,
  finishCertificates,
  nameAward,
  takeCertificate,
} from './columns/certificates.ts';
import { collectedKind } from './columns/collected-kinds.ts';
import { briefOptions, offersFrom, questionOf } from './columns/form-question.ts';
import { leftOut } from './columns/left-out.ts';
import { answerPictures } from './columns/pictures.ts';
import { refusal } from './columns/refusal.ts';
import { listFrom, otherSections, sectionOf } from './columns/section-list.ts';
import { answerSum, askSum, isSumOpen, placeOfCheck, sumAt, sumsAfter } from './columns/sums.ts';
import { takePageAmong } from './upload.ts';

type Form = StepOf<'form'>;

/** Every field of a form, in the order of the annex; a sum that does not agree is a place of its own behind the last of its fields. */
export const formStep: StepKind<Form> = {
  readsColumns: 'all',
  takesFiles: false,
  places: ({ form }) =>
    form.fields.flatMap(({ id }) => [fieldPlace(id), ...sumsAfter(form, id).map((index) => placeOfCheck(index))]),
  isOpen({ form }, place) {
    const sum = sumAt(form, place);
    if (sum) return (application) => isSumOpen(form, sum, application);
    const field = fieldAt({ form }, place);
    return (application) => !isFieldDone(application, field);
  },
  mayWait: ({ form }, place) => form.fields.some((field) => field.late && fieldPlace(field.id) === place),
  isPassedBy: ({ form }, place) => sumAt(form, place) !== null || (fieldOfPlace(form, place)?.prefill ?? false),
  ask(step, place, scene) {
    const sum = sumAt(step.form, place);
    if (sum) return askSum(step.form, sum, scene);
    return askField(step, place, scene);
  },
  askBriefly(step, place, scene) {
    const sum = sumAt(step.form, place);
    return sum ? askSum(step.form, sum, scene) : askFieldAgain(step, fieldAt(step, place), scene);
  },
  answer(step, place, heard, scene) {
    const sum = sumAt(step.form, place);
    return sum ? answerSum(step.form, sum, heard, scene) : answerAtField(step, fieldAt(step, place), heard, scene);
  },
};

const FORM = 'form/';

export function fieldPlace(field: string): string {
  return `${FORM}${field}`;
}

/** @returns null for a place that is no field's */
export function fieldIdOf(place: string): string | null {
  return place.startsWith(FORM) ? place.slice(FORM.length) : null;
}

const fieldsOf = new WeakMap<Form['form'], ReadonlyMap<string, FormField>>();

function fieldOfPlace(form: Form['form'], place: string): FormField | null {
  const fields = fieldsOf.get(form) ?? new Map(form.fields.map((field) => [fieldPlace(field.id), field]));
  fieldsOf.set(form, fields);
  return fields.get(place) ?? null;
}

function fieldAt({ form }: Pick<Form, 'form'>, place: string): FormField {
  const field = fieldOfPlace(form, place);
  if (!field) throw new Error(`no field at ${place}`);
  return field;
}

/** Buttons where a card has room for all of them. */
function choicesOf(field: FormField, place: string, scene: JourneyScene): Part[] {
  if (field.kind !== 'choice' || field.options.length > cardRoom.buttons) return [];
  const options = field.options.map(({ label }) => label);
  if (options.some((option) => [...option].length > cardRoom.buttonCharacters)) return [];
  const known = scene.application.answers[field.id];
  const current = known === undefined ? null : printAnswer(field, known);
  const { label, hint = null } = field;
  return [say('form.choose', { card: questionCard(place, scene), label, hint, current, options, isOpen: field.open })];
}

function askField(step: Form, place: string, scene: JourneyScene): Part[] {
  const field = fieldAt(step, place);
  const list = listFrom(step.form, field, scene);
  if (list) return [say('form.section', sectionOf(step.form, list, scene))];
  const card = choicesOf(field, place, scene);
  if (card.length > 0) return card;
  const collected = collectedKind(field);
  const own = collected?.instead?.(field, place, scene) ?? collected?.question?.(field, place, scene);
  if (own) return own;
  const below = collected?.below(field, place, scene, false) ?? [];
  return [say('form.ask', questionOf(step.form, field, scene)), ...below];
}

/** After something else was answered: the label and one hint, or what of the list is left. */
function askFieldAgain(step: Form, field: FormField, scene: JourneyScene): Part[] {
  const list = listFrom(step.form, field, scene);
  if (!list) {
    const [collected, place] = [collectedKind(field), fieldPlace(field.id)];
    const own = collected?.instead?.(field, place, scene);
    if (own) return own;
    const question = { ...questionOf(step.form, field, scene), options: briefOptions(field) };
    const below = collected?.below(field, place, scene, true) ?? [];
    return [say('form.ask', { ...question, isBrief: true }), ...below];
  }
  const rows = list.map(({ number, field: { label } }) => ({ number, label }));
  return [say('form.section-again', { section: field.section, others: otherSections(list), rows })];
}

function answerAtField(step: Form, field: FormField, heard: Heard, scene: JourneyScene): StepAnswer {
  const isKept = heard.kind === 'text' && means(scene.vocabulary, 'keep', heard.text);
  if (isKept && scene.application.answers[field.id] !== undefined) return keep(field, scene);
  const both = awardsOf(step.form);
  if (both?.certificates === field) return answerCertificates(both, heard, scene);
  const collected = collectedKind(field)?.answer(field, heard, scene);
  if (collected) return collected;
  if (both?.awards === field) {
    if (heard.kind === 'picture')
      return takePageAmong(heard.file, scene) ?? takeCertificate(both.certificates, heard.file, scene);
    const isMore = heard.kind === 'text' && awardLines(scene, both.awards).length > 0;
    if (isMore && means(scene.vocabulary, 'finish', heard.text)) return { kind: 'go-on', parts: [] };
    const award = answerAward(both.awards, heard, scene, true);
    if (award) return award;
  }
  return answerField(step, field, heard, scene);
}

function answerCertificates(both: AwardFields, heard: Heard, scene: JourneyScene): StepAnswer {
  const { awards, certificates } = both;
  if (heard.kind === 'picture')
    return takePageAmong(heard.file, scene) ?? takeCertificate(certificates, heard.file, scene);
  const isPending = scene.bookmark.mode?.kind === 'naming-grantor';
  const finished = heard.kind === 'text' && !isPending ? finishCertificates(certificates, heard.text, scene) : null;
  if (finished) return finished;
  const arranged = heard.kind === 'text' && !isPending ? arrangeCertificates(both, heard.text, scene) : null;
  if (arranged) return arranged;
  const award = answerAward(awards, heard, scene);
  if (!award)
    return answerPictures(certificates, heard, scene, {
      standing: askCertificates,
      words: (_field, text) => nameAward(both, text, scene),
    });
  if (award.kind !== 'command') return award;
  // How the list ends is said with the second award.
  const more = awardLines(scene, awards).length < 2 ? [say('awards.more', {})] : [];
  return { ...award, stays: true, parts: [...award.parts, ...more] };
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

function answerField(step: Form, field: FormField, heard: Heard, scene: JourneyScene): StepAnswer {
  if (heard.kind === 'picture') return refusal(field, { kind: 'refused', reason: 'text-expected', values: {} }, scene);
  if (heard.kind !== 'text') return hint(heard, scene);
  const { vocabulary, application, campaign, now } = scene;
  // 写完了 is said of a text, it is none; 都用 and 不改 where nothing is offered and nothing stands are no answer either.
  const isWord = (['finish', 'use-all', 'keep'] as const).some((word) => means(vocabulary, word, heard.text));
  const isOffering = offersFrom(step.form, field, scene).length > 0;
  if (field.kind !== 'awards' && isWord && !(isOffering && means(vocabulary, 'use-all', heard.text)))
    return refusal(field, { kind: 'refused', reason: 'empty', values: {} }, scene);
  const known = offersFrom(step.form, field, scene);
  // A yes to a list that shows what is known for all its columns is for all of them.
  const isForAll = known.length > 0 && listFrom(step.form, field, scene)?.length === known.length;
  const isUsed =
    means(vocabulary, 'use-all', heard.text) ||
    (isForAll && means(vocabulary, 'yes', heard.text) && pickedIndex(heard.text, known.length) === null);
  const offers = isUsed ? known : [];
  if (offers.length > 0) return takeAll(offers, scene);
  const offered = suggestedAnswer(field, application, campaign, now);
  if (offered !== null && (means(vocabulary, 'yes', heard.text) || isOffered(offered, heard.text)))
    return take(field, offered, { text: heard.text, asides: [] }, scene);
  const said = field.kind === 'paragraph' ? textSaid(vocabulary, heard.text) : { text: heard.text, asides: [] };
  const parsed = parseAnswer(field, { ...heard, text: said.text }, { today: shanghaiDay(now) });
  return parsed.kind === 'accepted' ? take(field, parsed.value, said, scene) : refusal(field, parsed, scene);
}

/** What was offered, typed again. */
function isOffered(offered: AnswerValue, text: string): boolean {
  return typeof offered === 'string' && foldText(text) === foldText(offered);
}

function take(field: FormField, value: AnswerValue, said: AsidesAround, { application }: JourneyScene): StepAnswer {
  const text = printAnswer(field, value);
  const isFirst = application.answers[field.id] === undefined;
  const parts = [
    say('form.taken', { label: field.label, text, isAsked: isFirst, isAsSaid: isFirst && text === said.text.trim() }),
    ...leftOut(said.asides),
  ];
  return { kind: 'command', command: { kind: 'answer', field: field.id, value }, parts };
}

function takeAll(offers: ReturnType<typeof offersFrom>, { bookmark }: JourneyScene): StepAnswer {
  const answers = offers.map(({ field, value }) => ({ field: field.id, value }));
  const filled = offers.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  const parts = [say('many.taken', { filled, doubts: [], left: null })];
  return { kind: 'command', mode: bookmark.mode, command: { kind: 'answer-many', answers }, parts };
}
