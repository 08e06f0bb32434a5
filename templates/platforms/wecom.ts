import type { PlatformWords } from '../../src/ports/channel-kit.ts';

export const wecomWords: PlatformWords = {
  name: '企业微信',
  filesLost: '企业微信不会把聊天里的文件转给应用，请从卡片打开上传页',
  hints: {
    group: '请到“申报通”应用里和我单独聊，群里我不收材料。',
    outsider: '您不在本企业的通讯录里，我没法给您建申报。请联系主办单位。',
  },
};
