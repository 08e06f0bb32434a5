import { isAmong } from '../../language/numbers/counted.ts';
import type { CommonField } from './common-field.ts';

/** How a field may be named: its label as printed and without brackets, the last part of a grouped label, other words. */
export interface LabelNames {
  label: string[];
  short: string[];
  aliases: string[];
}

const cache = new WeakMap<CommonField, LabelNames>();

export function labelNames(field: CommonField): LabelNames {
  const known = cache.get(field);
  if (known) return known;
  const short = field.label.slice(field.label.lastIndexOf('.') + 1);
  const names = { label: variants(field.label), short: variants(short), aliases: field.aliases };
  cache.set(field, names);
  return names;
}

const longest = new WeakMap<CommonField, readonly string[]>();

/** Every word for a field, the longest first. */
export function namesOf(field: CommonField): readonly string[] {
  const known = longest.get(field);
  if (known) return known;
  const { label, short, aliases } = labelNames(field);
  const sorted = [...new Set([...label, ...short, ...aliases])].sort((a, b) => b.length - a.length);
  longest.set(field, sorted);
  return sorted;
}

const lower = new WeakMap<CommonField, readonly string[]>();

/** … in lower case, for what is compared whatever its case. */
export function lowerNamesOf(field: CommonField): readonly string[] {
  const known = lower.get(field) ?? namesOf(field).map((name) => name.toLowerCase());
  lower.set(field, known);
  return known;
}

/** 其中(女) also half- and full-width, without the brackets' content and without the brackets. */
function variants(label: string): string[] {
  const half = label.normalize('NFKC');
  const full = half.replaceAll('(', '\uff08').replaceAll(')', '\uff09');
  const without = half.replace(/\([^()]*\)/gu, '');
  const opened = half.replace(/[()]/gu, '');
  const undotted = half.replaceAll('.', '');
  return [...new Set([label, half, full, without, opened, undotted])].filter((name) => name !== '' && !isAmong(name));
}
