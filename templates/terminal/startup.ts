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
  noFile: (path: string) => `没有找到文件 ${path}。请检查路径写得对不对，再运行一次。`,
  damaged: (what: string) =>
    `${what}已损坏，或不是申报通写的，没有启动，也没有改动它。请先把它原样复制一份留底，检查磁盘，再从最近的备份恢复（见上线手册“备份与恢复”）。`,
  newer: (what: string) =>
    `${what}是更新版本的申报通写的，没有启动，也没有改动它。请升级到那个版本再启动（git pull 后 npm start），不要用旧版本打开。`,
  missing: (folder: string) =>
    `数据文件夹 ${folder} 里有密钥或收到的文件，却没有数据库（shenbao.sqlite 不在或是空的），所以没有启动，以免从头再来、编号和记录对不上。请从备份把 shenbao.sqlite 放回去（见上线手册“备份与恢复”）；确实要从头开始，就换一个空文件夹，例如：DATA_DIR=./data2 npm start`,
  damagedNow:
    '数据库文件已损坏：新消息暂不接收（平台会重试），请停下服务，把数据文件夹原样复制一份留底，检查磁盘，再从最近的备份恢复。',
  missingNow:
    '运行中的数据库文件被移走或换掉了：新消息暂不接收（平台会重试），现在的进程再写也留不住。把原来的文件放回原处就会恢复；找不到了，请停下服务，从最近的备份恢复。',
  unavailable: (what: string) => `连不上${what}，没有启动。请检查地址和网络后再试。`,
  database: '数据库（MONGO_URL）',
  embedded: (folder: string) => `数据文件夹 ${folder} 里的数据库（shenbao.sqlite）`,
  redis: ' Redis（REDIS_URL）',
  clamd: '连不上病毒扫描（CLAMD_URL），收到的文件都会请对方稍后再发。请检查 clamd 是否在运行、地址和网络。',
  campaign: (problem: string) => `活动数据有误，没有启动：${problem}`,
} as const;
