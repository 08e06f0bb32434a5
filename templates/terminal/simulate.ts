/** What the scripted people of `npm run simulate` look for on their phones and say; and what the command prints. */
export const script = {
  greeting: '你好',
  /** The lobby lists the tracks by number. */
  asksTrack: /报哪一类/u,
  asksBody: /推荐单位是哪家/u,
  /** A paper of the applicant's own. */
  asksPaper: /^请上传/u,
  /** A condition too long for a card. */
  asksClause: /请回 1 符合/u,
  meets: '符合',
  finishedText: '写完了',
  finishedPictures: '好了',
  noPictures: '没有',
  yes: '是',
  bind: (code: string) => `绑定 ${code}`,
  console: '后台',
  resume: '继续',
  /** The button under a value that is asked about. */
  keepsValue: '就这样填',
  confirms: /请核对/u,
  change: (label: string) => `修改 ${label}`,
  submitted: /提交成功|等[^等\n]*初审/u,
  bound: /绑定好了|已登记为/u,
  recommended: /已推荐/u,
  paperTaken: /收好了/u,
  /** A result of either kind. */
  result: /恭喜[^恭\n]*入选|没有入选|未入选/u,
  selected: /恭喜/u,
  /** Whoever was selected is asked; somebody else is told that there is nothing to show. */
  agrees: '同意展示',
  agreed: /可以展示了|没有可以展示的案例|不展示/u,
  scoring: '评审',
  expertHeadings: ['姓名', '单位', '手机'],
  expertUnit: (index: number) => `申城质量研究院第${index + 1}研究室`,
  forPanel: '材料实在，做法可以推广。',
  forApplicant: '事例具体，建议再补一组前后对比的数字。',
  panelReason: '会审现场看过，一致同意。',
  proof: '我的证明',
  noProofYet: /证明还做不了|同样的话收到了两遍/u,
  listMark: '、',
  asksLongText: /写完了/u,
  mayBeNone: /没有就?回/u,
} as const;

/** Options of the command. */
export const simulateWords = {
  play: '对话文件（Markdown），例如 test/fixtures/applications/dialogue-team-metro-window.md',
  campaign: '申报哪个专栏，例如 star-2021；只有一个合适时可以不写',
  channel: '走哪个平台',
  playOnly: '--apply 里的人会点卡片上的按钮，这个通道没有配卡片模板：换一个通道，或者用 --play',
  oneOf: '请用 --apply 或 --play 给出一个文件',
  faults: '边走边出故障：网页应答、502、断线、半截应答、挂起、限流、迟到、重复和乱序的回调，一种接一种（用 --apply）',
  apply:
    '申报文件（JSON），可以写几个，一人一份，例如 test/fixtures/applications/team-metro-window.json；从“你好”走完每一步评审，到公布、证书和证明',
  until: '走到哪一步停下（写它在 stages 里的 id 或名称）：数据留着，用打印出来的命令在浏览器里接着看',
  data: '数据放在哪个文件夹，走完也留着；和 --until 一起用时不写就新建一个',
  untilApplyOnly: '--until 和 --data 只和 --apply 一起用，而且只用内置存储',
  folderUsed: (folder: string) => `${folder} 里已经有数据了，请换一个文件夹`,
} as const;

/** Lines of the printed conversation. */
export const transcript = {
  app: '小助手',
  people: { applicant: '申报人', contact: '推荐单位', staff: '工作人员' },
  voice: (words: string) => `［语音：${words}］`,
  recalled: '[撤回了一条消息]',
  picture: (name: string) => `[图片] ${name}`,
  file: (name: string, sizeKilobytes: number) => `[文件] ${name}（${sizeKilobytes} KB）`,
  link: (title: string, button: string) => `[链接] ${title} 〔${button}〕`,
  card: (title: string, text: string, buttons: readonly string[]) =>
    `[卡片] ${title}\n${text}\n${buttons.map((button) => `〔${button}〕`).join(' ')}`,
  click: (text: string) => `（点了 ${text}）`,
  equal: (count: number) => `✓ 存下的 ${count} 栏与文件完全一致。`,
  ended: '✓ 每一步评审都走完了：结果（有证书的连证书）到了申报人手里。',
  different: (label: string, stored: string, wanted: string) =>
    `✗ ${label}\n    存下的：${stored}\n    文件里：${wanted}`,
  failed: (why: string) => `✗ 没有走完：${why}`,
  listMark: '、',
  played: (lines: number) => `✓ ${lines} 句话都说完了，申报已提交，存下的答案与对话和文件一致。`,
  notSubmitted: (status: string) => `✗ 话说完了，申报没有提交（${status}）`,
  progress: (what: string) => `· ${what}`,
  trouble: (what: string) => `⚡ 故障：${what}`,
  troubles: {
    html: '平台应答变成网页',
    gateway: '网关 502',
    resets: '连接中断',
    truncated: '应答只有一半',
    hanging: '应答一直不来',
    throttled: '限流 20 秒（45009）',
    late: '迟到 20 秒',
    duplicates: '回调重复',
    reordered: '回调乱序',
  },
  whichStage: (stages: readonly string[]) => `没有这一步评审，只有：${stages.join('、')}`,
  noApplication: (path: string) =>
    `${path} 不是申报样例：要一个 JSON 对象，有 form、answers（格式见 test/fixtures/applications/README.md）。`,
  noBody: '样例里没有写推荐单位，请加上 "body"（推荐单位的全称）。',
  tooMany: (most: number) => `一次最多 ${most} 份申报`,
  stopped: (stage: string, command: string) =>
    `✓ 停在“${stage}”，还没有人处理。接着看：\n\n    ${command}\n\n  手机和后台都在打印出来的地址里，工作人员说“后台”打开管理页。`,
  kept: (command: string) => `数据留着，接着看：\n\n    ${command}\n`,
  whichCampaign: (ids: readonly string[]) => `说不清是哪个专栏，请用 --campaign 指明：${ids.join('、')}`,
  steps: {
    start: '启动产品和模拟平台',
    invite: '工作人员发邀请码，推荐联系人绑定',
    apply: '申报人填表',
    proof: '第二天：申报人取证明，离线核对',
    proofHolds: '证明离线核对无误',
    compare: '核对存下的答案',
  },
} as const;

/** How a dialogue on file marks who speaks, and what is attached: `我: …`, `[图片] …`. */
export const dialogue = {
  said: /^\s*(?:我|me)\s*[:：]\s?(.*)$/iu,
  attachment: /^\[(图片|文件|picture|file)\](.*)$/iu,
  picture: /图片|picture/iu,
};
