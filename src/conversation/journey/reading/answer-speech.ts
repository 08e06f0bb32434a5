import { formOf } from '../../../domain/application/answers/progress.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import { withoutOfParts } from '../../../domain/form/reading/parts/of-part.ts';
import type { FormDefinition, FormField } from '../../../domain/form/schema.ts';
import { columnWord } from '../../../domain/language/corrections/correction.ts';
import type { Speech } from '../../../domain/language/talk/speech.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';

/** What a sentence that answers nothing is answered with; @returns null where no column is asked */
export function answerSpeech(journey: JourneyScene, focus: FormField | null, kind: Speech): StepAnswer | null {
  if (!focus) return null;
  const { misses, turn } = journey.bookmark;
  const rule = kind === 'question' && misses === 0 ? [say('guidance.field', ruleOf(focus))] : [];
  const part = say('speech', { kind, label: focus.label, isLong: isLong(focus), none: focus.none, turn });
  return { kind: 'say', isMiss: kind !== 'chat', parts: [...rule, part] };
}

/** 邮编不知道 while another column is asked: that one may wait, and what is asked is asked again. @returns null where no other column is named */
export function otherOpen(
  journey: JourneyScene,
  focus: FormField | null,
  kind: Speech,
  text: string,
): StepAnswer | null {
  if (!focus || isLong(focus) || (kind !== 'not-known' && kind !== 'put-off')) return null;
  const form = formOf(journey.track);
  const field = fieldNamed(form, focus, columnWord(withoutOfParts(form, text.trim())));
  if (!field) return null;
  const value = journey.application.answers[field.id];
  const part = say('form.other-open', {
    label: field.label,
    text: value === undefined || isLong(field) ? null : printAnswer(field, value),
    turn: journey.bookmark.turn,
  });
  return { kind: 'say', isMiss: true, parts: [part], asksAgain: true };
}

/** The column that a sentence begins with, by the longest word of two characters and more; of one length the one asked, and those beside it. */
function fieldNamed(form: FormDefinition, focus: FormField, said: string): FormField | null {
  const rank = (field: FormField) => (field === focus ? 2 : Number(field.section === focus.section));
  const named = form.fields
    .map((field) => ({ field, length: lengthOf(field, said) }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || rank(b.field) - rank(a.field));
  const [first] = named;
  // 推荐单位联系人不知道 where the form has no such column: another word for a column follows.
  const isWhole = first !== undefined && !form.fields.some((field) => lengthOf(field, said.slice(first.length)) > 1);
  return isWhole && first.field !== focus ? first.field : null;
}

function lengthOf(field: FormField, said: string): number {
  return namesOf(field).find((name) => said.startsWith(name))?.length ?? 0;
}
