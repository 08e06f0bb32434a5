/** What is wrong in `flows/` and `templates/documents/`, for the operator: each line with its file and place, in Chinese. */
export class CatalogError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `\n  ${problem}`).join(''));
    this.name = 'CatalogError';
    this.problems = problems;
  }
}
