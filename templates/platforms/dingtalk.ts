import type { PlatformWords } from '../../src/ports/channel-kit.ts';

export const dingtalkWords: PlatformWords = {
  name: '钉钉',
  filesLost: null,
  hints: {
    group: '群里人多，材料不方便在这里收。请点我的头像，到单聊里说一句“你好”，马上开始。',
    outsider: '您不在本组织的通讯录里，我没法给您建申报。请联系主办单位，或换成本单位的账号再试。',
  },
};
