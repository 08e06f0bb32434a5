/** Neither engine keeps every JavaScript string: SQLite stops at NUL, UTF-8 has no lone surrogates. They, and the mark itself, are written as U+E000 and
 *  four hex digits. Distinct keys stay distinct, prefixes stay prefixes; all other text stands as it is and sorts by code point. */
export function keyText(key: string): string {
  return MAY_BE_UNKEEPABLE.test(key) && UNKEEPABLE.test(key)
    ? key.replace(EACH_UNKEEPABLE, (unit) => MARK + unit.charCodeAt(0).toString(16).padStart(4, '0'))
    : key;
}

/** For ids that lists begin after: an empty one becomes the mark alone, so that '' comes before all. */
export function idText(id: string): string {
  return id === '' ? MARK : keyText(id);
}

/** The key that `keyText` or `idText` was given. */
export function keyOf(text: string): string {
  if (text === MARK) return '';
  return text.includes(MARK)
    ? text.replace(EACH_MARKED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

const MARK = '\uE000';
/** By unit, which is cheap: pairs of surrogates, which are kept, match as well. */
const MAY_BE_UNKEEPABLE = /[\0\uD800-\uDFFF\uE000]/;
const UNKEEPABLE = /[\0\uE000\p{Surrogate}]/u;
const EACH_UNKEEPABLE = /[\0\uE000\p{Surrogate}]/gu;
const EACH_MARKED = /\uE000([0-9a-f]{4})/g;
