/** What staff read where they hand out or erase what is kept of an applicant. */
export const personalTexts = {
  title: '个人资料',
  save: '导出这个人的全部资料',
  saveHint:
    '机器可读的 JSON：申报内容、消息、每一步记录；给人看的 PDF 内容相同，不印每一步记录。交给本人前请核对身份。',
  savePdf: '导出 PDF',
  erase: '删除这个人的资料…',
  eraseHint: '本人要求删除时用。删除后不能恢复。',
  looking: '正在统计要删除的内容…',
  plan: (applications: readonly string[], entries: number, messages: number, files: number) =>
    `将删除：申报 ${applications.join('、') || '无'}，记录 ${entries} 条里的内容，消息 ${messages} 条，文件 ${files} 个；推荐单位、工作人员收到的只说他那一份的消息，聊天里列给他们看的名单、推荐意见表里他那一行，也一并删掉，名单里别人的留着，现有的导出文件全部作废，需要的请重新导出。什么时候发生过什么仍会留下，但不再有内容；流水账照样能核对。`,
  staying: (files: number) =>
    `盖了章的推荐意见表、决定表原件上还有别人的，留着（${files} 个文件），等上面最后一位的资料也删除时一起删。`,
  kept: '不会自动删：别人的材料、聊天、附言和网页异议里只提到他名字的话（系统认不出是不是他），以前版本列出、没记编号的名单，备份，已经下载到电脑里的导出文件。要一起删的，先记下在哪里，删完再逐处处理。',
  reason: '删除的原因',
  reasonHint: '例如：本人 12 月 3 日来电要求（会留在记录里，请不要写姓名、电话）',
  confirm: '确认删除，不可恢复',
  cancel: '不删了',
  working: '正在删除…',
  done: '已经删除。备份里的副本要等备份过期；已经下载到电脑里的导出文件请自己删掉。别人的材料、聊天、附言和网页异议里只提到他名字的，还有以前版本列出、没记编号的名单，没有动。',
  needsReason: '请写明删除的原因（至少 2 个字）。',
} as const;
