/** Words of the console's list of people who ask for a person. */
export const handoverTexts = {
  title: (count: number) => `正在求助（${count}）`,
  lead: '在聊天里回“接手 求助号”就能和对方说话，办完回“交还”。',
  columns: { number: '求助号', who: '谁', question: '问题', since: '时间', state: '状态' },
  noQuestion: '没有写',
  waits: '等人接手',
  takenBy: (name: string) => `${name} 在办`,
} as const;
