import { retentionWords } from '../../terminal/retention.ts';

/** Words of the console's part about how long data is kept. */
export const retentionTexts = {
  title: '资料保存期限',
  lead: '到期后每天自动删除：填写的内容、文件和消息都删，什么时候发生过什么仍留一笔，流水账照样能核对。同一个人还有别的申报没到期，就等最后一份到期一起删。',
  terms: retentionWords.terms,
  source: (source: string) => `依据：${source}`,
  due: (people: number) => (people === 0 ? '今天没有到期的。' : `今天到期、会删除：${people} 人`),
  person: (titles: readonly string[], applications: readonly string[], day: string) =>
    `${titles.join('、')}（${applications.join('、')}）· ${day} 到期`,
  next: '接下来到期',
  nextLine: retentionWords.next,
  runs: '删过的',
  noRuns: '还没有删过。',
  run: (people: number, entries: number, files: number) =>
    `删除 ${people} 人的资料：记录 ${entries} 条，文件 ${files} 个`,
  open: '正在删除，或中途断了，下次接着删',
  more: (count: number) => `另有 ${count} 人`,
} as const;
