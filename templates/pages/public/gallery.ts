/** The public gallery of a campaign's selected cases. */
export const publicGalleryTexts = {
  title: (campaign: string) => `${campaign} · 成果展示`,
  lead: (host: string) => `入选的优秀案例，经申报人同意公开展示，供大家学习交流。主办：${host}。`,
  none: '还没有公开展示的案例。',
  unknown: '没有这个活动。',
  gone: '这份案例没有展示，或者已经撤下了。',
  tooOften: '看得太快了，请过一分钟再试。',
  pdf: '看 PDF',
  save: '下载 PDF',
  back: '全部案例',
  list: '入选名单',
  link: '看成果展示',
  count: (count: number) => `${count} 份案例`,
  picture: (number: number) => `图片 ${number}`,
  pictures: '图片',
  own: '这份案例的申报人想撤下它，在聊天里回“撤下案例”，马上生效。',
  later: 'PDF 现在做不出来，请过一会儿再试。',
} as const;
