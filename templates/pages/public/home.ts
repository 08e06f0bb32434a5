import { dayBeside, period } from '../../messages/phrases/words.ts';

/** The plain pages at `/` and `/h5/start/<campaign>`. */
export const homeTexts = {
  title: '申报通',
  heading: '申报通',
  lead: (apps: string) => `在${apps}里申报、推荐、收结果：一问一答填好正式申报表，不用另装软件。`,
  host: (host: string) => `主办：${host}`,
  begin: '怎么申报',
  /** Opens the days of a campaign that nobody can begin now. */
  days: '每一步的日子',
  registration: {
    before: (from: string, to: string, today: string) => `预报名还没开始：${period(from, to, today)}。`,
    after: (_from: string, to: string, today: string) => `预报名到${dayBeside(to, today)}为止，已经结束。`,
  },
  /** What begins where nothing has to be chosen. */
  greeting: '你好',
  start: {
    before: (word: string, apps: string) => `到那天在${apps}里打开“申报通”应用，发送“${word}”，就能开始。`,
    open: (word: string, apps: string) => `申报：请在${apps}里打开“申报通”应用，发送“${word}”，马上开始。`,
    after: (_word: string, apps: string) => `报上了名的，请在${apps}里打开“申报通”应用，回“继续”接着办。`,
  },
  /** A campaign that is not there any more. */
  gone: { title: '没有这个活动', text: '这个活动现在没有，可能地址抄错了，或者已经下线。', link: '看现在能报的' },
  loggingIn: '正在确认是谁在打开，请稍候…',
  begun: '已经为您打开这个专栏：请回到聊天，接着回答就行。',
  contact: (contact: string) => `有事请找${contact}。`,
  how: (apps: string) =>
    `申报人和推荐单位：请在${apps}里打开“申报通”应用，说一句“你好”。工作人员：在应用里回“后台”，从卡片进入。`,
  /** The names of the apps people write in. */
  apps: (names: readonly string[]) => names.join('或'),
  /** A form by its track. */
  blank: (track: string) => `下载空白申报表（${track}，Word）`,
  blankHow: '在 Word、WPS 里填好，在聊天里回“上传Word”传上来，一次读进去。',
  simulator: (apps: string) => `打开模拟${apps}，试一遍`,
  verify: '核对一份打印的申报表',
} as const;
