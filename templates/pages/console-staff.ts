/** Words of the page of staff and auditors. */
export const staffTexts = {
  auditorMark: '（审计，只看）',
  title: '人员',
  lead: '工作人员能办理，审计人员能看全部页面、能导出操作记录，但不能改动，也不能下载含个人信息的文件（申报导出、打包、名单、个人资料）。把邀请码发给本人，由本人在聊天里发给助手；7 天内有效，只能用一次。',
  roles: { staff: '工作人员', auditor: '审计人员' },
  name: '姓名',
  role: '身份',
  invite: '生成邀请码',
  code: (name: string, word: string, code: string) => `请把这句话发给${name}，由本人发给助手：${word} ${code}`,
  account: '开通网页账号',
  columns: { who: '谁', role: '身份', act: '' },
  me: '（您）',
  accountIs: (account: string) => `账号 ${account}`,
  revoke: '收回权限',
  revokeAsk: (name: string) => `收回${name}的权限？管理页会马上对其关闭，做过的事都留有记录。`,
  changes: '变动记录',
  noChanges: '还没有变动。',
  change: {
    invited: (name: string, role: string) => `邀请了${name}（${role}）`,
    admitted: (who: string, role: string) => `${who}成为${role}`,
    revoked: (who: string) => `收回了${who}的权限`,
  },
} as const;
