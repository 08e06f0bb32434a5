import { formOf } from '../../../domain/application/answers/progress.ts';
import { suggestedAnswer } from '../../../domain/application/answers/suggestion.ts';
import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { isLong } from '../../../domain/form/reading/base/accepts.ts';
import type { MessageContext } from '../../../domain/form/reading/base/reading.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { listAskedAt } from '../../steps/columns/section-list.ts';
import { sumAt } from '../../steps/columns/sums.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { fieldAt } from '../place/field-at.ts';

/** What a message is read by where the person stands. */
export function contextAt(journey: JourneyScene, place: JourneyPlace): MessageContext {
  const { application, bookmark, now, track, campaign } = journey;
  const form = formOf(track);
  const focus = fieldAt(journey, place);
  const list = listAskedAt(form, focus, bookmark);
  return {
    form,
    answers: application.answers,
    focus,
    ...lastIn(journey),
    offered: focus && suggestedAnswer(focus, application, campaign, now),
    corrected: correctedAt(journey, place),
    today: shanghaiDay(now),
    ...(list ? { list } : {}),
  };
}

/** The answer a correction is for: the one that is asked about, else the one before. */
function lastIn({ track, bookmark, person }: JourneyScene) {
  const { fields } = formOf(track);
  const mode = person.bookmark?.mode;
  const [held, ...more] = mode?.kind === 'holding' ? mode.answers : [];
  const asked = held && more.length === 0 ? fields.find(({ id }) => id === held.field) : undefined;
  if (held && asked && !isLong(asked)) return { last: asked, lastSaid: held.value, wasMissed: false };
  return { last: fields.find(({ id }) => id === bookmark.lastField) ?? null, wasMissed: bookmark.misses > 0 };
}

/** The columns of a sum that is asked about, and those that were sent back. */
function correctedAt({ track, application }: JourneyScene, { place }: JourneyPlace): ReadonlySet<string> {
  const sum = sumAt(formOf(track), place);
  return new Set([...(sum ? [...sum.parts, sum.whole] : []), ...application.reopened]);
}
