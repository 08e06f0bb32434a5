import { isPrintingCurrent } from '../../domain/application/progress.ts';
import { say } from '../../domain/messages.ts';
import type { StepKind, StepOf } from './step-kind.ts';

/** The official form is being printed. Nothing is asked: `print-form` goes on as soon as the file is there. */
export const documentStep: StepKind<StepOf<'document'>> = {
  places: () => ['document'],
  isOpen: (_step, _place, application) => !isPrintingCurrent(application),
  ask: () => [],
  answer: (_step, _place, _heard, { application }) => ({
    kind: 'say',
    parts: [say('document.preparing', { version: (application.printed?.version ?? 0) + 1 })],
  }),
};
