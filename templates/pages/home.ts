/** The plain page at `/`. */
export const homeTexts = {
  title: '申报通',
  heading: '申报通',
  what: (campaign: string, host: string) => `在企业微信里完成“${campaign}”的申报、推荐和结果通知。主办：${host}。`,
  how: '申报人和推荐单位：请在企业微信里打开“申报通”应用，说一句“你好”。工作人员：在应用里回复“后台”，从卡片进入。',
  simulator: '打开模拟企业微信，试一遍',
  verify: '核对一份打印的申报表',
} as const;
