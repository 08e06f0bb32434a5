import { listCorrectionIn } from '../../../language/corrections/list-correction.ts';
import { namesOf } from '../../base/label-names.ts';
import { plainValue } from '../base/accepts.ts';
import type { AskedColumn, Interpreter } from '../base/reading.ts';
import { readSection } from '../several/read-section.ts';

/** 1 何龙 2 55501266 名字错了 是何䶮: a list of answers of which one is corrected in the same message; the others stand. */
export const readListCorrected: Interpreter = (context, text) => {
  const { list } = context;
  if (!list) return null;
  const found = listCorrectionIn(text);
  if (!found) return null;
  const reading = readSection(context, found.before);
  if (!reading || reading.which || reading.doubt || reading.claims.length < 2) return null;
  const field = columnOf(list, found.about)?.field;
  const value = field ? plainValue(context, field, found.said) : null;
  if (!field || value === null) return null;
  const others = reading.claims.filter((claim) => claim.field !== field);
  const corrected = { field, text: found.said, value, isNamed: true };
  return { ...reading, claims: [...others, corrected], isTakenBack: true };
};

/** By its number in the list, or by a word for it; 名字 is the only column with such a name. */
function columnOf(list: readonly AskedColumn[], about: { number: number } | { name: string }): AskedColumn | null {
  if ('number' in about) return list.find(({ number }) => number === about.number) ?? null;
  const named = list.filter(({ field }) => namesOf(field).some((name) => name.includes(about.name)));
  const people = about.name === '' ? [] : list.filter(({ field }) => field.kind === 'name');
  const found = named.length > 0 ? named : people;
  return found.length === 1 ? (found[0] ?? null) : null;
}
