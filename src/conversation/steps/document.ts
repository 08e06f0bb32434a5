import { type Part, say } from '../../domain/messages/messages.ts';
import type { JourneyScene, StepAnswer } from '../base/scene.ts';
import { isUndone, type StepKind, type StepOf } from '../base/step-kind.ts';
import { means } from '../meaning/words.ts';

/** The official form is being printed. Nothing is asked, unless characters are in the answers that cannot be printed:
 *  `print-form` goes on as soon as the file is there. */
export const documentStep: StepKind<StepOf<'document'>> = {
  readsColumns: 'none',
  takesFiles: false,
  makesForm: true,
  places: () => ['document'],
  isPassedBy: () => true,
  work: ({ person }) => [{ kind: 'print-form', person: person.id }],
  isOpen: isUndone,
  ask: (_step, _place, scene) => [unprintable(scene, 0) ?? preparing(scene)],
  answer: (_step, _place, heard, scene) => {
    if (heard.kind === 'text' && wantsBoxes(heard.text, scene)) return printAnyway(scene);
    const asked = unprintable(scene, scene.bookmark.misses);
    return {
      kind: 'say',
      isMiss: true,
      parts: [asked ?? preparing(scene, scene.bookmark.misses + 1, heard.kind === 'text' ? 'words' : 'file')],
    };
  },
};

function preparing({ application }: JourneyScene, misses = 0, what: 'words' | 'file' = 'words'): Part {
  return say('document.preparing', { version: (application.printed?.version ?? 0) + 1, misses, what });
}

function unprintable({ bookmark: { mode } }: JourneyScene, misses: number): Part | null {
  if (mode?.kind !== 'unprintable' || mode.isAccepted) return null;
  return say('document.unprintable', { fields: mode.fields, misses });
}

function wantsBoxes(text: string, { vocabulary }: JourneyScene): boolean {
  return (['print-anyway', 'keep-sum', 'yes'] as const).some((word) => means(vocabulary, word, text));
}

/** The person said that the characters stay: they are printed as boxes. */
function printAnyway(scene: JourneyScene): StepAnswer {
  const { mode } = scene.bookmark;
  const accepted = mode?.kind === 'unprintable' ? { mode: { ...mode, isAccepted: true } } : {};
  return { kind: 'say', parts: [preparing(scene)], ...accepted };
}
