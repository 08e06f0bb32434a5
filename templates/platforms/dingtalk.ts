import type { PlatformWords } from '../../src/ports/channel-kit.ts';

export const dingtalkWords: PlatformWords = {
  name: '钉钉',
  filesLost: null,
};
