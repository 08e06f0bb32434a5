/** What the codes on a page say. */
export interface PageCode {
  /** Upper-case letters, digits, `-`. */
  application: string;
  version: number;
  page: number;
  pages: number;
  /** Keyed hash of the answers: upper-case letters and digits. */
  check: string;
}

const pattern = /^SB1:([A-Z0-9-]{1,40}):V([1-9]\d{0,4}):P([1-9]\d{0,2})\/([1-9]\d{0,2}):([A-Z0-9]{8,40})$/;

/** `SB1:<application>:V<version>:P<k>/<n>:<check>`: upper case only, so that QR takes its small alphanumeric mode.
 *  @throws RangeError when a part does not fit the form */
export function codePayload({ application, version, page, pages, check }: PageCode): string {
  const payload = `SB1:${application}:V${version}:P${page}/${pages}:${check}`;
  if (parseCodePayload(payload) === null) throw new RangeError('code payload: a part does not fit its form');
  return payload;
}

/** @returns null when the text is not one of our codes; the check itself is for the caller to compare */
export function parseCodePayload(text: string): PageCode | null {
  const [, application, version, page, pages, check] = pattern.exec(text) ?? [];
  if (application === undefined || check === undefined || Number(page) > Number(pages)) return null;
  return { application, version: Number(version), page: Number(page), pages: Number(pages), check };
}
