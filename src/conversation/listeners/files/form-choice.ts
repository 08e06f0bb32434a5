import { formOf } from '../../../domain/application/answers/progress.ts';
import type { FoundForm } from '../../../domain/form/documents/document-forms.ts';
import type { DocumentPart } from '../../../domain/form/documents/document-part.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { stayAt } from '../../journey/place/arrive.ts';
import { foldText, pickedIndex } from '../../meaning/words.ts';

/** Asks which of the forms in one file is meant: they are kept until something else is said. */
export function askWhichForm(
  journey: JourneyScene,
  place: JourneyPlace,
  forms: readonly FoundForm[],
  pictures: number,
): Outcome {
  const kept = forms.map(({ name, parts }) => ({
    name,
    parts: parts.map(({ field, text, isDoubtful = false }) => ({ field: field.id, text, isDoubtful })),
  }));
  const mode = { kind: 'choosing-form' as const, forms: kept, pictures };
  const asked = say('import.several', { names: forms.map(({ name }) => name) });
  return stayAt({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, [asked]);
}

/** What the form says that a reply picks, by its number or the name on it. @returns null for any other reply */
export function pickedForm(
  { bookmark: { mode }, track }: JourneyScene,
  text: string,
): { parts: DocumentPart[]; pictures: number } | null {
  if (mode?.kind !== 'choosing-form') return null;
  const { forms, pictures } = mode;
  const named = forms.filter(({ name }) => name !== '' && foldText(name) === foldText(text));
  const picked = forms[pickedIndex(text, forms.length) ?? -1] ?? (named.length === 1 ? named[0] : undefined);
  if (!picked) return null;
  const { fields } = formOf(track);
  const parts = picked.parts.flatMap(({ field: id, ...part }) => {
    const field = fields.find((known) => known.id === id);
    return field ? [{ field, ...part }] : [];
  });
  return { parts, pictures };
}
