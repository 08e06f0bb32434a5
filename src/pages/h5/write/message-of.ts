import { writingTexts } from '../../../../templates/pages/phone/writing.ts';
import { Refusal } from '../api.ts';

/** An error in the words of these pages. */
export function messageOf(error: unknown): string {
  const own: Readonly<Record<string, string>> = writingTexts.refusals;
  return (error instanceof Refusal && own[error.code]) || (error instanceof Error ? error.message : '');
}
