/** What is said to somebody who writes from two apps; part of `MessageValues`. */
export interface AccountMessages {
  'account.code': { code: string; minutes: number };
  'account.linked': Record<string, never>;
  /** `isFirst`: to the account that keeps what was begun. */
  'account.unlinked': { isFirst: boolean };
  'account.refused': { reason: 'bad-code' | 'same-app' | 'has-own' | 'too-many' | 'no-app-left' | 'none' };
}
