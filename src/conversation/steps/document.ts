import { isPrintingCurrent } from '../../domain/application/progress.ts';
import { type Part, say } from '../../domain/messages.ts';
import type { JourneyScene } from '../scene.ts';
import type { StepKind, StepOf } from './step-kind.ts';

/** The official form is being printed. Nothing is asked: `print-form` goes on as soon as the file is there. */
export const documentStep: StepKind<StepOf<'document'>> = {
  places: () => ['document'],
  isOpen: (_step, _place, application) => !isPrintingCurrent(application),
  ask: (_step, _place, scene) => [preparing(scene)],
  answer: (_step, _place, _heard, scene) => ({ kind: 'say', parts: [preparing(scene)] }),
};

function preparing({ application }: JourneyScene): Part {
  return say('document.preparing', { version: (application.printed?.version ?? 0) + 1 });
}
