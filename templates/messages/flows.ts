/** What the operator reads about campaigns. */
export const flowsWords = {
  check: '检查活动数据：引用是否存在，已有人填过的栏目是否还在问',
  graph: '把每条申报流程画成 Mermaid 图',
  problem: (problem: string) => `✗ ${problem}`,
  dropped: (campaign: string, track: string, field: string | null, applications: number) =>
    field === null
      ? `✗ ${campaign}：已有 ${applications} 份申报的类别 ${track} 不见了，请恢复它`
      : `✗ ${campaign}/${track}：栏目 ${field} 已有 ${applications} 份申报填过，不能直接去掉，请恢复它`,
  sound: (count: number) => `✓ ${count} 个活动没有问题，已填的栏目都还在问`,
} as const;
