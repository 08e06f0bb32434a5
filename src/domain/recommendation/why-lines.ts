/** Ends the name of a line of annex 6 that says why its number is another than annex 5's; such lines are after the numbers. */
export const WHY = '@why';

export function isWhyLine(line: string): boolean {
  return (line.split('\t')[0] ?? '').endsWith(WHY);
}

/** The field that a line of annex 6 is about, whether it says the number or why. */
export function withoutWhy(about: string): string {
  return about.endsWith(WHY) ? about.slice(0, -WHY.length) : about;
}
