import type { FormField } from '../../../domain/form/schema.ts';
import { traitsOf } from '../../../domain/form/traits-of.ts';
import { beforeNotKnown, isRest } from '../../../domain/language/talk/not-known.ts';
import { isLongerThan } from '../../../domain/language/text/length.ts';
import { STOPS } from '../../../domain/language/text/separators.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { manyAnswer } from '../../journey/reading/many-answer.ts';
import { clearTransientMode, takeAnswer } from '../../journey/taking/take-answer.ts';
import { means, textBeforeWord } from '../../meaning/words.ts';
import { fieldPlace } from '../../steps/form.ts';
import type { Listener } from '../base/listener.ts';
import { columnsIn, listOf, withSkipped } from '../commands/skip-turn.ts';

/** Longest message that may be both. */
const MAX_CHARACTERS = 200;
/** 邮编 跳过: with the blank in front. */
const WORDS = [2, 1] as const;

/** 1 上海…有限公司 2 跳过, 3 5 24 其他先跳过, …邮编空着: plain answers are stored, and what the end puts off is not asked again now. */
export const answerAndSkip: Listener = (asked, place, heard) => {
  if (heard.kind !== 'text' || isLongerThan(heard.text, MAX_CHARACTERS) || heard.text.includes('\n')) return null;
  const field = fieldAt(asked, place);
  if (!field || traitsOf(field).isFree) return null;
  const journey = clearTransientMode(asked);
  const words = heard.text
    .trim()
    .split(STOPS)
    .filter((word) => word !== '');
  for (const count of WORDS) {
    // 3 5 党员忘了: the number in front of a column is no list's.
    const isWhole = count === 1 || leftOpen(journey, place, words.at(-1) ?? '') === 'rest';
    const left = isWhole && words.length > count ? leftOpen(journey, place, words.slice(-count).join(' ')) : null;
    const answers = left && manyAnswer(withoutLast(journey, left), place, words.slice(0, -count).join(' '));
    if (answers?.kind !== 'command' || answers.stays) continue;
    const { command } = answers;
    const given = command.kind === 'answer' ? [command.field] : answeredBy(command);
    const columns = (left === 'rest' ? listOf(journey, place) : (left ?? [])).filter(({ id }) => !given.includes(id));
    const open = openPlacesFor(journey);
    const places = columns.map(({ id }) => fieldPlace(id)).filter((one) => open.has(one));
    if (places.length === 0) continue;
    const labels = columns.filter(({ id }) => open.has(fieldPlace(id))).map(({ label }) => label);
    const { skipped } = withSkipped(journey, place, places, open);
    const bookmark = { ...journey.bookmark, putOff: { places, seq: (journey.application.seq ?? 0) + 1 } };
    const parts = [...answers.parts, say('skipped', { labels })];
    return takeAnswer({ ...journey, bookmark }, { ...place, skipped }, { ...answers, parts });
  }
  return null;
};

/** The list without the columns at its end that are put off: 3 5 24 9 团员空着. The numbers of the others stay. */
function withoutLast(journey: JourneyScene, left: readonly FormField[] | 'rest'): JourneyScene {
  const { list } = journey.bookmark;
  if (!list || left === 'rest') return journey;
  const ids = left.map(({ id }) => id);
  const last = list.fields.findLastIndex((id) => !ids.includes(id));
  return { ...journey, bookmark: { ...journey.bookmark, list: { ...list, fields: list.fields.slice(0, last + 1) } } };
}

function answeredBy(command: { kind: string; answers?: readonly { field: string }[] }): string[] {
  return (command.answers ?? []).map(({ field }) => field);
}

/** What the words put off: columns that they name, or the rest of the list. @returns null where they put nothing off */
function leftOpen(journey: JourneyScene, place: JourneyPlace, words: string): readonly FormField[] | 'rest' | null {
  const said = textBeforeWord(journey.vocabulary, 'skip', words) ?? beforeNotKnown(words);
  if (means(journey.vocabulary, 'skip', words) || (said !== null && isRest(said))) return 'rest';
  return said === null || said === '' ? null : columnsIn(journey, place, said);
}
