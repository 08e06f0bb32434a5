/** What is in a browser in place of a page that is not there or does not open. */
export const failureTexts = {
  gone: {
    title: '没有这个页面',
    text: '可能地址抄错了，或者这一页已经撤下。办申报请回到聊天，点最新的卡片。',
  },
  closed: {
    title: '这一页打不开',
    text: '链接过期了，或者不是发给您的。请回到聊天，点最新的卡片；工作人员请回“后台”。',
  },
  often: { title: '请稍等一会儿', text: '打开得太频繁，过一分钟再试。' },
  trouble: { title: '暂时打不开', text: '请过一会儿再试；一直这样，请联系主办单位。' },
  home: '回首页',
} as const;
