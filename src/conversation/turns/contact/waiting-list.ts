import { pointsAtSeveral, withoutLooking } from '../../../domain/language/talk/rows-pointed.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { type Outcome, outcomeStaying } from '../../base/outcome.ts';
import type { Scene } from '../../base/scene.ts';
import type { Choice } from '../../meaning/read-decision.ts';
import { type WaitingNamed, waitingNamedAt } from '../../meaning/waiting-named.ts';
import { means } from '../../meaning/words.ts';
import { decideByChoice } from './decide-by-choice.ts';
import { askedAgain, asking } from './decided-before.ts';
import { possibleDecisions, waitingListed } from './desk-meant.ts';

/** Asks which of those that wait is meant; what was said of it is done with the answer. */
export function askWhich(scene: Scene, { decision, reason }: { decision: Choice; reason: string }): Outcome {
  const { isReturnOver } = possibleDecisions(scene);
  const beside = scene.application ? { isBesideOwn: true as const } : {};
  const which = { waiting: waitingListed(scene), ...(isReturnOver && { isReturnOver }), ...beside };
  const outcome = outcomeStaying(scene, [say('recommendation.which', { ...which, canPick: true })]);
  const applications = which.waiting.map(({ application }) => application);
  return asking(outcome, applications, { decision, ...(reason === '' ? {} : { reason }) });
}

/** Several at once, or all of them: one is decided at a time here, and as many as are wanted on the page. */
export function severalTurn(scene: Scene, decision: Choice): Outcome {
  return outcomeStaying(scene, [
    say('recommendation.one-by-one', {
      ...{ decision, waiting: waitingListed(scene), canPick: true as const, campaign: scene.campaign.id },
    }),
  ]);
}

/** A row, a number or a name and nothing else: it is what was asked for, else its card is shown. @returns null for every other text */
export function pickedTurn(scene: Scene, text: string): Outcome | null {
  const { application: own, person, vocabulary } = scene;
  const { listed } = person.bookmark ?? {};
  const asked = listed && listed.turn === person.bookmark?.turn ? listed : undefined;
  const only = asked?.applications.length === 1 ? scene.waiting.find(({ id }) => id === asked.applications[0]) : null;
  if (only && asked?.decision && means(vocabulary, 'yes', text))
    return decideByChoice(scene, only, asked.decision, { reason: asked.reason ?? '' });
  // A number may be an answer to the own form, unless it was just asked which one is meant.
  if ((own && !asked?.decision) || !listed || pointsAtSeveral(text)) return null;
  const found = pickedIn(scene, text);
  if (!found?.one || found.behind !== '') return null;
  if (asked?.decision) return decideByChoice(scene, found.one, asked.decision, { reason: asked.reason ?? '' });
  return outcomeStaying(scene, [askedAgain(scene, found.one)]);
}

/** One that waits, and nothing said of it. */
function pickedIn(scene: Scene, text: string): WaitingNamed | null {
  return waitingNamedAt(scene, withoutLooking(text));
}

/** What a number picks from after this is said: the rows of the only list of those that wait, else of the list before; nothing once other rows are numbered. */
export function withListed(outcome: Outcome): Outcome {
  const { parts, bookmark } = outcome;
  const lists = parts.flatMap(rowsIn);
  const [rows, more] = lists;
  const isAsked = bookmark.listed?.turn === bookmark.turn;
  if (!rows || isAsked) return outcome;
  const listed = more || rows.length === 0 ? undefined : { applications: rows, turn: bookmark.turn };
  return { ...outcome, bookmark: { ...bookmark, listed } };
}

/** The applications of a numbered list; none of one that numbers something else. */
function rowsIn(part: Part): string[][] {
  switch (part.message) {
    case 'recommendation.list':
    case 'recommendation.which':
    case 'recommendation.one-by-one':
      return [part.values.waiting.flatMap(({ application }) => application ?? [])];
    case 'recommendation.unfinished':
    case 'recommendation.nudge-which':
    case 'table.show':
      return [[]];
    default:
      return [];
  }
}
