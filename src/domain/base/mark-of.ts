/** A short mark of what was shown: two texts with one mark are taken for the same. */
export function markOf(lines: readonly string[]): string {
  // FNV-1a, 32 bit: it tells a stale page from a fresh one, nothing depends on it.
  let hash = 0x811c9dc5;
  for (const unit of lines.join('\n')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
