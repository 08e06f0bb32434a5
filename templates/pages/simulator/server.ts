/** What the simulated platform itself says: captions of the client, and its own error pages. */
export const platformTexts = {
  /** A text card's link when the app names none. */
  linkButton: '详情',
  oauth: {
    title: '用哪部手机打开？',
    hint: '真实环境里，这一步由聊天应用自动完成。这里请选一位。',
    badRedirect: 'redirect_uri 参数错误',
    badState: 'state 参数错误：只能是字母和数字，最长 128 字节',
    badRequest: 'appid、response_type 或 scope 参数错误',
  },
} as const;
