import { StoreError } from '../ports/store/store.ts';

/** Plain data as text that every engine keeps: `JSON.stringify` writes NUL and lone surrogates as escapes.
 *  @throws StoreError too-large over `maxBytes` UTF-8 bytes */
export function jsonText(value: unknown, maxBytes = Number.POSITIVE_INFINITY): string {
  const text = JSON.stringify(value);
  // A UTF-16 unit is at most three bytes: short texts need no second look.
  if (text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes) {
    throw new StoreError('too-large', `over ${maxBytes} bytes as JSON`);
  }
  return text;
}

/** Reads back what `jsonText` wrote for a value of this type. @throws StoreError damaged */
export function parseJsonText<Value>(text: unknown): Value {
  try {
    if (typeof text === 'string') return JSON.parse(text) as Value; // only this room writes these texts, from a Value
  } catch (cause) {
    throw new StoreError('damaged', 'a kept value is not JSON', { cause });
  }
  throw new StoreError('damaged', 'a kept value is not text');
}
