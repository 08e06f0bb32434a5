const sizes = ['字节', 'KB', 'MB', 'GB'] as const;

/** Words of the console's exports. */
export const exportTexts = {
  title: '导出与打包',
  lead: '做好后在这里下载，保留 7 天，到期自动删除。制作时可以离开本页，回来接着看进度；下载中断了可以续传。文件里有个人信息，请妥善保管。',
  none: (hasBodies: boolean) =>
    `还没有导出。在“申报”页导出表格或打包文件${hasBodies ? '，在“推荐单位”页打包一家单位的文件' : ''}。`,
  table: '导出表格',
  tableHint: '按上面的筛选，把全部栏目导出为 Excel 表',
  archive: '打包文件',
  archiveHint: '按上面的筛选，把申报表、盖章件、照片、证书打成一个 ZIP，附核对清单',
  kinds: { table: '表格', archive: '文件包' },
  whole: '全部申报',
  searched: (search: string) => `含“${search}”`,
  waiting: '排队中…',
  progress: (done: number, total: number) => `正在做：${done} / ${total} 份`,
  finishing: '快好了，正在收尾…',
  made: (applications: number, size: string) => `${applications} 份申报 · ${size}`,
  asked: (who: string, when: string) => `${who} ${when} 导出`,
  until: (when: string) => `保留到 ${when}`,
  save: '下载',
  size: (bytes: number) => {
    const step = Math.min(sizes.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
    const number = bytes / 1024 ** step;
    return `${step === 0 ? number : number.toFixed(number < 10 ? 1 : 0)} ${sizes[step]}`;
  },
} as const;
