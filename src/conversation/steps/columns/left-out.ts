import { type Part, say } from '../../../domain/messages/messages.ts';

/** Says back what was said beside a text and is not in it. */
export function leftOut(asides: readonly string[]): Part[] {
  return asides.length > 0 ? [say('form.unused', { words: [...asides] })] : [];
}
