/** Words that are asked for by whatever key a page or a refusal has; one that they do not know is told by what asks. */
export function byKey<Words>(words: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> {
  return words;
}
