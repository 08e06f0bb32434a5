/** Characters of an own password. Long ones are hashed whole; the bound keeps a request small. */
const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 128;

export type PasswordProblem = 'too-short' | 'too-long' | 'too-simple' | 'like-the-name' | 'same-as-before';

/** One spelling of what is typed: full-width letters and those with their marks apart are the usual ones. */
export function normalizePassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** A user name as it is kept: upper case, without what is only set around it. */
export function normalizeUserName(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/gu, '')
    .toUpperCase();
}

/** Of a one-time password case, spaces and dashes do not count: it is read from paper. */
export function normalizeOneTimePassword(typed: string): string {
  return normalizeUserName(typed);
}

/** Fewest different characters. */
const FEWEST_DIFFERENT = 5;

/** What is wrong with an own password; null for nothing. No rule asks for kinds of characters: length counts. */
export function problemOfPassword(
  typed: string,
  { user, before }: { user: string; before: string },
): PasswordProblem | null {
  const password = normalizePassword(typed);
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST_PASSWORD) return 'too-long';
  const plain = password.toUpperCase();
  if (plain.includes(user)) return 'like-the-name';
  if (plain === before.toUpperCase() || normalizeOneTimePassword(password) === normalizeOneTimePassword(before))
    return 'same-as-before';
  return new Set(plain).size < FEWEST_DIFFERENT || isRow(plain) ? 'too-simple' : null;
}

/** Each character follows the one before: 1234567890, abcdefghij, also backwards. */
function isRow(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const inRow = (step: number) => steps.filter((each) => each === step).length >= steps.length - 1;
  return inRow(1) || inRow(-1);
}
