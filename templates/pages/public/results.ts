const day = (iso: string) =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** The public list of a campaign's results: names and organisations, nothing else of anybody. */
export const publicResultTexts = {
  link: '看入选名单',
  title: (campaign: string) => `${campaign}入选名单`,
  tooOften: '看得太快了，请过一分钟再试。',
  unknown: '没有这个活动。',
  none: '结果还没有公布。',
  notPublic: (host: string) => `这次不公布名单，结果由${host}逐个告诉申报人。`,
  expected: (to: string) => `预计${day(to)}前公布，公布以后名单就在这一页。`,
  told: '申报人不用守着：结果一出，聊天里马上收到通知；想看走到哪一步，在聊天里回“状态”。',
  published: (on: string) => `${day(on)}公布`,
  track: (title: string, count: number) => (count > 0 ? `${title}（${count}）` : title),
  unnamed: (count: number, isBeside: boolean) => `${isBeside ? '另有' : '入选'} ${count} 个，按本人要求不再列出名称。`,
  noneIn: '这一类这次没有入选的。',
  objections: (until: string, hasBodies: boolean) =>
    `对结果有异议的申报人${hasBodies ? '和推荐单位' : ''}，${day(until)}前（当天也算）在聊天里回“异议”和您的意见，工作人员会答复。`,
  root: (on: string, root: string) =>
    `评审过程记在一本只增不改的流水账里。${day(on)}的总封签是 ${root}：申报人可以在聊天里回“我的证明”，拿一份证明自己核对。`,
} as const;
