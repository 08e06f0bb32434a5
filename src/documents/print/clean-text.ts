/** Controls, zero-width and bidi marks, BOM, variation selectors, half surrogates: they would be drawn as boxes or turn the text round. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]|\p{Variation_Selector}/gu;

/** A text as it can be drawn: white space becomes a blank, line ends stay. Letters are never normalised: a rare form of a name stays. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ')
    .replace(invisible, '');
}
