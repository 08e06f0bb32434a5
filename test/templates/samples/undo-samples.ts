import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import type { UndoneRow } from '../../../src/domain/messages/form/undo-messages.ts';

type Undo = 'undo.done' | 'undo.none' | 'undo.not-stored' | 'undo.dropped' | 'undo.changed-since';

const answer = (label: string, now: string | null): UndoneRow => ({ kind: 'answer', label, gone: '200060', now });
const long = '长'.repeat(200);
const single: UndoneRow[] = [
  answer('上级推荐单位.邮编', null),
  { kind: 'answer', label: '通信地址', gone: long, now: long },
  { kind: 'text', label: '事迹材料', count: 0, pieces: 0 },
  { kind: 'text', label: '事迹材料', count: 2480, pieces: 9 },
  { kind: 'pictures', label: '事迹材料图片', count: 0, number: 1 },
  { kind: 'pictures', label: '事迹材料图片', count: 3, number: null },
  { kind: 'rows', label: '小组成员', unit: '人', count: 2, gone: [], back: ['何䶮｜男｜站务员｜大专'] },
  { kind: 'rows', label: '小组成员', unit: '人', count: 0, gone: Array.from({ length: 9 }, () => long), back: [] },
  { kind: 'caption', number: 2, gone: long, now: '' },
  { kind: 'caption', number: 2, gone: '口袋卡', now: long },
  { kind: 'heading', heading: '二、做法', now: null },
  { kind: 'heading', heading: '二、做法', now: long },
  { kind: 'body', gone: '静安区', now: null },
  { kind: 'body', gone: '静安区', now: '普陀区' },
  { kind: 'conditions' },
  { kind: 'sum' },
  { kind: 'confirmed' },
  { kind: 'skipped', labels: ['邮编', '上级推荐单位.手机'] },
];

/** What 撤销 is answered with. */
export const undoSamples: { [Key in Undo]: MessageValues[Key][] } = {
  'undo.done': [
    ...single.map((row) => ({ rows: [row] })),
    { rows: Array.from({ length: 14 }, (_, at) => answer(`上级推荐单位.第${at}栏`, at % 2 ? null : long)) },
  ],
  'undo.none': [0, 1].map((turn) => ({ turn })),
  'undo.not-stored': [{ labels: [] }, { labels: ['邮编', '上级推荐单位.手机'] }],
  'undo.dropped': [{}],
  'undo.changed-since': [{ labels: ['邮编'] }],
};
