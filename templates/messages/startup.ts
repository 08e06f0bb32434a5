/** What the operator reads in the terminal around a start. */
export const startup = {
  ready: (address: string) => `申报通已启动，请在浏览器打开： ${address}`,
  readySimulator: (address: string) => `申报通已启动（模拟平台）。请在浏览器打开： ${address}`,
  clock: (time: string) => `当前模拟时间：${time}（可在页面上拨快）`,
  stopping: '正在停止，请稍候……',
  portTaken: (port: number) =>
    `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口再启动，例如：PORT=3001 npm start`,
  portRefused: (port: number) => `没有权限使用端口 ${port}。请换一个大于 1024 的端口，例如：PORT=3000 npm start`,
  inUse: (folder: string) =>
    `数据文件夹 ${folder} 正被另一个申报通进程使用。请先停掉那个进程，或换一个文件夹，例如：DATA_DIR=./data2 npm start`,
  notWritable: (folder: string) =>
    `数据文件夹 ${folder} 不能写入。请检查权限和磁盘空间，或换一个文件夹，例如：DATA_DIR=./data2 npm start`,
  damaged: (folder: string) =>
    `数据文件夹 ${folder} 里的数据与本版本不符，没有启动，也没有改动它。请用写入它的版本启动，或从备份恢复。`,
  unavailable: (what: string) => `连不上${what}，没有启动。请检查地址和网络后再试。`,
  database: '数据库（MONGO_URL）',
  redis: ' Redis（REDIS_URL）',
  clamd: '连不上病毒扫描（CLAMD_URL），收到的文件都会请对方稍后再发。请检查 clamd 是否在运行、地址和网络。',
  campaign: (problem: string) => `活动数据有误，没有启动：${problem}`,
} as const;
