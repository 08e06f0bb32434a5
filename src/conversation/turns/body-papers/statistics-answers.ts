import type { Refused } from '../../../domain/form/base/parsed.ts';
import { printAnswer } from '../../../domain/form/parse-answer.ts';
import type { Doubt } from '../../../domain/form/reading/base/reading.ts';
import type { FormField } from '../../../domain/form/schema.ts';
import { saysAnew } from '../../../domain/language/answers/answer-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { type AskedAbout, askedAbout, askWhether, heldAnswers } from '../../base/asked-about.ts';
import { nextBookmark, type Outcome } from '../../base/outcome.ts';
import { means } from '../../meaning/words.ts';
import { concludePapers, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { askNext, formNow, missingNow } from './statistics-question.ts';

export type Filling = Extract<BookmarkMode, { kind: 'filling-statistics' }>;

export interface HeldClaims {
  claims: readonly AskedAbout[];
  why: Doubt;
}

/** Asks before something doubtful is kept; what cannot be valid is said. */
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

/** So many columns are called by their whole labels in one card. */
const MOST_LONG_LABELS = 3;

/** The card that asks about what is held; of many columns by their short names, so that all have room. */
export function heldSaid(
  scene: PapersScene,
  mode: Filling,
  { claims, why }: HeldClaims,
  unused: readonly string[] = [],
): Said {
  const { answers } = scene.papers.state;
  const labelOf = ({ label, aliases }: FormField) => (claims.length > MOST_LONG_LABELS && aliases?.[0]) || label;
  const wording = scene.person.bookmark?.turn ?? 0;
  const part = askWhether(claims, { answers, why, unused, turn: nextBookmark(scene).turn, wording }, labelOf);
  return { parts: [part], mode: { ...mode, held: heldAnswers(claims) } };
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
  return takeStatistics(scene, mode, askedAbout(formNow(scene), held));
}

/** What is said beside answers that are kept. */
interface Beside {
  doubts?: ReturnType<typeof statisticsRefusal>[];
  unused?: readonly string[];
  /** Asked about instead of the next question. */
  about?: readonly AskedAbout[];
}

/** Keeps the answers and asks on. */
export function takeStatistics(
  scene: PapersScene,
  mode: Filling,
  taken: readonly AskedAbout[],
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
