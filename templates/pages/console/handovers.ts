import { awayText } from './away-text.ts';

/** Words of the console's list of people who ask for a person. */
export const handoverTexts = {
  title: (count: number) => `正在求助（${count}）`,
  lead: '在聊天里回“接手 求助号”就能和对方说话，办完回“交还”。也可以在这里指给同事，对方和同事都会收到一句话。',
  contact: (name: string) => `表上联系人 ${name}`,
  assign: '指给同事',
  give: '转给同事',
  to: '给谁',
  note: '带句话（只有同事看到）',
  noteHint: '例如：她问公章在哪盖',
  confirm: '转过去',
  cancel: '不转',
  given: (who: string, to: string) => `${who} 的求助已转给${to}，两边都通知了。`,
  away: (away: { from: string; until: string | null } | null) => (away ? `（${awayText(away)}）` : ''),
  columns: { number: '求助号', who: '谁', question: '问题', since: '时间', state: '状态' },
  noQuestion: '没有写',
  waits: '等人接手',
  takenBy: (name: string) => `${name} 在办`,
} as const;
