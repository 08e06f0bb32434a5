/** Of several words that do the same the one that is typed fastest. */
export function shortest(words: readonly string[]): string {
  return [...words].sort((a, b) => a.length - b.length)[0] ?? '';
}
