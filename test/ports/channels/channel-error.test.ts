import { expect, it } from 'vitest';
import { ChannelError, type ChannelErrorCode } from '../../../src/ports/channels/channel.ts';

const codes: Record<ChannelErrorCode, [isUntaken: boolean, isForLater: boolean]> = {
  unreachable: [false, false],
  rejected: [false, false],
  busy: [true, true],
  misconfigured: [true, true],
  'unknown-outcome': [false, true],
  expired: [false, false],
  'media-gone': [false, false],
};

it.each(Object.entries(codes))('%s is, or is not, to be tried again', (code, [isUntaken, isForLater]) => {
  const error = new ChannelError(code as ChannelErrorCode, '1'); // the keys of the table are the codes
  expect([error.isUntaken, error.isForLater]).toEqual([isUntaken, isForLater]);
});
