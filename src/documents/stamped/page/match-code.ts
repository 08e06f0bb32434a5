/** What the text of a code says against the expected texts. The texts are opaque except for their parts: `|`, `:` and blanks divide, `v3`
 *  is a version, `p1/2` a page. */
export type CodeMatch =
  | { code: 'ok'; page: number }
  | { code: 'other'; page: number | null; otherwise: 'wrong_version' | 'wrong_application' };

/** @returns null for a stranger's code: an address on a poster, a certificate's number */
export function matchCode(text: string, expected: readonly string[]): CodeMatch | null {
  const index = expected.indexOf(text);
  if (index >= 0) return { code: 'ok', page: index + 1 };
  const [ours, theirs] = [partsOf(expected[0] ?? ''), partsOf(text)];
  if (ours.length < 2 || ours.length !== theirs.length || ours[0] !== theirs[0]) return null;
  const versionAt = ours.findIndex(isVersion);
  const names = (versionAt < 0 ? ours.slice(0, 2) : ours.slice(0, versionAt)).length;
  const isSame = ours.slice(0, names).every((part, at) => part === theirs[at]);
  return { code: 'other', page: pageOf(theirs), otherwise: isSame ? 'wrong_version' : 'wrong_application' };
}

function partsOf(text: string): string[] {
  return text.split(/[|:;,\s]+/u);
}

function isVersion(part: string): boolean {
  return /^v\d+$/iu.test(part);
}

function pageOf(parts: readonly string[]): number | null {
  for (const part of parts) {
    const [, page] = /^p?(\d{1,3})\/\d{1,3}$/iu.exec(part) ?? [];
    if (page !== undefined) return Number(page);
  }
  return null;
}
