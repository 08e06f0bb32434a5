import type { JourneyScene, StepAnswer } from '../../base/scene.ts';
import type { JourneyPlace } from '../machine/machine.ts';
import { manyAnswer } from './many-answer.ts';

/** 邮编改成200060 while a guiding question is asked: another column's, and no part of the text. @returns null for everything else */
export function ofOtherColumn(journey: JourneyScene, place: JourneyPlace, id: string, text: string): StepAnswer | null {
  const many = manyAnswer(journey, place, text);
  if (many?.kind === 'say')
    return many.mode?.kind === 'holding' && !many.mode.answers.some(({ field }) => field === id) ? many : null;
  if (many?.kind !== 'command') return null;
  const { command } = many;
  if (command.kind === 'answer') return command.field === id ? null : many;
  return command.kind === 'answer-many' && !command.pieces?.length && !command.answers.some(({ field }) => field === id)
    ? many
    : null;
}
