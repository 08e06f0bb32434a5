type Days = { awarded: number; notAwarded: number; unfinished: number };

/** Words about how long personal data is kept: for the terminal and the console. */
export const retentionWords = {
  description: '按活动规定的保存期限删除个人资料；服务在跑时由每天的任务做',
  dryRun: '只看会删什么，不删',
  terms: (title: string, days: Days | null) =>
    days === null
      ? `${title}：没有规定保存期限，不自动删除。`
      : `${title}：评审结束后，入选的保存 ${days.awarded} 天，未入选、不推荐的 ${days.notAwarded} 天，没办完的 ${days.unfinished} 天。`,
  due: (applications: readonly string[], day: string) => `到期（${day}）：申报 ${applications.join('、')}`,
  next: (day: string, people: number) => `${day} 到期：${people} 人`,
  none: '今天没有到期的。',
  done: ({ people, entries, files }: { people: number; entries: number; files: number }) =>
    `✓ 已删除 ${people} 人的资料：记录 ${entries} 条，文件 ${files} 个。`,
} as const;
