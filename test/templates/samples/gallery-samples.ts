import type { MessageKey, MessageValues } from '../../../src/domain/base/message-values.ts';

const about = { application: 'SB7K3M9Q', title: '云苔路站“一米窗”服务班组' };
const page = 'star-2021/SB7K3M9Q';
type Key = Extract<MessageKey, `gallery.${string}`>;

export const gallerySamples: { readonly [Each in Key]: MessageValues[Each][] } = {
  'gallery.offer': [
    { ...about, columns: ['班组名称', '所在单位', '事迹材料', '事迹材料图片'], pictures: 4 },
    { ...about, columns: ['姓名', '工作单位', '事迹材料'], pictures: 0 },
  ],
  'gallery.ask': [{ ...about, card: { kind: 'gallery', application: 'SB7K3M9Q', shown: 'k3m9q' } }],
  'gallery.older': (['given', 'declined', 'withdrawn', null] as const).map((answered) => ({
    title: about.title,
    answered,
  })),
  'gallery.agreed': [
    { ...about, pictures: 4 },
    { ...about, pictures: 0 },
  ],
  'gallery.declined': [about],
  'gallery.withdrawn': [about],
  'gallery.shown': [{ ...about, page }],
  'gallery.hidden': [{ ...about, reason: '图片里有乘客的正脸，换一张再展示。' }],
  'gallery.pictures': [
    { ...about, captions: ['早班出车前', '', '培训'], shown: [1, 3], isChanged: false },
    { ...about, captions: ['早班出车前'], shown: [], isChanged: true },
  ],
  'gallery.no-pictures': [about],
  'gallery.pictures-unclear': [{ most: 4 }],
  'gallery.state': (['unasked', 'waiting', 'declined', 'hidden', 'shown'] as const).map((state) => ({
    ...about,
    state,
    page,
  })),
  'gallery.which': [{ cases: [about, { application: 'SBAAAA22', title: '李明' }], word: '撤下案例' }],
  'gallery.none': [{}],
};
