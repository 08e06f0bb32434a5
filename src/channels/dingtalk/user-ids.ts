import type { UserIdRule } from '../../ports/channels/channel-kit.ts';

/** The staffId of an employee, set by the organisation or made by the platform; `Ab1` and `ab1` are two people. 1 to 64 visible characters
 *  of ASCII (DingTalk's documentation, identities names no alphabet: our reading of the samples), without what separates ids in a list. */
export const dingtalkUserIds: UserIdRule = {
  spell: (written) => (/^[\x21-\x7e]{1,64}$/.test(written) && !/[,|]/.test(written) ? written : null),
};
