import { bodyName } from '../../domain/campaign/body-name.ts';
import { isOpen } from '../../domain/campaign/calendar.ts';
import { conditionClausesIn, conditionsIn } from '../../domain/campaign/journey-parts.ts';
import type { Track } from '../../domain/campaign/schema.ts';
import { OF_CLAUSE } from '../../domain/language/answers/clause-words.ts';
import {
  type ClauseSaid,
  type ClauseVerdict,
  clauseAsked,
  isUnsureYes,
  readClauses,
  readOfClause,
} from '../../domain/language/answers/read-clauses.ts';
import { FIRST_APART } from '../../domain/language/text/separators.ts';
import { say } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../base/scene.ts';
import { hint, type StepKind, type StepOf } from '../base/step-kind.ts';
import { means, pickedIndex } from '../meaning/words.ts';
import {
  askClauses,
  type ClausesAsked,
  cardOfClauses,
  clausePlace,
  clauseProgress,
  clausesAsked,
  rowOf,
  shownAll,
} from './clauses-asked.ts';

type Eligibility = StepOf<'eligibility'>;

/** The conditions, all in one message or clause by clause. None is confirmed that was not shown. Source: annex 1. */
export const eligibilityStep: StepKind<Eligibility> = {
  readsColumns: 'named',
  takesFiles: false,
  places: (step) => step.clauses.map((clause) => clausePlace(clause.id)),
  isOpen(step, place) {
    const clause = step.clauses.find(({ id }) => place === clausePlace(id));
    if (!clause) throw new Error(`no clause at ${place}`);
    return (application) => !application.clauses.includes(clause.id);
  },
  card(place, scene) {
    const step = conditionsIn(scene.track);
    if (!step) throw new Error(`no clauses at ${place}`);
    return cardOfClauses(clausesAsked(step, place, scene), scene);
  },
  ask: (step, place, scene) => askClauses(step, clausesAsked(step, place, scene), scene, false),
  askBriefly(step, place, scene) {
    const asked = clausesAsked(step, place, scene);
    return askClauses(step, asked, scene, shownAll(asked.clauses, scene));
  },
  answer(step, place, heard, scene) {
    if (heard.kind !== 'text') return hint(heard, scene);
    const asked = clausesAsked(step, place, scene);
    const explained = explain(step, heard.text, asked, scene);
    if (explained) return explained;
    return asked.isSingle ? answerOne(step, asked, heard.text, scene) : answerAll(step, asked, heard, scene);
  },
};

/** 第五条啥意思: what the condition says, and whom to ask. @returns null when no condition is asked about */
function explain(step: Eligibility, text: string, asked: ClausesAsked, scene: JourneyScene): StepAnswer | null {
  const number = clauseAsked(text, step.clauses.length);
  const clause = number === null ? undefined : step.clauses[number - 1];
  if (!clause) return null;
  const { contact } = scene.campaign;
  const values = { ...rowOf(step, clause), contact, isSingle: asked.isSingle, turn: scene.bookmark.turn };
  return { kind: 'say', parts: [say('eligibility.explained', values)] };
}

/** Whether a text asks what one of the conditions means. */
export function asksClause(track: Track, text: string): boolean {
  const { length } = conditionClausesIn(track);
  return length > 0 && clauseAsked(text, length) !== null;
}

/** 都符合，班组名称是…: the verdict in front, and what is said behind it. @returns null when the front is no verdict on all */
export function verdictInFront(text: string, { vocabulary }: JourneyScene): { front: string; rest: string } | null {
  const found = FIRST_APART.exec(text.trim());
  const [, front = '', rest = ''] = found ?? [];
  return front !== '' && !OF_CLAUSE.test(rest) && means(vocabulary, 'all-yes', front) ? { front, rest } : null;
}

/** Asked in one message. */
function answerAll(
  step: Eligibility,
  asked: ClausesAsked,
  { text }: Extract<Heard, { kind: 'text' }>,
  scene: JourneyScene,
) {
  const { vocabulary } = scene;
  if (means(vocabulary, 'one-by-one', text)) return oneByOne(step, asked, scene);
  const said = readClauses(text, step.clauses.length);
  if (said) return takeVerdicts(step, said, asked, scene);
  const isNumber = pickedIndex(text, step.clauses.length) !== null;
  if (means(vocabulary, 'all-yes', text) || (means(vocabulary, 'yes', text) && !isNumber))
    return confirmAsked(step, asked, scene);
  const doubted = onlyDoubted(step, scene);
  const about = isNumber || doubted === null ? null : readOfClause(text, doubted, step.clauses.length);
  if (about) return takeVerdicts(step, about, asked, scene);
  const led = verdictInFront(text, scene);
  if (!led && isUnsureYes(text)) return notUnderstood(step, asked, scene, { isUnsure: true });
  if (!led)
    return notUnderstood(
      step,
      asked,
      scene,
      isNumber ? { number: Number(pickedIndex(text, step.clauses.length)) + 1 } : {},
    );
  const confirmed = confirmAsked(step, asked, scene);
  return { ...confirmed, parts: [...confirmed.parts, say('form.unused', { words: [led.rest] })] };
}

/** Asked about one: 1 and 2 are the two answers, so that a number in front names no other condition. */
function answerOne(step: Eligibility, asked: ClausesAsked, text: string, scene: JourneyScene): StepAnswer {
  const { vocabulary } = scene;
  const [clause] = asked.clauses;
  if (!clause) return { kind: 'go-on', parts: [] };
  if (means(vocabulary, 'yes', text)) return confirm(step, [clause.id], scene);
  const isNo = means(vocabulary, 'no', text);
  const isBare = /^\s*\d/u.test(text.normalize('NFKC'));
  const numbered = isNo || isBare ? null : readClauses(text, step.clauses.length);
  if (numbered) return takeVerdicts(step, numbered, asked, scene);
  const number = step.clauses.indexOf(clause) + 1;
  if (isNo) return takeVerdicts(step, new Map([[number, { verdict: 'not-met', isNamed: true }]]), asked, scene);
  if (means(vocabulary, 'all-yes', text)) return confirmAsked(step, withRest(step, asked, scene), scene);
  const about = isBare ? null : readOfClause(text, number, step.clauses.length);
  return about
    ? takeVerdicts(step, about, asked, scene)
    : notUnderstood(step, asked, scene, isUnsureYes(text) ? { isUnsure: true } : {});
}

/** The number of the condition that was doubted, where it is one alone. */
function onlyDoubted({ clauses }: Eligibility, scene: JourneyScene): number | null {
  const [id, ...more] = clauseProgress(scene).doubted;
  return id === undefined || more.length > 0 ? null : clauses.findIndex((clause) => clause.id === id) + 1;
}

/** Everything that is open but what was doubted. */
function withRest(step: Eligibility, asked: ClausesAsked, scene: JourneyScene): ClausesAsked {
  const { doubted } = clauseProgress(scene);
  const open = step.clauses.filter(({ id }) => !scene.application.clauses.includes(id) && !doubted.includes(id));
  return { ...asked, clauses: open.length > 0 ? open : asked.clauses, isSingle: false };
}

/** A yes to all that is asked: where not all of it was shown, it is shown first. */
function confirmAsked(step: Eligibility, asked: ClausesAsked, scene: JourneyScene): StepAnswer {
  const ids = asked.clauses.map(({ id }) => id);
  return shownAll(asked.clauses, scene)
    ? confirm(step, ids, scene)
    : { kind: 'say', parts: askClauses(step, asked, scene, false) };
}

function oneByOne(step: Eligibility, asked: ClausesAsked, scene: JourneyScene): StepAnswer {
  const [first] = asked.clauses;
  if (!first) return { kind: 'go-on', parts: [] };
  return { kind: 'say', parts: askClauses(step, { clauses: [first], isSingle: true, isOneByOne: true }, scene, false) };
}

/** Conditions that were named. What is met and was shown is confirmed; what is not met or not clear is said, and stays open. */
function takeVerdicts(
  step: Eligibility,
  said: ReadonlyMap<number, ClauseSaid>,
  asked: ClausesAsked,
  scene: JourneyScene,
): StepAnswer {
  const before = clauseProgress(scene);
  const met = idsSaid(step, said, 'met').filter((id) => !isLeftOut(id, step, said, asked, scene));
  const seen = met.filter((id) => before.shown.includes(id));
  if (seen.length < met.length) return confirmAsked(step, withRest(step, asked, scene), scene);
  const confirmed = [...scene.application.clauses, ...met];
  const rowsOf = (verdict: ClauseVerdict) =>
    step.clauses
      .filter(({ id }) => idsSaid(step, said, verdict).includes(id) && !confirmed.includes(id))
      .map((clause) => rowOf(step, clause));
  const bad = { notMet: rowsOf('not-met'), unclear: rowsOf('unclear') };
  const named = [...bad.notMet, ...bad.unclear].map(({ id }) => id);
  const doubted = [...new Set([...before.doubted, ...named])].filter((id) => !confirmed.includes(id));
  const left = step.clauses.filter(({ id }) => !confirmed.includes(id) && !doubted.includes(id)).length;
  const about = { left, contact: scene.campaign.contact, turn: scene.bookmark.turn };
  const parts =
    named.length > 0 ? [say('eligibility.doubted', { ...bad, ...about, clauses: { ...before, doubted } })] : [];
  if (met.length === 0) return { kind: 'say', parts: parts.length > 0 ? parts : askClauses(step, asked, scene, false) };
  const answer = confirm(step, met, scene);
  return { ...answer, parts: [...answer.parts, ...parts], stays: named.length > 0 && left === 0 };
}

function idsSaid(step: Eligibility, said: ReadonlyMap<number, ClauseSaid>, wanted: ClauseVerdict): string[] {
  return step.clauses.flatMap(({ id }, index) => (said.get(index + 1)?.verdict === wanted ? [id] : []));
}

/** 其他都符合 is not for what was doubted before and is not asked now. */
function isLeftOut(
  id: string,
  step: Eligibility,
  said: ReadonlyMap<number, ClauseSaid>,
  asked: ClausesAsked,
  scene: JourneyScene,
): boolean {
  const isNamed = said.get(step.clauses.findIndex((clause) => clause.id === id) + 1)?.isNamed ?? false;
  return !isNamed && clauseProgress(scene).doubted.includes(id) && !asked.clauses.some((clause) => clause.id === id);
}

function notUnderstood(
  step: Eligibility,
  { isSingle }: ClausesAsked,
  { bookmark, application }: JourneyScene,
  said: { number?: number; isUnsure?: true } = {},
): StepAnswer {
  const open = step.clauses.findIndex(({ id }) => !application.clauses.includes(id));
  const example = Math.max(open, 0) + 1;
  const part = say('eligibility.unclear', {
    isSingle,
    example,
    misses: bookmark.misses,
    ...said,
  });
  return { kind: 'say', isMiss: true, parts: [part] };
}

function confirm(step: Eligibility, clauses: string[], { application, campaign, now }: JourneyScene) {
  const known = new Set([...application.clauses, ...clauses]);
  const isComplete = step.clauses.every(({ id }) => known.has(id));
  const name = bodyName(campaign, application.body) ?? '';
  const { from, to } = campaign.calendar.submission;
  const isFormOpen = isOpen(campaign.calendar.submission, now);
  const complete = { name, from: from ?? '', to, isOpen: isFormOpen, track: application.track };
  const parts = isComplete ? [say('eligibility.complete', complete)] : [];
  return { kind: 'command' as const, command: { kind: 'confirm-clauses' as const, clauses }, parts };
}
