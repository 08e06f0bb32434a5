/** What the operator reads of `npm run rebuild`, `move` and `doctor`, and of every command that needs data. */
export const operations = {
  rebuildDescription: '从流水账重新生成所有视图，并与现有的比较',
  moveDescription: '把内嵌数据库里的一季数据搬到 MongoDB（可连同文件搬到 OSS），并核对数量和哈希',
  moveTo: 'MongoDB 地址，例如 mongodb://127.0.0.1:27017/shenbao',
  moveFiles: '同时把文件搬到 OSS（用 OSS_… 变量）；不写则文件留在 DATA_DIR/files',
  doctorDescription: '逐项检查配置、数据库、文件存储、字体和平台',
  rebuilding: (entries: number) => `已读 ${entries} 条……`,
  rebuilt: (entries: number, applications: number, people: number) =>
    `✓ 读了 ${entries} 条流水，得到 ${applications} 份申报、${people} 位人员。`,
  rebuiltEqual: '✓ 现有视图与流水完全一致，没有改动。',
  rebuiltDiffering: (count: number) => `! 有 ${count} 行与流水不一致，已全部按流水重写。`,
  moving: (what: string, count: number) => `${moved[what] ?? what} ${count}……`,
  moved: (entries: number, claims: number, waiting: number, sends: number, files: number) =>
    `✓ 搬好了：流水 ${entries} 条，登记 ${claims} 条，待答 ${waiting} 条，待发 ${sends} 条，文件 ${files} 个。`,
  movedHash: (hash: string) => `✓ 两边流水的哈希一致：${hash.slice(0, 16)}…`,
  moveNext: '接下来：设置 MONGO_URL（以及需要时的 REDIS_URL、FILE_STORE）后启动，就从搬到的地方继续。',
  moveWrongTarget: '--to 要写以 mongodb:// 或 mongodb+srv:// 开头的地址。',
  moveFromMongo: '现在的数据已经在 MongoDB（MONGO_URL），没有内嵌数据可搬。请去掉 MONGO_URL 再运行。',
  noData: (folder: string) =>
    `数据文件夹 ${folder} 里没有数据（没有 shenbao.sqlite，或是空的），什么也没有做。请把 DATA_DIR 写成服务用的那个文件夹再运行，例如：DATA_DIR=./data。`,
  ok: (what: string, detail: string) => `✓ ${what}${detail === '' ? '' : `：${detail}`}`,
  bad: (what: string, fix: string) => `✗ ${what}：${fix}`,
  campaign: (title: string, state: 'before' | 'open' | 'after') =>
    `${title}（${{ before: '预报名未开始', open: '预报名开放中', after: '预报名已结束' }[state]}）`,
  checks: {
    config: '配置',
    node: 'Node 版本',
    store: '数据库',
    coordination: '协调（Redis 或内存）',
    files: '文件存储',
    virusScan: '病毒扫描（clamd）',
    fonts: '字体',
    pages: '网页',
    campaigns: '活动',
    quota: '用量',
    doubtful: '发送结果不明的消息',
    waiting: '等着回答的消息',
  },
  scanOff: '没有配置，收到的文件不扫描',
  channelsOff: '没有配置平台，使用模拟平台',
  restUnchecked: '其余各项要等上面这一项改好再查：改完再运行一次 npm run doctor',
  quota: (kind: 'calls' | 'deliveries', used: number, limit: number) =>
    `本月${kind === 'calls' ? '接口调用' : '消息推送'} ${used} / ${limit}`,
  quotaNear: (shown: string) => `${shown}，快用完了：请在平台管理后台买流量包或升级版本，并改设置里每月的限额`,
  fontsMissing: '还没有生成，运行 npm start 会自动补上',
  pagesMissing: '还没有构建，运行 npm start 会自动补上',
  doubtfulSome: (count: number) => `有 ${count} 条发送中断、不知道到没到，请在后台核实`,
} as const;

const moved: Record<string, string | undefined> = { journal: '流水', claims: '登记', files: '文件' };
