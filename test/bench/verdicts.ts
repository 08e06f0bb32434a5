/** One line of the result. `isMet` is null for what is only recorded. */
export interface Verdict {
  what: string;
  measured: string;
  target: string;
  isMet: boolean | null;
  note?: string;
}

/** A readable table, for people. */
export function table(verdicts: readonly Verdict[], about: string): string {
  const rows = [
    ['', 'measured', 'target', ''],
    ...verdicts.map(({ what, measured, target, isMet }) => [what, measured, target, wordOf(isMet)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.flatMap((row, index) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    const note = verdicts[index - 1]?.note;
    return [`  ${cells.join('   ').trimEnd()}`, ...(note ? [`      ${note}`] : [])];
  });
  return `\n${lines.join('\n')}\n\n  ${about}\n\n`;
}

function wordOf(isMet: boolean | null): string {
  if (isMet === null) return '';
  return isMet ? 'met' : 'MISSED';
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** @param part 0 to 1 */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
