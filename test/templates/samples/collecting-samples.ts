import type { CollectingMessages } from '../../../src/domain/messages/form/collecting-messages.ts';

const deeds = { label: '事迹材料', min: 2500, max: 3000 };
const people = { unit: '人', min: 2, max: 20 };
const photos = { label: '事迹材料图片', max: 10 };

export const collectingSamples: { [Key in keyof CollectingMessages]: CollectingMessages[Key][] } = {
  'text.file-refused': [
    ...[0, 1].map((misses) => ({ label: '事迹材料', misses })),
    { label: '事迹材料', misses: 0, later: '事迹材料图片' },
  ],
  'rows.taken': [
    { ...people, rows: [{ number: 1, text: '沈㛃安｜女｜班长｜本科' }], count: 1 },
    { ...people, rows: [{ number: 3, text: '何䶮｜男｜站务员｜大专' }], count: 3 },
    { ...people, rows: [1, 2, 3].map((number) => ({ number, text: '徐昇｜男｜站务员｜大专' })), count: 6 },
    {
      ...people,
      rows: Array.from({ length: 20 }, (_, at) => ({ number: at + 1, text: '徐昇｜男｜站务员｜大专' })),
      count: 20,
    },
  ],
  'rows.changed': [{ number: 2, text: '何䶮｜男｜副班长｜大专' }],
  'rows.removed': [
    { text: '何䶮｜男｜站务员｜大专', unit: '人', count: 1, min: 2 },
    { text: '', unit: '人', count: 0, min: 2 },
  ],
  'rows.no-such': [{ number: 9, unit: '人', count: 2, misses: 0 }],
  'awards.announced': [{ count: 3 }],
  'awards.more': [{}],
  'awards.now': [[], ['2018年 优秀班组（组委会）'], ['2018年 优秀班组（组委会）', '2020年 五星级班组（促进会）']].map(
    (awards) => ({ awards }),
  ),
  'awards.rewrite': [{ count: 3 }],
  'awards.no-such': [{ number: 7, awards: ['2018年 优秀班组（组委会）', '2020年 五星级班组（促进会）'] }],
  'awards.not-kept': [{ line: '2020年 五星级班组' }],
  'certificate.taken': [
    { number: 1, award: '2018年 优秀班组（组委会）', left: ['2020年 五星级班组（促进会）'] },
    { number: 2, award: '', left: [] },
    { number: 1, award: '2018年 优秀班组（组委会）', left: [], isAll: true },
  ],
  'certificates.wanted': [{ left: ['2021年 先进集体（联席会议）'] }],
  'certificates.later': [{ left: ['2021年 先进集体（联席会议）'] }],
  'pictures.repeated': [{ number: 2 }],
  'text.collected': [
    { ...deeds, pieces: 1, count: 448 },
    { ...deeds, pieces: 6, count: 2623 },
    { ...deeds, pieces: 7, count: 3000 },
    { ...deeds, pieces: 8, count: 3100 },
  ],
  'text.clear': [
    { label: '事迹材料', count: 880, pieces: 3, number: null, quote: '' },
    { label: '事迹材料', count: 880, pieces: 3, number: 2, quote: '二、窗口快办。我们把常用的票务问题做成口袋卡。' },
    { label: '事迹材料', count: 880, pieces: 5, number: 2, to: 4, quote: '二、窗口快办。' },
  ],
  'text.words-sure': [{ label: '事迹材料', before: '大厅里坐着146位患儿', after: '大厅里坐着156位患儿' }],
  'text.words-where': [0, 1].flatMap((misses) => [
    { old: '146', count: 0, shown: [], misses },
    { old: '眼睛', count: 2, shown: ['让自己的眼睛和孩子', '和孩子的眼睛一样高'], misses },
  ]),
  'text.words-changed': [{ label: '事迹材料', count: 2184 }],
  'text.words-kept': [{ label: '事迹材料' }],
  'text.stays': [{ label: '事迹材料', count: 880 }],
  'text.no-such': [0, 3].map((pieces) => ({ number: 5, pieces, misses: 0 })),
  'text.add-where': [0, 1, 2].map((misses) => ({
    label: '事迹材料',
    headings: ['一、背景', '二、做法'],
    isDraft: misses > 0,
    misses,
  })),
  'text.add-what': [{ heading: '二、做法' }, { heading: null }],
  'text.added': [14, 2600, 3200].map((count) => ({
    heading: count === 14 ? null : '二、做法',
    count,
    min: 2500,
    max: 3000,
  })),
  'text.add-here': [0, 300].map((count) => ({ label: '事迹材料', count })),
  'text.cut': [{ label: '事迹材料', number: 2, count: 840, min: 2500 }],
  'text.removed': [
    { ...deeds, pieces: 0, count: 0 },
    { ...deeds, pieces: 5, count: 2483 },
    { ...deeds, pieces: 6, count: 2623 },
  ],
  'pictures.collected': [0, 1, 10].map((count) => ({ ...photos, count })),
  'pictures.order': [[], ['清晨开岗'], ['清晨开岗', '', '口袋卡']].flatMap((captions) =>
    [0, 1, 2].map((misses) => ({ captions, isDone: misses === 0 && captions.length === 3, misses })),
  ),
  'pictures.removed': [
    { ...photos, numbers: [1], count: 0 },
    { ...photos, numbers: [2], count: 3 },
    { ...photos, numbers: [3, 4], count: 2 },
  ],
  'pictures.replace': [{ number: 2 }],
  'pictures.replaced': ['', '清晨5点40分开岗'].map((caption) => ({ number: 2, caption })),
  'pictures.change-how': [1, 3].map((count) => ({ count, misses: 0 })),
  'pictures.no-such': [0, 3].map((count) => ({ ...photos, number: 5, count, misses: count })),
  'pictures.captioned': [
    { label: photos.label, number: 2, caption: '清晨5点40分开岗' },
    { label: photos.label, number: 2, caption: '清晨5点40分开岗', withoutFaces: true },
  ],
  'pictures.where': [1, 3].map((count) => ({ count, labels: ['获奖证书复印件', '事迹材料图片'] })),
  'pictures.put-aside': [1, 3].map((count) => ({ count })),
  'pictures.go-back': [{ label: photos.label }],
  'pictures.none-yet': [{ labels: ['获奖证书复印件', '事迹材料图片'], misses: 0 }],
  'pictures.which': [{ labels: ['获奖证书复印件', '事迹材料图片'], misses: 0 }],
  'pictures.how': ['清晨5点40分开岗', ''].map((caption) => ({ number: 1, caption })),
  'pictures.only-faces': [0, 1].map((misses) => ({ misses })),
  'certificate.which': [
    { words: '文明', awards: ['2018年 优秀班组（组委会）', '2020年 五星级班组（促进会）'], misses: 0 },
  ],
  'pictures.finished': [0, 4].map((count) => ({ label: photos.label, count })),
  'media.refused': (
    [
      'not-a-picture',
      'too-large',
      'broken',
      'media-gone',
      'infected',
      'not-scanned',
      'too-heavy',
      'kept-too-much',
    ] as const
  ).map((reason) => ({ reason })),
};
