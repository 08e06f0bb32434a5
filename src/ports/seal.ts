/** The keyed hash that binds a paper to its text. */
export interface Seal {
  /** 12 characters of `23456789ABCDEFGHJKMNPQRSTUVWXYZ`-like base 32 (60 bit): the same text gives the same code, and only we can make it. */
  check(text: string): string;
}
