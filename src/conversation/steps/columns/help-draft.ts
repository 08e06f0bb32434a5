import { clausesMissing, draftOf } from '../../../domain/application/answers/writing-help.ts';
import { textLimits, writtenText } from '../../../domain/application/answers/written-text.ts';
import type { Writing } from '../../../domain/campaign/writing.ts';
import { countCharacters } from '../../../domain/form/base/answers.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { JourneyScene } from '../../base/scene.ts';

/** The draft of a text as it is shown, after what it does not say yet; nothing while no question is answered. */
export function draftParts(
  { application, track }: JourneyScene,
  writing: Writing,
  field: FieldOf<'long-text'>,
): Part[] {
  const text = draftOf(writing, application);
  if (text === '') return [];
  const missing = clausesMissing(track, writing, application, text);
  const draft = say('writing.draft', {
    text,
    count: countCharacters(text),
    ...textLimits(field),
    standing: countCharacters(writtenText(application, field.id)),
    headings: writing.questions.map(({ heading }) => heading),
  });
  return [...(missing.length > 0 ? [say('writing.missing', { wanted: missing })] : []), draft];
}
