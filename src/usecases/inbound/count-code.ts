import type { Heard } from '../../conversation/base/scene.ts';
import { textAfterWord } from '../../conversation/meaning/words.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';

/** Codes one person may type in an hour: whoever has one types it once or twice, and nobody guesses one. */
const MAX_CODES = 6;

/** Counts a code that the person types, of a recommending body or of colleagues. @returns false when it is one too many: it is not looked up */
export function countCode(
  { vocabulary, coordination }: Pick<Ports, 'vocabulary' | 'coordination'>,
  person: PersonId,
  heard: Heard,
): AtOnce<boolean> {
  if (heard.kind !== 'text') return true;
  const isCode =
    textAfterWord(vocabulary, 'bind', heard.text) !== null || textAfterWord(vocabulary, 'join', heard.text) !== null;
  return !isCode || coordination.limit(`codes/${person}`, MAX_CODES, 3600).then(({ isAllowed }) => isAllowed);
}
