import { isSubmitted, titleOf } from '../../domain/application/progress.ts';
import { say } from '../../domain/messages.ts';
import type { JourneyScene } from '../scene.ts';
import { means } from '../words.ts';
import { cardOf, hint, type StepKind, type StepOf } from './step-kind.ts';

/** The last word: hands the application to its recommending body. Source: 沪质协〔2021〕29号 二.2. */
export const submitStep: StepKind<StepOf<'submit'>> = {
  places: () => ['submit'],
  isOpen: (_step, _place, application) => !isSubmitted(application),
  ask: (_step, place, scene) => [say('submit.ask', { ...about(scene), card: cardOf(place, scene) })],
  answer(_step, _place, heard, scene) {
    if (heard.kind !== 'text') return hint(heard);
    const isYes = means(scene.vocabulary, 'submit', heard.text) || means(scene.vocabulary, 'yes', heard.text);
    if (!isYes) return { kind: 'say', isMiss: true, parts: [say('submit.unclear', {})] };
    const parts = [say('submitted', { ...about(scene), to: scene.campaign.calendar.recommendation.to })];
    return { kind: 'command', command: { kind: 'submit' }, parts };
  },
};

function about({ application, track, campaign }: JourneyScene) {
  const body = campaign.bodies.find(({ id }) => id === application.body)?.name ?? '';
  return { application: application.id, title: titleOf(track, application), body };
}
