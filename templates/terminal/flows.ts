/** What the operator reads about campaigns. */
export const flowsWords = {
  check: '检查活动数据和排版：写错的、接不上的、走不到头的、印不出来的，已有人填过却不再问的',
  folder: '只看这个文件夹里的 flows/ 和 templates/documents/，不对照已填的；不写就看正在用的',
  graph: '把每条申报流程画成 Mermaid 图',
  replay: '拿存下的每段对话和现在的表格对一遍，列出谁会被再问、问什么（先停服务；不写任何东西）',
  replaying: (count: number) => `已对过 ${count} 段对话…`,
  again: (person: string, application: string, labels: readonly string[]) =>
    `· ${person} 的申报 ${application}：会再问 ${labels.join('、')}`,
  stranded: (person: string, application: string, why: string) =>
    `✗ ${person} 的申报 ${application}：接不下去（${why}）`,
  replayed: (conversations: number, again: number, stranded: number) =>
    `${stranded === 0 ? '✓' : '✗'} 对过 ${conversations} 段对话：${again} 段会再问，${stranded} 段接不下去，其余照旧`,
  problem: (problem: string) => `✗ ${problem}`,
  dropped: (campaign: string, track: string, field: string | null, applications: number) =>
    field === null
      ? `✗ ${campaign}：已有 ${applications} 份申报的类别 ${track} 不见了，请恢复它`
      : `✗ ${campaign}/${track}：栏目 ${field} 已有 ${applications} 份申报填过，不能直接去掉：请恢复它，或在活动的 changes 里写明改名（renamed）还是不再问（dropped）`,
  soundAlone: (count: number) => `✓ ${count} 个活动没有问题（没有对照已填的）`,
  sound: (count: number) => `✓ ${count} 个活动没有问题，已填的栏目都还在问`,
} as const;
