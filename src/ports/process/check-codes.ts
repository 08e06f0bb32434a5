/** What a code is made for: codes of one purpose say nothing about another. */
export type CheckPurpose = 'form-check' | 'card' | 'certificate' | 'objection';

/** Keyed codes: they bind a paper to its text, a card to what it shows. They have nothing to do with 公章. */
export interface CheckCodes {
  /** 12 characters of `23456789ABCDEFGHJKLMNPQRSTUVWXYZ` (60 bit): the same text gives the same code, and only we can make it. */
  codeFor(purpose: CheckPurpose, text: string): string;
}
