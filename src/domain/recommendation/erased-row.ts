/** A row of annex 5 as it is kept once the applicant's data was erased: the application's number, and nothing of whom it names. */
export function erasedRow(line: string): string {
  return `${line.slice(0, line.indexOf('\t'))}\t\t`;
}

export function isErasedRow(line: string): boolean {
  return line.endsWith('\t\t') && line.indexOf('\t') === line.length - 2;
}
