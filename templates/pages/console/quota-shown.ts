type Shown = { platform: string; kind: 'calls' | 'deliveries'; used: number; limit: number; isNear: boolean };

/** What a platform allows this month, and what is used of it, in a line of the console. */
export function quotaShown({ platform, kind, used, limit, isNear }: Shown): string {
  const what = kind === 'calls' ? '接口调用' : '消息推送';
  const advice = isNear ? '。快用完了，请找平台管理员买流量包或升级版本。' : '';
  return `${platform}本月${what}：${used} / ${limit} 次${advice}`;
}
