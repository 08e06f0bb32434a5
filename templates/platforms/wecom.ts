import type { PlatformWords } from '../../src/ports/channel-kit.ts';

export const wecomWords: PlatformWords = {
  name: '企业微信',
  filesLost: '企业微信不会把聊天里的文件转给应用，请从卡片打开上传页',
};
