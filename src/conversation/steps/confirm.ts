import { titleOf } from '../../domain/application/progress.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene } from '../base/scene.ts';
import { cardOf, hint, type StepKind, type StepOf } from '../base/step-kind.ts';
import { summaryOf } from '../base/summary.ts';
import { means } from '../base/words.ts';

/** The applicant reads everything and says that it is right. */
export const confirmStep: StepKind<StepOf<'confirm'>> = {
  places: () => ['confirm'],
  isOpen: (_step, _place, application) => !application.isConfirmed,
  ask: (_step, place, scene) => [say('confirm.summary', summaryOf(scene)), question(place, scene)],
  answer(_step, place, heard, scene) {
    const { vocabulary } = scene;
    if (heard.kind !== 'text') return hint(heard, scene);
    if (means(vocabulary, 'yes', heard.text))
      return { kind: 'command', command: { kind: 'confirm-answers' }, parts: [], mode: null };
    if (means(vocabulary, 'no', heard.text))
      return { kind: 'say', parts: [say('confirm.change', { turn: scene.bookmark.turn })] };
    return {
      kind: 'say',
      isMiss: true,
      parts: [say('confirm.unclear', { misses: scene.bookmark.misses }), question(place, scene)],
    };
  },
};

function question(place: string, scene: JourneyScene): Part {
  const { application, track } = scene;
  return say('confirm.ask', {
    card: cardOf(place, scene),
    application: application.id,
    title: titleOf(track, application),
  });
}
