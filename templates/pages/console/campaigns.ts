/** Which campaign the console shows. */
export const campaignTexts = {
  which: '请选择专栏',
  over: '（已结束）',
} as const;
