/** Keeps passwords so that nobody reads them. Slow on purpose; only a few run at once. */
export interface Passwords {
  /** What is kept of a password: parameters, salt and key as one text. @throws PasswordsBusy */
  hash(password: string): Promise<string>;
  /** In constant time, and as long for a text that is no hash (nobody's, an erased one), which nothing matches. @throws PasswordsBusy */
  matches(password: string, hash: string): Promise<boolean>;
}

/** More wait than can be served soon: come again. */
export class PasswordsBusy extends Error {
  constructor() {
    super('too many passwords wait');
    this.name = 'PasswordsBusy';
  }
}
