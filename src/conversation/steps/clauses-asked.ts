import type { CardOf } from '../../domain/base/card.ts';
import { markOf } from '../../domain/base/mark-of.ts';
import { cardRoom } from '../../domain/base/message.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { Bookmark } from '../../domain/people/bookmark.ts';
import type { JourneyScene } from '../base/scene.ts';
import { questionCard, type StepOf } from '../base/step-kind.ts';

type Eligibility = StepOf<'eligibility'>;
type Clause = Eligibility['clauses'][number];
type ClauseProgress = NonNullable<Bookmark['clauses']>;

/** The conditions that are asked now. */
export interface ClausesAsked {
  clauses: readonly Clause[];
  /** One is asked about by itself. */
  isSingle: boolean;
  /** The person wished to see one at a time. */
  isOneByOne: boolean;
}

const CONDITIONS = 'eligibility/';

export function clausePlace(clause: string): string {
  return `${CONDITIONS}${clause}`;
}

/** Whether the conditions are asked at a place. */
export function isAtConditions({ place }: { place: string }): boolean {
  return place.startsWith(CONDITIONS);
}

/** What was shown and doubted of this application's conditions. */
export function clauseProgress({ bookmark, application }: JourneyScene): ClauseProgress {
  const { clauses } = bookmark;
  return clauses?.application === application.id
    ? clauses
    : { application: application.id, shown: [], doubted: [], isSingle: false };
}

/** One where the person wished so, else all that are open; those that were doubted come by themselves, last. */
export function clausesAsked(step: Eligibility, place: string, scene: JourneyScene): ClausesAsked {
  const { doubted, isSingle: isOneByOne } = clauseProgress(scene);
  const open = step.clauses.filter(({ id }) => !scene.application.clauses.includes(id));
  const here = step.clauses.find(({ id }) => place === clausePlace(id));
  if (isOneByOne && here) return { clauses: [here], isSingle: true, isOneByOne };
  const plain = open.filter(({ id }) => !doubted.includes(id));
  // All are confirmed, and somebody came back to them.
  const left = open.length > 0 ? open : step.clauses;
  const asked = plain.length > 0 ? plain : left;
  return { clauses: asked, isSingle: asked.length === 1, isOneByOne: false };
}

/** Whether every one of them was shown to the person. */
export function shownAll(clauses: readonly Clause[], scene: JourneyScene): boolean {
  const { shown } = clauseProgress(scene);
  return clauses.every(({ id }) => shown.includes(id));
}

/** The card names what it shows: a press is for these. */
export function cardOfClauses({ clauses, isSingle }: ClausesAsked, scene: JourneyScene): CardOf<'question'> {
  const ids = clauses.map(({ id }) => id);
  return questionCard(clausePlace(isSingle ? (ids[0] ?? '') : `all_${markOf(ids)}`), scene);
}

export function rowOf(step: Eligibility, { id, text }: Clause) {
  return { id, number: step.clauses.findIndex((clause) => clause.id === id) + 1, text };
}

/** As it stands among the others: in few words where the campaign has them. One by one and asked about it is shown whole. */
function listedRow(step: Eligibility, clause: Clause) {
  return { ...rowOf(step, clause), ...(clause.brief === undefined ? {} : { brief: clause.brief }) };
}

/** @param isBrief the conditions are not repeated */
export function askClauses(step: Eligibility, asked: ClausesAsked, scene: JourneyScene, isBrief: boolean): Part[] {
  const [first] = asked.clauses;
  if (!first) return [];
  const before = clauseProgress(scene);
  const shown = [...new Set([...before.shown, ...asked.clauses.map(({ id }) => id)])];
  const clauses = { ...before, shown, isSingle: asked.isOneByOne };
  const total = step.clauses.length;
  const about = { card: cardOfClauses(asked, scene), source: step.source, total };
  if (asked.isSingle) return [say('eligibility.ask', { ...about, ...rowOf(step, first), clauses })];
  const rows = asked.clauses.map((clause) => listedRow(step, clause));
  const below = say('eligibility.all', { card: about.card, rows });
  if (isBrief) return [below];
  const isCard = fitsCard(rows);
  const list = say('eligibility.list', { ...about, rows, clauses, isCard });
  return isCard ? [list] : [list, below];
}

/** Room that the card keeps for its typed twin. */
const TWIN_CHARACTERS = 50;

/** Whether the conditions stand in the card itself. */
function fitsCard(rows: readonly { text: string; brief?: string }[]): boolean {
  const length = rows.reduce((sum, { text, brief = text }) => sum + brief.length + 3, TWIN_CHARACTERS);
  return length <= cardRoom.textCharacters;
}
