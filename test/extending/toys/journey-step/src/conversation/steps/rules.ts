import { say } from '../../domain/messages/messages.ts';
import { hint, isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { means } from '../meaning/words.ts';

/** The applicant reads the rules of the award. */
export const rulesStep: StepKind<StepOf<'rules'>> = {
  readsColumns: 'named',
  takesFiles: false,
  places: () => ['rules'],
  isOpen: isUndone,
  ask: ({ text }) => [say('rules.ask', { text })],
  answer(step, _place, heard, scene) {
    if (heard.kind !== 'text') return hint(heard, scene);
    if (means(scene.vocabulary, 'yes', heard.text))
      return { kind: 'command', command: { kind: 'read-rules' }, parts: [] };
    return { kind: 'say', isMiss: true, parts: [say('rules.ask', { text: step.text })] };
  },
};
