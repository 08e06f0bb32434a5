import { JOINS_LABELS, LABEL_IN_BRACKETS, OWN_PREFIX, OWN_SUFFIX } from '../../../language/printed/note-words.ts';
import type { FormDefinition } from '../../schema.ts';
import { columnWords, squeeze } from './labelled-parts.ts';

/** The words for columns that a label of somebody's note stands for: 职务 and 职称 for 职务/职称, null in the place of a word that no column has.
 *  @returns null for a label of no column */
export function labelMeant(form: FormDefinition, label: string): (string | null)[] | null {
  const words = columnWords(form);
  const squeezed = squeeze(label);
  const whole = wordIn(words, squeezed);
  if (whole !== null) return [whole];
  const [, head = '', inside = ''] = LABEL_IN_BRACKETS.exec(squeezed) ?? [];
  const [outer, inner] = [wordIn(words, head), wordIn(words, inside)];
  if (outer !== null) return inner === null ? [outer] : [outer, inner];
  const joined = squeezed.split(JOINS_LABELS).map((word) => wordIn(words, word));
  return joined.length > 1 && joined[0] !== null ? joined : null;
}

/** The column's word in a label with what people write around it. */
function wordIn(words: ReadonlySet<string>, label: string): string | null {
  const bare = label.replace(OWN_PREFIX, '');
  const tries = [label, bare, label.replace(OWN_SUFFIX, ''), bare.replace(OWN_SUFFIX, '')];
  return tries.find((word) => word !== '' && (word === label || word.length > 1) && words.has(word)) ?? null;
}
