/** Cells of a spreadsheet never begin as a formula would. */
const cell = (text: string) => `"${(/^[=+\-@\t]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const headings = ['推荐单位', '联系人', '手机', '用户名', '一次性密码'];

/** Words of web accounts in the console: user names and one-time passwords. */
export const accountsTexts = {
  title: '网页账号',
  lead: '给推荐单位联系人的用户名和一次性密码，登录网页就能看待办、做推荐。密码生成后请马上下载或打印，分别发给本人；首次登录要换成自己的密码，14 天内有效。',
  issue: '给还没有账号的联系人开通',
  afterImport: '名单已更新。要给新加的联系人开通网页账号，请按下面的按钮。',
  issuing: (made: number) => (made > 0 ? `正在生成，已好 ${made} 个…` : '正在生成…'),
  resetUnused: (count: number) => `给还没登录过的 ${count} 个重新生成密码`,
  resetUnusedAsk: (count: number) =>
    `这 ${count} 个账号还没登录过。重新生成以后，以前发的一次性密码就不能用了。现在生成吗？`,
  none: '联系人都已经有账号了。忘了密码的，在下面重置。',
  sheetTitle: (count: number) => `${count} 个账号的一次性密码（收起或关掉网页就看不到了）`,
  headings,
  address: (url: string) => `登录地址：${url}`,
  download: '下载表格',
  print: '打印',
  hide: '我已保存，收起',
  hideAsk: '收起以后就看不到这些密码了，已经下载或打印了吗？',
  file: '网页账号.csv',
  /** UTF-8 with its mark, as office programs expect it. */
  csv: (rows: readonly (readonly string[])[]) =>
    `\uFEFF${[headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
  list: (count: number) => `已有账号（${count}）`,
  columns: { user: '用户名', name: '联系人', body: '推荐单位', state: '状态', lastIn: '上次登录' },
  states: {
    'one-time': '还没登录过',
    'one-time-over': '一次性密码已过期',
    'in-use': '正常',
    locked: '已锁定',
    closed: '已停用',
  },
  never: '—',
  reset: '重置密码',
  resetAsk: (name: string) => `给${name}重置密码？原来的密码马上失效，已登录的会退出。`,
  close: '停用',
  closeAsk: (name: string) => `停用${name}的账号？对方不再能登录，也不再是这家的联系人；做过的事都留有记录。`,
} as const;
