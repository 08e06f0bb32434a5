import { type Part, say } from '../../../domain/messages/messages.ts';
import { type Difference, differencesOf } from '../../../domain/recommendation/differences.ts';
import type { Outcome } from '../../base/outcome.ts';
import { means } from '../../meaning/words.ts';
import { concludePapers, isLeaving, isYes, type PapersScene, type Said, sayAt } from './papers-scene.ts';
import { showStatistics } from './statistics-question.ts';

/** Numbers of annex 6 that annex 5 counts otherwise, and nobody has said why. */
export function differencesNow({ campaign, papers: { state, endorsed } }: PapersScene): Difference[] {
  return differencesOf(state, { campaign, endorsed }).filter(({ reason }) => reason === null);
}

/** Asks why the two papers differ, before annex 6 is printed. */
export function askWhy(
  { person }: PapersScene,
  differs: readonly Difference[],
  shown: string,
  before: readonly Part[] = [],
): Said {
  const rows = differs.map(({ label, unit, stated, listed }) => ({ label, unit, stated, listed }));
  const misses = person.bookmark?.misses ?? 0;
  return {
    parts: [...before, say('statistics.differs', { rows, misses })],
    mode: { kind: 'filling-statistics', field: null, skipped: [], shown, explains: true },
  };
}

/** The shortest reason that says something. */
const LEAST_CHARACTERS = 4;

/** Words of fewer characters (改, 一致) mean it only where that is asked. */
const LEAST_OF_WORD = 3;

/** 改成一致 after something else was opened or said: it is for the sheet all the same. @returns null where the two papers agree */
export function equalTurn(scene: PapersScene, text: string): Outcome | null {
  const differs = differencesNow(scene);
  const isSaid = means(scene.vocabulary, 'make-equal', text) && [...text.trim()].length >= LEAST_OF_WORD;
  return isSaid && differs.length > 0 ? makeEqual(scene, differs) : null;
}

function makeEqual(scene: PapersScene, differs: readonly Difference[]): Outcome {
  const answers = differs.map(({ field, listed }) => ({ field, value: listed }));
  return concludePapers(scene, { kind: 'answer-statistics', answers }, (then) => showStatistics(then));
}

/** What is said when the reason was asked for. @returns null when it is about something else */
export function whyTurn(scene: PapersScene, shown: string, text: string): Outcome | null {
  const differs = differencesNow(scene);
  if (differs.length === 0 || isLeaving(scene, text)) return null;
  if (means(scene.vocabulary, 'make-equal', text)) return makeEqual(scene, differs);
  const reason = text.trim();
  if (isYes(scene, text) || [...reason].length < LEAST_CHARACTERS)
    return sayAt(scene, askWhy(scene, differs, shown), true);
  return concludePapers(scene, { kind: 'explain-difference', reason }, (then) => {
    const whole = showStatistics(then);
    return { ...whole, parts: [say('statistics.explained', { reason }), ...whole.parts.slice(1)] };
  });
}
