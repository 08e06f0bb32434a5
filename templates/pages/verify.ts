const day = (iso: string) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  );

type Shown = {
  application: string;
  campaign: string;
  track: string;
  version: number;
  page: { number: number; of: number } | null;
  printedAt: string;
};

/** The public check of a printed form: nothing about its content, nothing about people. */
export const verifyTexts = {
  title: '核对申报表',
  label: '页脚的核对码',
  placeholder: '例如 SB7K3M9Q-V1-ABCDEFGH2345',
  check: '核对',
  privacy: '这里只核对版本是否有效，不显示申报内容和个人信息。',
  tooOften: '查得太快了，请过一分钟再试。',
  unknown: '没有查到这个核对码',
  unknownHint: '请对照纸上的字母和数字再输一次；仍然查不到的，这份表不是由申报通打印的。',
  states: {
    current: '✓ 有效：这是当前版本',
    changed: '已失效：打印后内容有改动',
    replaced: '已失效：后来又打印过新的版本',
  },
  hints: {
    current: '纸上的内容与系统里的记录一致。',
    changed: '申报人在打印之后修改过内容，这份纸质表不能再用，请以重新打印、盖章的版本为准。',
    replaced: '请使用最新打印、盖章的版本。',
  },
  rows: ({ application, campaign, track, version, page, printedAt }: Shown): [string, string][] => [
    ['申报编号', application],
    ['活动', campaign],
    ['类别', track],
    ['版本', `第 ${version} 版`],
    ...(page ? [['页码', `第 ${page.number} 页，共 ${page.of} 页`] as [string, string]] : []),
    ['打印时间', day(printedAt)],
  ],
} as const;
