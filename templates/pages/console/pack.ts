/** The panel's decision as a paper, for staff. */
export const packTexts = {
  title: '决定表（签字盖章）',
  lead: '出成 PDF，打印出来由参加会审的人签字、盖章，再扫描或拍照传回来。每页有二维码：收下前会自动核对是不是最后一版、页数齐不齐、盖章处有没有红章；名单再有变化，旧的一版就不收。',
  print: '出决定表',
  again: '重新出一版',
  printed: (version: number, pages: number, when: string) => `第 ${version} 版，${pages} 页，${when}。`,
  pdf: '看 PDF',
  workbook: '下载 Excel',
  changed: (names: readonly string[]) =>
    `出表以后名单有变化：${names.slice(0, 5).join('、')}${names.length > 5 ? `等 ${names.length} 份` : ''}。请重新出一版再签字盖章。`,
  send: '传盖章的决定表',
  replace: '换一份更清楚的',
  stamped: (version: number, who: string, when: string) => `盖章的决定表第 ${version} 版收好了：${who}，${when}。`,
  stale: (version: number, who: string, when: string) =>
    `收过盖章的第 ${version} 版（${who}，${when}），之后名单或版次变了，要重新签字盖章。`,
  file: (number: number, of: number) => (of === 1 ? '看盖章件' : `盖章件 ${number}/${of}`),
  unread: '机器没有读过这一份，请人工看一眼。',
} as const;
