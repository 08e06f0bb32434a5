const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** At most `max` characters; a longer text ends with … and is never cut inside one. Counted in UTF-16 units, so it also fits
 *  where the platform should count code points (the reference does not say which). */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
