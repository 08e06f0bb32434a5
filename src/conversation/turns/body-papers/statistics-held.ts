import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { isAlike } from '../../../domain/form/reading/corrected/answered-columns.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { fitsUnit, readBareFigure } from '../../../domain/language/numbers/figures-named.ts';
import { type RestRead, readRest, withoutMistaken } from '../../../domain/language/numbers/the-rest.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { readFigures } from '../../../domain/recommendation/read-figures.ts';
import {
  type AskedAbout,
  askedAbout,
  isAskedAbout,
  passedParts,
  whyAsked,
  withAskedAgain,
  withLater,
} from '../../base/asked-about.ts';
import type { Outcome } from '../../base/outcome.ts';
import { means, textAfterWord } from '../../meaning/words.ts';
import { type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { type Filling, heldSaid, holdStatistics, takeStatistics } from './statistics-answers.ts';
import { formNow, missingNow } from './statistics-question.ts';

/** What is asked about, by its columns. */
function heldFigures(scene: PapersScene, held: Filling['held']): AskedAbout[] {
  return askedAbout(formNow(scene), held ?? []);
}

/** The card of what is asked about once more. @returns null when nothing is */
export function heldAgain(scene: PapersScene, mode: Filling): Said | null {
  const claims = heldFigures(scene, mode.held);
  return claims.length > 0
    ? heldSaid(scene, mode, { claims, why: whyAsked(scene.papers.state.answers, claims) })
    : null;
}

/** That what was asked about is not stored. @returns none when nothing was */
export function heldPassed(scene: PapersScene, mode: Filling): Part[] {
  return passedParts(heldFigures(scene, mode.held).map(({ field }) => field));
}

/** 那个企业是130家 刚写错了, 个人没有: one column by its noun, put right or added within what is asked about. @returns null for everything else */
export function withinHeld(scene: PapersScene, mode: Filling, text: string): Outcome | null {
  const held = heldFigures(scene, mode.held);
  const asked = held.find(({ field }) => field.id === mode.field)?.field ?? held[0]?.field;
  if (!asked) return null;
  const form = formNow(scene);
  const bare = held.length > 1 ? bareAmong(scene, mode, held, text) : null;
  if (bare) return bare;
  const read = readFigures(withoutMistaken(text), form, asked, form.fields, shanghaiDay(scene.now), 1);
  return read && holdTogether(scene, mode, held, [...read.exact, ...read.about], read.remarks);
}

/** 13 where several numbers are asked about: whose it is, is asked, unless only one of them is counted so, or resembles it. */
function bareAmong(scene: PapersScene, mode: Filling, held: readonly AskedAbout[], text: string): Outcome | null {
  const figure = readBareFigure(withoutMistaken(text));
  const among = held.flatMap(({ field, value }) => (field.kind === 'count' ? [{ field, value }] : []));
  if (!figure || among.length < 2) return null;
  const fitting = among.filter(({ field }) => fitsUnit(figure.classifier, field.unit));
  const alike = fitting.filter(({ value }) => isAlike(String(value), String(figure.value)));
  const [only, more] = alike.length === 1 ? alike : fitting;
  if (only && !more) return holdTogether(scene, mode, held, [{ field: only.field, value: figure.value }], []);
  const which = say('statistics.which', { text, labels: among.map(({ field }) => field.aliases?.[0] ?? field.label) });
  const again = heldAgain(scene, mode);
  return again && sayAt(scene, { ...again, parts: [which, ...again.parts] });
}

/** 班组是310个 where another column is asked: an answered one is changed at a yes, by its noun. @returns null for everything else */
export function changedByNoun(scene: PapersScene, mode: Filling, asked: FormField, text: string): Outcome | null {
  const form = formNow(scene);
  const read = readFigures(withoutMistaken(text), form, asked, form.fields, shanghaiDay(scene.now), 1);
  const [only, more] = read ? [...read.exact, ...read.about] : [];
  if (!read || !only || more || only.field === asked || missingNow(scene).includes(only.field)) return null;
  return holdStatistics(scene, mode, { claims: [only], why: 'change' }, read.remarks);
}

/** What else was said while something is asked about: new answers are beside it in one card, what changes nothing leaves it, and what lets it
 *  go says so. */
export function withHeld(scene: PapersScene, mode: Filling, text: string, outcome: Outcome): Outcome {
  const held = heldFigures(scene, mode.held);
  const { mode: next } = outcome.bookmark;
  if (held.length === 0 || next?.kind !== 'filling-statistics') return outcome;
  const said = claimsOf(scene, outcome);
  if (said.length > 0) {
    const isAll = held.every(({ field }) => isAskedAbout(said, field));
    const unused = outcome.parts.flatMap(({ message, values }) => (message === 'form.unused' ? values.words : []));
    return isAll ? outcome : holdTogether(scene, mode, held, said, unused);
  }
  if (outcome.change.events.length > 0) return outcome;
  const { vocabulary } = scene;
  const isLed = (['skip', 'back'] as const).some((word) => means(vocabulary, word, text));
  if (isLed || next.field !== mode.field || textAfterWord(vocabulary, 'edit', text) !== null)
    return { ...outcome, parts: [...heldPassed(scene, mode), ...outcome.parts] };
  const again = heldAgain(scene, mode);
  if (!again) return outcome;
  return {
    ...outcome,
    parts: withAskedAgain(outcome.parts, again.parts),
    bookmark: { ...outcome.bookmark, mode: { ...next, ...(mode.held && { held: mode.held }) } },
  };
}

/** 剩下的都是0: every number still open is asked about in one card, with what was said before it and what was asked about already.
 *  @param read how answers are read that are before it @param listed what is said where no number is open: what is
 *  @returns null for a message that says no such thing, or names what is asked about already */
export function restTurn(
  scene: PapersScene,
  mode: Filling,
  text: string,
  read: (before: string) => Outcome,
  listed: () => Outcome,
): Outcome | null {
  const rest = readRest(text);
  if (!rest) return null;
  const held = heldFigures(scene, mode.held);
  const said = rest.before === '' ? [] : claimsOf(scene, read(rest.before));
  const known = withLater(held, said);
  const noughts = restOf(scene, mode, rest).filter((field) => !isAskedAbout(known, field));
  if (noughts.length === 0 && rest.before === '' && held.length > 0) return heldNoughts(scene, mode, held);
  if (noughts.length === 0) return rest.isOthers && rest.before === '' ? listed() : null;
  const unused = rest.before !== '' && said.length === 0 ? [rest.before] : [];
  return holdTogether(
    scene,
    mode,
    known,
    noughts.map((field) => ({ field, value: 0 })),
    unused,
  );
}

/** 都是0 once more, where nothing but noughts is asked about, is a yes; beside other numbers what is asked about is shown again. */
function heldNoughts(scene: PapersScene, mode: Filling, held: readonly AskedAbout[]): Outcome {
  const { held: _, ...asked } = mode;
  return held.every(({ value }) => value === 0)
    ? takeStatistics(scene, asked, held)
    : holdTogether(scene, mode, held, [], []);
}

function restOf(scene: PapersScene, mode: Filling, { isOthers }: RestRead): FormField[] {
  const counts = missingNow(scene).filter(({ kind }) => kind === 'count');
  if (isOthers) return counts;
  const group = formNow(scene).groups.find(({ fields }) => fields.some((id) => id === mode.field))?.fields ?? [];
  return counts.filter(({ id }) => group.includes(id));
}

/** One card: what was asked about, with what is said now in its place. */
function holdTogether(
  scene: PapersScene,
  mode: Filling,
  held: readonly AskedAbout[],
  said: readonly AskedAbout[],
  unused: readonly string[],
): Outcome {
  const { fields } = formNow(scene);
  const claims = withLater(held, said).sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
  return holdStatistics(scene, mode, { claims, why: whyAsked(scene.papers.state.answers, claims) }, unused);
}

/** What an outcome stores, and what it asks about. */
function claimsOf(scene: PapersScene, { change, bookmark }: Outcome): AskedAbout[] {
  const stored = change.events.flatMap((event) => (event.kind === 'statisticAnswered' ? [event] : []));
  const held = bookmark.mode?.kind === 'filling-statistics' ? (bookmark.mode.held ?? []) : [];
  return askedAbout(formNow(scene), [...stored, ...held]);
}
