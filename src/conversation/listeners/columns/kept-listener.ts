import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { fieldAlone } from '../../../domain/form/labels.ts';
import { isLong, plainValue } from '../../../domain/form/reading/base/accepts.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { columnWord } from '../../../domain/language/corrections/correction.ts';
import { keptName, saysAllRight } from '../../../domain/language/corrections/kept-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { meansAnyAfterYes } from '../../meaning/words.ts';
import type { Listener } from '../base/listener.ts';

/** 人数没错, 邮编不用改: what is in the column stays, and counts as answered again where it was sent back; so does what the question shows, at 没问题,
 *  跳过 or 出表. @returns null where nothing is there, and while a value is asked about */
export const keptListener: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text' || isSubmitted(asked.application) || asked.bookmark.mode?.kind === 'holding') return null;
  const focus = fieldAt(asked, place);
  const name = keptName(heard.text);
  const named = name === null ? null : fieldAlone(formOf(asked.track), columnWord(name), focus?.section);
  const field =
    named ?? (focus && asked.bookmark.place === place.place && letsBe(asked, focus, heard.text) ? focus : null);
  return field && keep(asked, place, field, field === focus);
};

function keep(asked: JourneyScene, place: JourneyPlace, { id, label }: FormField, isAsked: boolean): Outcome | null {
  const value = asked.application.answers[id];
  if (value === undefined || value === null) return null;
  const journey = clearTransientMode(asked);
  const parts = [say('kept', { label })];
  if (journey.application.reopened.includes(id))
    return takeAnswer(journey, place, { kind: 'command', command: { kind: 'answer', field: id, value }, parts });
  return isAsked ? takeAnswer(journey, place, { kind: 'go-on', parts }) : arrive(journey, place, parts);
}

/** Words that leave what the question shows as it is. */
const LETTING_BE: readonly CommandWord[] = ['keep', 'yes', 'call-off', 'broadcast-cancel'];

/** Whether a word is said of the answer that is shown, and is none itself: 跳过 puts off only what was sent back. */
function letsBe({ application, bookmark, vocabulary, now }: JourneyScene, field: FormField, text: string): boolean {
  if (bookmark.mode !== null || field.prefill || application.pieces[field.id]?.length) return false;
  const isReopened = application.reopened.includes(field.id);
  const words = [
    ...LETTING_BE,
    ...(isReopened ? (['make-form'] as const) : (['skip'] as const)),
    ...(isLong(field) ? [] : (['finish'] as const)),
  ];
  const isSaid = meansAnyAfterYes(vocabulary, words, text) || saysAllRight(text);
  return isSaid && (isLong(field) || plainValue({ today: shanghaiDay(now) }, field, text) === null);
}
