import { worklistTexts } from '../phone/worklist.ts';

interface Row {
  waits: string | null;
  answered: number;
  columns: number;
  daysLeft: number | null;
}

/** Words of the list of applicants to phone. */
export const toPhoneTexts = {
  open: '要打电话的申报人：谁还差什么',
  title: (campaign: string, count: number) => `要打电话的申报人（${count} 份） · ${campaign}`,
  print: '打印电话单',
  columns: { who: '联系人、电话', application: '申报', body: '推荐单位', what: '还差什么', note: '通话记录' },
  noName: '还没留姓名',
  noTelephone: '还没填电话，请在“群发”里发给他',
  noBody: '还没选',
  what: ({ waits, answered, columns, daysLeft }: Row): string =>
    [
      (waits !== null && worklistTexts.unfinished.waits[waits]) || '还没交',
      ...(waits === 'columns' || waits === 'returned' ? [`填了 ${answered}/${columns} 栏`] : []),
      ...(daysLeft === null ? [] : [daysLeft === 0 ? '今天最后一天' : `还有 ${daysLeft} 天`]),
    ].join('，'),
  nobody: '没有要打电话的：已经开始的都交上来了，或者已经过了截止日。',
  cut: (count: number) => `只列了前 ${count} 份，全部请到“导出”里下载。`,
} as const;
