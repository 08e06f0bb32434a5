import { z } from 'zod';

/** What a wording may leave open, filled in for each reader. */
const broadcastFields = ['name', 'unit', 'missing', 'closes'] as const;
export type BroadcastField = (typeof broadcastFields)[number];

/** What is said, in parts: as it was typed, or a field. */
export const wordingSchema = z.object({
  /** As it was typed. */
  text: z.string(),
  parts: z.array(z.union([z.string(), z.object({ field: z.enum(broadcastFields) })])),
});
export type BroadcastWording = z.infer<typeof wordingSchema>;

/** Characters of a wording: with its fields filled in it is one message on every platform. */
export const MAX_WORDING_CHARACTERS = 500;

/** Longest name of a field between braces. */
const FIELD = /[{\uff5b]([^{}\uff5b\uff5d]{1,20})[}\uff5d]/gu;

/** Reads what was typed: `{name}` stands for a field. @param names what each field is called
 *  @returns the names that are no field's, when there are any */
export function readWording(
  typed: string,
  names: Readonly<Record<BroadcastField, readonly string[]>>,
): { wording: BroadcastWording } | { unknown: string[] } {
  const text = typed.replace(/\r\n?/gu, '\n').trim();
  const parts: BroadcastWording['parts'] = [];
  const unknown: string[] = [];
  let from = 0;
  for (const found of text.matchAll(FIELD)) {
    const name = (found[1] ?? '').trim();
    const field = broadcastFields.find((each) => names[each].includes(name));
    if (!field) unknown.push(name);
    if (found.index > from) parts.push(text.slice(from, found.index));
    if (field) parts.push({ field });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return unknown.length > 0 ? { unknown } : { wording: { text, parts } };
}

/** Whether every reader gets the same words. */
export function isSameForAll({ parts }: BroadcastWording): boolean {
  return parts.every((part) => typeof part === 'string');
}

/** Whether the words are for those who have something left to do. */
export function namesMissing({ parts }: BroadcastWording): boolean {
  return parts.some((part) => typeof part !== 'string' && part.field === 'missing');
}
