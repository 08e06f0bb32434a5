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

type ShownCertificate = {
  number: string;
  name: string;
  unit: string;
  award: string;
  campaign: string;
  madeAt: string;
  revokedAt: string | null;
  root: { day: string; root: string } | null;
};

/** The public check of a printed form, nothing about its content or people; and of a certificate, what is on it. */
export const verifyTexts = {
  title: '核对申报表和证书',
  label: '扫申报表上的二维码得到的一行字，或证书上的核对码',
  placeholder: '例如 SB7K3M9Q-V1-ABCDEFGH2345',
  check: '核对',
  privacy: '申报表只核对版本是否有效，不显示申报内容和个人信息；证书显示证书上印着的内容。',
  tooOften: '查得太快了，请过一分钟再试。',
  unknown: '没有查到这个核对码',
  unknownHint: '请重新扫一次，或对照纸上的字母和数字再输一次；仍然查不到的，这份表不是由申报通打印的。',
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
  certificate: {
    states: {
      valid: '✓ 有效：这份证书是真的',
      revoked: '已撤销：这份证书不再有效',
      replaced: '已作废：后来重新出过证书',
    },
    hints: {
      valid: '请对照证书上的名称、单位：和下面一致，才是这份证书。',
      erased: '名称已按本人要求删除，这里只能核对编号、称号和制作时间。证书上的名称请向主办单位核实。',
      revoked: '主办单位撤销了这份证书，请不要再使用。',
      replaced: '请以最新的一份证书为准。',
    },
    rows: ({ number, name, unit, award, campaign, madeAt, revokedAt, root }: ShownCertificate): [string, string][] => [
      ['证书编号', number],
      ['名称', name || '（已按本人要求删除）'],
      ['单位', unit || '（已按本人要求删除）'],
      ['称号', award],
      ['活动', campaign],
      ['制作时间', day(madeAt)],
      ...(revokedAt ? [['撤销时间', day(revokedAt)] satisfies [string, string]] : []),
      ...(root ? [['总封签', `${root.day} ${root.root}`] satisfies [string, string]] : []),
    ],
  },
  rows: ({ application, campaign, track, version, page, printedAt }: Shown): [string, string][] => [
    ['编号', application],
    ['活动', campaign],
    ['类别', track],
    ['版本', `第 ${version} 版`],
    ...(page ? [['页码', `第 ${page.number} 页，共 ${page.of} 页`] satisfies [string, string]] : []),
    ['打印时间', day(printedAt)],
  ],
} as const;
