import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import { understand } from '../../../domain/form/reading/understand.ts';
import { HAS_COUNT } from '../../../domain/language/numbers/counted.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Bookmark } from '../../../domain/people/bookmark.ts';
import { statisticsFormOf } from '../../../domain/recommendation/papers-context.ts';
import { readFigures } from '../../../domain/recommendation/read-figures.ts';
import { type AskedAbout, passedParts } from '../../base/asked-about.ts';
import { atDeskOfMode, deskOfMode, type PapersMode, papersModeIn } from '../../base/desk.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import type { PapersScene } from './papers-scene.ts';
import { type Filling, holdStatistics } from './statistics-answers.ts';
import { formNow, missingNow } from './statistics-question.ts';

/** Something else was said while a paper was asked about: that it waits is said once, and the column of annex 6 is kept. */
export function leavingPaper(scene: Scene, outcome: Outcome): Outcome {
  const { person, campaign } = scene;
  const { bookmark } = outcome;
  if (papersModeIn(bookmark.mode)) return withLeft(outcome, undefined);
  const mode = papersModeIn(person.bookmark?.mode);
  if (!mode || mode.kind === 'stamping-paper') return outcome;
  // Somebody who acts for the body no more goes on with no paper of it.
  if (!deskOfMode(scene)) return withLeft(outcome, undefined);
  const { field = null, skipped = [] } = mode.kind === 'filling-statistics' ? mode : {};
  const left = field === null ? undefined : { campaign: mode.campaign ?? campaign.id, field, skipped };
  return withLeft({ ...outcome, parts: withWord(outcome, mode, passedHere(scene, mode)) }, left);
}

/** The person went on with something else of their own: a figure is for that. */
export function withoutLeft(outcome: Outcome | null): Outcome | null {
  return outcome && withLeft(outcome, undefined);
}

function withLeft(outcome: Outcome, left: Bookmark['left']): Outcome {
  return outcome.bookmark.left === left ? outcome : { ...outcome, bookmark: { ...outcome.bookmark, left } };
}

/** Before a question that is asked now, else behind all. */
function withWord({ parts: said, bookmark }: Outcome, mode: PapersMode, passed: readonly Part[]): Part[] {
  const parts = [...passed, ...said];
  if (said.some(({ message }) => message.startsWith('papers.') || message.startsWith('table.'))) return parts;
  const word = say('papers.left', { paper: mode.kind === 'filling-statistics' ? 'statistics' : 'recommendation' });
  return bookmark.mode ? [word, ...parts] : [...parts, word];
}

/** A number was asked about, and something else was said: it is named as not stored. */
function passedHere(scene: Scene, mode: PapersMode): Part[] {
  const held = mode.kind === 'filling-statistics' ? mode.held : undefined;
  const fields = statisticsFormOf(atDeskOfMode(scene).campaign)?.fields ?? [];
  return passedParts(fields.filter(({ id }) => held?.some(({ field }) => field === id)));
}

/** A figure that comes after annex 6 was left: whether it goes on with it is asked. @returns null for what is no answer there */
export function leftTurn(scene: PapersScene, text: string, again: Filling | null = null): Outcome | null {
  const { left, mode } = leftNow(scene, again);
  if (!left || left.campaign !== scene.campaign.id || mode || !HAS_COUNT.test(text)) return null;
  const open = missingNow(scene);
  const field = open.find(({ id }) => id === left.field) ?? open.find(({ id }) => !left.skipped.includes(id));
  if (field?.kind !== 'count') return null;
  const { taken, unused } = answersIn(scene, field, text);
  const filling: Filling = { kind: 'filling-statistics', ...left, field: field.id, shown: '', isLeft: true };
  return taken.length > 0 ? holdStatistics(scene, filling, { claims: taken, why: 'unseen' }, unused) : null;
}

/** Asked about once more, the column is the one that was asked about. */
function leftNow(
  { person: { bookmark }, campaign }: PapersScene,
  again: Filling | null,
): Pick<Bookmark, 'left' | 'mode'> {
  if (again?.field) return { left: { campaign: campaign.id, field: again.field, skipped: again.skipped }, mode: null };
  return { left: bookmark?.left, mode: bookmark?.mode ?? null };
}

/** A word of the first review has no figure that could be an answer; whole sentences with one may. */
function answersIn(
  scene: PapersScene,
  focus: ReturnType<typeof missingNow>[number],
  text: string,
): { taken: AskedAbout[]; unused: readonly string[] } {
  const form = formNow(scene);
  const today = shanghaiDay(scene.now);
  const several = readFigures(text, form, focus, missingNow(scene), today);
  if (several) return { taken: [...several.exact, ...several.about], unused: several.remarks };
  const context = {
    form,
    answers: scene.papers.state.answers,
    focus,
    last: null,
    wasMissed: false,
    offered: null,
    today,
  };
  const read = understand(context, text);
  if (read)
    return read.speech
      ? { taken: [], unused: [] }
      : { taken: [...(read.held?.claims ?? read.taken)], unused: read.unused };
  const parsed = parseAnswer(focus, { kind: 'text', text }, { today });
  return { taken: parsed.kind === 'accepted' ? [{ field: focus, value: parsed.value }] : [], unused: [] };
}
