import { formOf, isSubmitted, missingFields } from '../../domain/application/progress.ts';
import { say } from '../../domain/messages/messages.ts';
import type { CommandAnswer } from '../base/command-answer.ts';
import type { Outcome } from '../base/outcome.ts';
import type { JourneyScene } from '../base/scene.ts';
import { means } from '../base/words.ts';
import { arrive, stay } from '../journey/arrive.ts';
import type { Place } from '../journey/machine.ts';

/** 重新开始 asks first; what it puts aside comes back with 恢复. @returns null for other words */
export function anewTurn(journey: JourneyScene, place: Place, text: string): Outcome | CommandAnswer | null {
  const { vocabulary, bookmark, track, application } = journey;
  if (bookmark.mode?.kind === 'beginning-anew') {
    if (means(vocabulary, 'yes', text) || means(vocabulary, 'begin-anew', text)) {
      const parts = [say('anew.begun', { total: formOf(track).fields.length })];
      return { kind: 'command', mode: null, command: { kind: 'begin-anew' }, parts };
    }
    const settled = { ...journey, bookmark: { ...bookmark, mode: null } };
    return means(vocabulary, 'no', text) ? arrive(settled, place, [say('anew.kept', {})]) : null;
  }
  if (means(vocabulary, 'restore', text) && application.before && !isSubmitted(application)) {
    return { kind: 'command', command: { kind: 'restore-answers' }, parts: [say('anew.restored', {})] };
  }
  if (isSubmitted(application) || !means(vocabulary, 'begin-anew', text)) return null;
  const total = formOf(track).fields.length;
  const done = total - missingFields(track, application).length;
  const mode = { kind: 'beginning-anew' as const };
  const card = { kind: 'anew' as const, application: application.id, turn: bookmark.turn };
  return stay({ ...journey, bookmark: { ...bookmark, mode } }, place, [say('anew.ask', { card, done, total })]);
}
