import type { UserIdRule } from '../../ports/channels/channel-kit.ts';

/** 1 to 64 of `[A-Za-z0-9_.@-]` without a case (WeCom's documentation, reading members, message/send): the platform itself answers in lower case. The first character
 *  is a letter or digit, so that `@all` is nobody, and `a|b` is not two people. */
export const wecomUserIds: UserIdRule = {
  spell: (written) => (/^[0-9A-Za-z][\w.@-]{0,63}$/.test(written) ? written.toLowerCase() : null),
};
