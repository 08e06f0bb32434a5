/** Words for decisions that can still be taken back, on the phone pages and in the console. */
export const undoTexts = {
  title: (count: number) => (count === 1 ? '刚才的决定还可以撤回。' : `刚才的 ${count} 个决定还可以撤回。`),
  lead: '时间到了才通知申报人，通知以后不能再撤回。',
  undo: (seconds: number) => `撤回（${seconds} 秒）`,
  undoOne: (title: string) => `撤回${title}的决定`,
  undoAll: (count: number, seconds: number) => `${count} 个全部撤回（${seconds} 秒）`,
  undone: (count: number) =>
    count === 1 ? '已撤回，申报人没有收到通知。' : `已撤回 ${count} 个，申报人没有收到通知。`,
  what: {
    on: '推荐',
    back: '退回修改',
    out: '不推荐',
    'check-on': '核对通过',
    'check-back': '需补正',
    'check-out': '不通过',
    closed: '未进入评审',
    extended: '延期',
    stampedFormRejected: '盖章表要重交',
  },
};
