/** `current`: the paper says what the record says. `changed`: the answers were changed since. `replaced`: a later one was printed.
 *  `unknown`: not a code of ours, or its check does not fit. */
export type FormVerification =
  | { kind: 'unknown' }
  | {
      kind: 'current' | 'changed' | 'replaced';
      application: string;
      campaign: string;
      track: string;
      version: number;
      /** The page the code was read from; null when the code names none. */
      page: { number: number; of: number } | null;
      printedAt: string;
    };

/** What a printed code says; `application` is the number of an application, or of a recommending body's paper. */
export interface FormCode {
  application: string;
  version: number;
  check: string;
  page: { number: number; of: number } | null;
}

/** The two forms a printed code has: the whole of it, and the part in plain letters. */
const WHOLE = /^SB1:([A-Z0-9-]{1,40}):V([1-9]\d{0,4}):P([1-9]\d{0,2})\/([1-9]\d{0,2}):([A-Z0-9]{8,40})$/u;
const PART = /^([A-Z0-9]{1,40})-V([1-9]\d{0,4})-([A-Z0-9]{8,40})$/u;

export function readFormCode(written: string): FormCode | null {
  const text = written.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  const [, wholeId, wholeVersion, number, of, wholeCheck] = WHOLE.exec(text) ?? [];
  if (wholeId && wholeCheck)
    return {
      application: wholeId,
      version: Number(wholeVersion),
      check: wholeCheck,
      page: { number: Number(number), of: Number(of) },
    };
  const [, id, version, check] = PART.exec(text) ?? [];
  return id && check ? { application: id, version: Number(version), check, page: null } : null;
}
