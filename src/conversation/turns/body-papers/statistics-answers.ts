import type { AnswerValue } from '../../../domain/form/base/answers.ts';
import type { Refused } from '../../../domain/form/base/parsed.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { Understood } from '../../../domain/form/reading/understand.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { saysAnew } from '../../../domain/language/answer-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark.ts';
import type { Outcome } from '../../base/outcome.ts';
import { means } from '../../base/words.ts';
import { concludePapers, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { askNext, formNow, missingNow } from './statistics-question.ts';

export type Filling = Extract<BookmarkMode, { kind: 'filling-statistics' }>;
export type Taken = { field: FormField; value: AnswerValue }[];

export type HeldClaims = {
  claims: readonly { field: FormField; value: AnswerValue }[];
  why: NonNullable<Understood['held']>['why'];
};

/** Asks before something doubtful is kept; what cannot stand is said. */
export function holdStatistics(
  scene: PapersScene,
  mode: Filling,
  what: HeldClaims,
  unused: readonly string[] = [],
  doubts: ReturnType<typeof statisticsRefusal>[] = [],
): Outcome {
  const held = heldSaid(scene, mode, what, unused);
  if (doubts.length === 0) return sayAt(scene, held);
  return sayAt(scene, { ...held, parts: [say('many.taken', { filled: [], doubts, left: null }), ...held.parts] });
}

/** The card that asks about what is held; of many columns by their short names, so that all have room. */
export function heldSaid(
  scene: PapersScene,
  mode: Filling,
  { claims, why }: HeldClaims,
  unused: readonly string[] = [],
): Said {
  const held = claims.flatMap(({ field, value }) => (typeof value === 'object' ? [] : [{ field: field.id, value }]));
  const rows = claims.map(({ field, value }) => {
    const known = scene.papers.state.answers[field.id];
    return {
      label: claims.length > 3 ? (field.aliases?.[0] ?? field.label) : field.label,
      text: printAnswer(field, value),
      current: known === undefined ? null : printAnswer(field, known),
    };
  });
  const card = { kind: 'hold' as const, turn: (scene.person.bookmark?.turn ?? 0) + 1 };
  return {
    parts: [say('form.hold', { card, rows, why, unused: [...unused], turn: scene.person.bookmark?.turn ?? 0 })],
    mode: { ...mode, held },
  };
}

/** A yes or a no to what was held, by word or by the figure of the button. @returns null when nothing is held, or the text is neither */
export function heldTurn(scene: PapersScene, { held, isLeft, ...mode }: Filling, text: string): Outcome | null {
  if (!held) return null;
  const { vocabulary } = scene;
  if (means(vocabulary, 'no', text) || saysAnew(text))
    return isLeft
      ? sayAt(scene, { parts: [say('papers.not-meant', { paper: 'statistics' })], mode: null })
      : sayAt(scene, { parts: [say('form.hold-dropped', {})], mode });
  if (!means(vocabulary, 'yes', text) && !means(vocabulary, 'keep-sum', text)) return null;
  const { fields } = formNow(scene);
  const taken = held.flatMap(({ field, value }) => {
    const known = fields.find(({ id }) => id === field);
    return known ? [{ field: known, value }] : [];
  });
  return takeStatistics(scene, mode, taken);
}

/** What is said beside answers that are kept. */
interface Beside {
  doubts?: ReturnType<typeof statisticsRefusal>[];
  unused?: readonly string[];
  /** Asked about instead of the next question. */
  about?: Taken;
}

/** Keeps the answers and asks on. */
export function takeStatistics(
  scene: PapersScene,
  mode: Filling,
  taken: Taken,
  { doubts = [], unused = [], about = [] }: Beside = {},
): Outcome {
  const answers = taken.map(({ field, value }) => ({ field: field.id, value }));
  const filled = taken.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  const [only] = filled;
  const beside: Part[] = unused.length > 0 ? [say('form.unused', { words: [...unused] })] : [];
  const outcome = concludePapers(scene, { kind: 'answer-statistics', answers }, (then) => {
    const left = missingNow(then).length;
    const said =
      only && filled.length === 1 && doubts.length === 0
        ? say('form.taken', only)
        : say('many.taken', { filled, doubts, left });
    const skipped = mode.skipped.filter((id) => !answers.some(({ field }) => field === id));
    const [doubtful] = about;
    const next = doubtful
      ? heldSaid(
          then,
          { kind: 'filling-statistics', field: doubtful.field.id, skipped, shown: '' },
          { claims: about, why: 'about' },
        )
      : askNext(then, skipped);
    return { ...next, parts: [said, ...beside, ...next.parts] };
  });
  return { ...outcome, bookmark: { ...outcome.bookmark, lastField: taken.at(-1)?.field.id ?? null } };
}

export function statisticsRefusal(
  { campaign, person }: PapersScene,
  { id, label }: FormField,
  { reason, values }: Refused,
) {
  const misses = person.bookmark?.misses ?? 0;
  return { label, field: id, track: 'statistics', campaign: campaign.id, reason, values: { ...values }, misses };
}
