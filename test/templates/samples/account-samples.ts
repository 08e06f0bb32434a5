import type { AccountMessages } from '../../../src/domain/messages/anybody/account-messages.ts';

/** Values for what is said to somebody who writes from two apps. */
export const accountSamples: { [Key in keyof AccountMessages]: AccountMessages[Key][] } = {
  'account.code': [{ code: 'K7M2P9QX', minutes: 10 }],
  'account.linked': [{}],
  'account.unlinked': [{ isFirst: true }, { isFirst: false }],
  'account.refused': (['bad-code', 'same-app', 'has-own', 'too-many', 'no-app-left', 'none'] as const).map(
    (reason) => ({
      reason,
    }),
  ),
};
