import { formOf, isSubmitted, missingFields } from '../../../domain/application/answers/progress.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { CommandWord } from '../../../domain/vocabulary.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { withoutHelp } from '../../journey/place/with-help-kept.ts';
import { takeCommand } from '../../journey/taking/take-answer.ts';
import { means, meansTakingBack } from '../../meaning/words.ts';
import { closedForm } from '../../steps/registry.ts';
import type { Listener } from '../base/listener.ts';

const NOT: readonly CommandWord[] = ['no', 'keep', 'call-off', 'back'];

/** 重新开始 asks first; what it puts aside comes back with 恢复. @returns null for other words */
export const anewListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const { vocabulary, bookmark, track, application } = journey;
  if (bookmark.mode?.kind === 'beginning-anew') {
    if (means(vocabulary, 'yes', text) || means(vocabulary, 'begin-anew', text)) {
      const parts = [say('anew.begun', { total: formOf(track).fields.length })];
      const command = { kind: 'begin-anew' as const };
      return takeCommand(withoutHelp(journey), place, { kind: 'command', mode: null, command, parts });
    }
    const settled = { ...journey, bookmark: { ...bookmark, mode: null } };
    return NOT.some((word) => means(vocabulary, word, text)) || meansTakingBack(vocabulary, text)
      ? arrive(settled, place, [say('anew.kept', {})])
      : null;
  }
  if (means(vocabulary, 'restore', text) && application.before && !isSubmitted(application)) {
    const parts = [say('anew.restored', {})];
    return takeCommand(journey, place, { kind: 'command', command: { kind: 'restore-answers' }, parts });
  }
  if (isSubmitted(application) || !means(vocabulary, 'begin-anew', text)) return null;
  const closed = closedForm(journey);
  if (closed) return stayAt(journey, place, closed);
  const total = formOf(track).fields.length;
  const done = total - missingFields(track, application).length;
  const mode = { kind: 'beginning-anew' as const };
  const card = { kind: 'anew' as const, application: application.id, turn: bookmark.turn };
  return stayAt({ ...journey, bookmark: { ...bookmark, mode } }, place, [say('anew.ask', { card, done, total })]);
};
