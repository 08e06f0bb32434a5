import { formOf, isSubmitted } from '../../../domain/application/answers/progress.ts';
import { writtenText } from '../../../domain/application/answers/written-text.ts';
import { fieldsOfChange, lastChangeOf, writtenSince } from '../../../domain/application/evolve/undoable-changes.ts';
import { picturesOf, type UndoableChange } from '../../../domain/application/record/application.ts';
import { conditionClausesIn } from '../../../domain/campaign/journey-parts.ts';
import { saysAnew } from '../../../domain/language/answers/answer-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { fieldAt } from '../../journey/place/field-at.ts';
import { askSkipped, takeBack } from '../../journey/taking/take-back.ts';
import { callsOff, means, meansTakingBack } from '../../meaning/words.ts';
import { isAtConditions } from '../../steps/clauses-asked.ts';
import { collectedKind } from '../../steps/columns/collected-kinds.ts';
import { isBeforeForm, overAt } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';
import { backIntoHelp } from '../texts/writing-listener.ts';

/** 撤销, 写错了, 点错了: exactly what was stored last goes, whatever it was; what is only asked about is let go. @returns null for other words, and
 *  where a step has its own meaning for them */
export const takeBackListener: Listener = (journey, place, heard) => {
  const { application, vocabulary, bookmark } = journey;
  if (heard.kind !== 'text' || isSubmitted(application)) return null;
  const { mode } = bookmark;
  if (
    mode &&
    CALLED_OFF.includes(mode.kind) &&
    (callsOff(vocabulary, heard.text) || means(vocabulary, 'give-up', heard.text))
  )
    return arrive({ ...journey, bookmark: { ...bookmark, mode: null, misses: 0 } }, place, [say('undo.dropped', {})]);
  if (!meansTakingBack(vocabulary, heard.text) && !isSaidAnew(journey, heard.text)) return null;
  const over = overAt(place.place, journey);
  if (over) return stayAt(journey, place, over);
  if (mode && OWN_MEANING.includes(mode.kind)) return null;
  if (mode && ASKED.includes(mode.kind))
    return arrive({ ...journey, bookmark: { ...bookmark, mode: null, misses: 0 } }, place, [say('undo.dropped', {})]);
  if (isDoubting(journey, place)) return withClauses(journey, place, { doubted: [] });
  if (isOneByOneLast(journey, place)) return withClauses(journey, place, { isSingle: false });
  const change = lastChange(journey);
  const isSkipLast =
    bookmark.putOff !== undefined && bookmark.putOff.seq >= (change?.seq ?? 0) && mode?.kind !== 'writing';
  if (!change && !isSkipLast) return nothing(journey, place, heard.text);
  if (bookmark.misses > 0) return notStored(journey, place, isSkipLast ? null : change);
  if (isSkipLast && bookmark.putOff) return askSkipped(journey, place, bookmark.putOff.places);
  if (!change) return null;
  const since = writtenSince(application, change);
  if (since.length > 0)
    return arrive(journey, place, [say('undo.changed-since', { labels: labelsOf(journey, since) })]);
  const settled = mode?.kind === 'choosing-imported' ? { ...journey, bookmark: { ...bookmark, mode: null } } : journey;
  return takeBack(settled, place, change, backIntoHelp);
};

/** 重说, 不对我再说一遍 where nothing is asked about: the answer before is to be said anew. 重写 and 重发 have meanings of their own. */
function isSaidAnew({ vocabulary, bookmark }: JourneyScene, text: string): boolean {
  const isOther = (['restart', 'retake', 'edit', 'begin-anew'] as const).some((word) => means(vocabulary, word, text));
  return bookmark.mode === null && !isOther && saysAnew(text);
}

/** A condition was said to be not met or not clear, which is noted and not stored. */
function isDoubting({ bookmark, application, track }: JourneyScene, place: JourneyPlace): boolean {
  const { clauses, misses } = bookmark;
  if (!isAtConditions(place) || clauses?.application !== application.id || misses > 0) return false;
  // Once the rest is confirmed, that is what was done last.
  const isRestOpen = conditionClausesIn(track).some(
    ({ id }) => !application.clauses.includes(id) && !clauses.doubted.includes(id),
  );
  return isRestOpen && clauses.doubted.length > 0;
}

/** 逐条看 was chosen, and none of the conditions is confirmed since. */
function isOneByOneLast({ bookmark, application }: JourneyScene, place: JourneyPlace): boolean {
  const { clauses, misses } = bookmark;
  const isHere = isAtConditions(place) && clauses?.application === application.id && misses === 0;
  return isHere && clauses.isSingle && application.clauses.length === 0;
}

/** Takes back what was chosen of the conditions and is not stored; they are asked again. */
function withClauses(
  journey: JourneyScene,
  place: JourneyPlace,
  change: Partial<Pick<NonNullable<Bookmark['clauses']>, 'doubted' | 'isSingle'>>,
): Outcome {
  const { bookmark } = journey;
  const clauses = bookmark.clauses && { ...bookmark.clauses, ...change };
  const next = { ...journey, bookmark: { ...bookmark, clauses } };
  return arrive(next, place, [say('undo.dropped', {})]);
}

/** While a text is helped with nothing goes that was stored before the help began, and nothing of an application that another revision asked for:
 *  its columns may be others now. */
function lastChange({ application, campaign, person, bookmark }: JourneyScene): UndoableChange | null {
  const change = application.revision === campaign.revision ? lastChangeOf(application, person.id) : null;
  const since = bookmark.mode?.kind === 'writing' ? (bookmark.helping?.since ?? 0) : -1;
  return change && change.seq > since ? change : null;
}

/** These know what the words mean to them. */
const OWN_MEANING: readonly BookmarkMode['kind'][] = [
  'holding',
  'adding-paragraph',
  'clearing-text',
  'beginning-anew',
  'choosing-body',
];

/** Something is asked, and nothing of it is stored. */
const ASKED: readonly BookmarkMode['kind'][] = [
  'placing-answer',
  'placing-photo',
  'choosing-column',
  'naming-grantor',
  'rewriting-awards',
  'ordering-pictures',
  'choosing-section',
  'choosing-form',
];

/** 取消 is for what is asked, before it is a step back. */
const CALLED_OFF: readonly BookmarkMode['kind'][] = [
  ...ASKED,
  'choosing-application',
  'choosing-track',
  'choosing-campaign',
  'choosing-imported',
];

function notStored(journey: JourneyScene, place: JourneyPlace, change: UndoableChange | null): Outcome {
  const labels = change ? labelsOf(journey, fieldsOfChange(change)) : [];
  const next = { ...journey, bookmark: { ...journey.bookmark, misses: 0 } };
  return arrive(next, place, [say('undo.not-stored', { labels })]);
}

/** Nothing is known of what was done last: a text or pictures give up their last, 写错了 leads to the column before. */
function nothing(journey: JourneyScene, place: JourneyPlace, text: string): Outcome | null {
  const { application, bookmark, vocabulary } = journey;
  const asked = fieldAt(journey, place);
  const isBack = means(vocabulary, 'withdraw', text) && !means(vocabulary, 'undo', text);
  if (isBeforeForm(journey.track, place.place) && meansTakingBack(vocabulary, text) && !isBack)
    return arrive({ ...journey, bookmark: { ...bookmark, misses: 0 } }, place, [
      say('undo.none', { turn: bookmark.turn }),
    ]);
  if (
    !asked ||
    bookmark.mode?.kind === 'writing' ||
    means(vocabulary, 'mistake', text) ||
    !meansTakingBack(vocabulary, text)
  )
    return null;
  if (!collectedKind(asked)?.dropsLast && means(vocabulary, 'withdraw', text)) return null;
  const isEmpty = writtenText(application, asked.id) === '' && picturesOf(application, asked.id).length === 0;
  return isEmpty ? arrive(journey, place, [say('undo.none', { turn: bookmark.turn })]) : null;
}

function labelsOf({ track }: JourneyScene, ids: readonly string[]): string[] {
  return formOf(track)
    .fields.filter(({ id }) => ids.includes(id))
    .map(({ label }) => label);
}
