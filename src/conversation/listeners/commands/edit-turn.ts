import { openInsteadOf } from '../../../domain/application/answers/locked-fields.ts';
import { formOf } from '../../../domain/application/answers/progress.ts';
import { namesOf } from '../../../domain/form/base/label-names.ts';
import { fieldAlone, fieldByLabel } from '../../../domain/form/labels.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import { columnMeant } from '../../../domain/form/reading/base/column-meant.ts';
import { columnsCalled } from '../../../domain/form/reading/base/columns-called.ts';
import { plainChange } from '../../../domain/form/reading/several/plain-change.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { namedFaulty, namedToChange } from '../../../domain/language/corrections/correction.ts';
import { isAsking } from '../../../domain/language/talk/decision-words.ts';
import { isDottedLabel } from '../../../domain/language/text/han.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { step } from '../../journey/machine/step.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { contextAt } from '../../journey/reading/message-context.ts';
import { pickedIndex, textAfterWord } from '../../meaning/words.ts';
import { ruleOf } from '../../steps/columns/form-question.ts';
import { fieldPlace } from '../../steps/form.ts';
import { aboutPlace } from '../../steps/registry.ts';

/** Longest text that may be a command with a column's name. */
const MAX_COMMAND_CHARACTERS = 40;

/** 修改 邮编, 单位性质 改, or a column's name alone: goes to the column. @returns null for everything else */
export function editTurn(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  if (isLongerThan(text, MAX_COMMAND_CHARACTERS)) return null;
  const wanted = textAfterWord(journey.vocabulary, 'edit', text);
  if (saysValue(journey, place, text)) return null;
  if (wanted === null) return editNamed(journey, place, text) ?? labelAlone(journey, place, text);
  if (wanted === '') return arrive(journey, place, [say('unknown-field', { typed: '', turn: journey.bookmark.turn })]);
  const field = fieldNamed(journey, wanted);
  const called = field ? columnsCalled(contextAt(journey, place), wanted, field) : [];
  if (called.length > 1) {
    const labels = called.map(({ label }) => label);
    return arrive(journey, place, [say('form.denied-which', { text: wanted, labels })]);
  }
  // 要改哪里 asks.
  if (!field && isAsking(text)) return null;
  if (!field) return arrive(journey, place, [say('unknown-field', { typed: wanted, turn: journey.bookmark.turn })]);
  return visitColumn(journey, place, called[0] ?? field);
}

/** 修改 其中(女) 18: what is to stand in the column is said as well, and read as an answer. */
function saysValue(journey: JourneyScene, place: JourneyPlace, text: string): boolean {
  if ((aboutPlace(journey.track, place.place)?.readsColumns ?? 'none') === 'none') return false;
  return plainChange(contextAt(journey, place), text) !== null;
}

/** Goes to a column, unless a check has opened others only. */
export function visitColumn(journey: JourneyScene, place: JourneyPlace, { id }: FormField): Outcome {
  const labels = openInsteadOf(journey.application, id, journey.track);
  if (labels) return arrive(journey, place, [say('refused', { reason: 'not-reopened', values: { labels } })]);
  return arrive(journey, step(journey.track, place, { type: 'visit', place: fieldPlace(id) }), []);
}

/** 单位性质 改, 电话写错了: the column in front of the word. */
function editNamed(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const named = namedToChange(text);
  const field = named === null ? columnFaulty(journey, place, text) : fieldByLabel(formOf(journey.track), named);
  return field && visitColumn(journey, place, field);
}

/** The column that a fault is told of by its name alone: 员工把名字写错了 is a sentence. */
function columnFaulty(journey: JourneyScene, place: JourneyPlace, text: string): FormField | null {
  if ((aboutPlace(journey.track, place.place)?.readsColumns ?? 'none') === 'none') return null;
  const named = namedFaulty(text);
  const focus = fieldAt(journey, place);
  const field = named === null ? null : columnMeant({ form: formOf(journey.track), focus }, named);
  return field && !isLong(field) && namesOf(field).some((name) => name === named || name.startsWith(named ?? name))
    ? field
    : null;
}

/** 上级推荐单位·单位名称, 邮编: a column's name and nothing else, where it answers nothing that is asked. */
function labelAlone(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  if ((aboutPlace(journey.track, place.place)?.readsColumns ?? 'none') === 'none') return null;
  const asked = fieldAt(journey, place);
  const field = fieldAlone(formOf(journey.track), text, asked?.section);
  if (!field || (asked && isLong(asked) && !text.includes(field.section))) return null;
  // A name with a dot is hardly one that ends in a column's word.
  const answer = isDottedLabel(text) ? null : manyAnswer(journey, place, text);
  if (answer?.kind === 'command') return null;
  if (field === asked) return arrive(journey, place, [say('guidance.field', ruleOf(field))]);
  return visitColumn(journey, place, field);
}

function fieldNamed({ track }: JourneyScene, wanted: string): FormField | null {
  const form = formOf(track);
  const index = pickedIndex(wanted, form.fields.length);
  return index === null ? fieldByLabel(form, wanted) : (form.fields[index] ?? null);
}
