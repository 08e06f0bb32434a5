const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

type Line = {
  kind: string;
  labels: readonly string[];
  reason: string;
  version: number | null;
  count: number | null;
  outcome: string | null;
  until: string | null;
};

const listed = (labels: readonly string[]) =>
  labels.length > 6 ? `${labels.slice(0, 6).join('、')}等 ${labels.length} 栏` : labels.join('、');

/** What an event of an application says to a reader; events without words are not shown. */
const history: Readonly<Record<string, (line: Line) => string>> = {
  started: () => '开始申报',
  bodyChosen: () => '选定推荐单位',
  preRegistered: () => '完成预报名',
  fieldAnswered: ({ labels }) => `填写：${listed(labels)}`,
  pieceAdded: ({ labels }) => `写了一段：${listed(labels)}`,
  pieceRemoved: ({ labels }) => `撤销一段：${listed(labels)}`,
  textRestarted: ({ labels }) => `重写：${listed(labels)}`,
  pictureAdded: ({ labels }) => `发来图片：${listed(labels)}`,
  picturesOrdered: ({ labels }) => `调整图片顺序：${listed(labels)}`,
  picturesReopened: ({ labels }) => `接着收图：${listed(labels)}`,
  pictureRemoved: ({ labels }) => `删去图片：${listed(labels)}`,
  answersConfirmed: () => '确认全部内容',
  formPrinted: ({ version }) => `生成申报表第 ${version} 版`,
  stampedPageAdded: () => '在聊天里发来一页盖章件',
  stampedFormTaken: ({ version, count }) => `上传第 ${version} 版盖章件（${count} 个文件）`,
  ...ownPaperHistory,
  stampedPagesDropped: () => '放下已发的盖章页，重新发',
  stampedFormApproved: () => '工作人员看过盖章件：可以用',
  stampedFormRejected: () => '工作人员请申报人重传盖章件',
  extended: ({ until }) => `个别延期到 ${until ?? ''}`,
  erased: () => '按要求删除了申报人的个人资料',
  submitted: ({ version }) => `提交第 ${version} 版`,
  recommended: () => '推荐单位：推荐',
  returned: ({ labels }) => `推荐单位：退回修改${labels.length > 0 ? `（${listed(labels)}）` : ''}`,
  notRecommended: () => '推荐单位：不推荐',
  resultPublished: ({ outcome }) => (outcome === 'awarded' ? '公布结果：入选' : '公布结果：未入选'),
};

/** Every word of the staff's console. */
import { ownPaperHistory, ownPaperName } from './own-papers.ts';
export const consoleTexts = {
  title: '申报通 · 后台',
  brand: '申报通',
  sub: '后台',
  nav: {
    applications: '申报',
    results: '公布结果',
    bodies: '推荐单位',
    broadcasts: '群发',
    exports: '导出',
    messages: '消息',
  },
  logout: '退出',
  loading: '正在打开…',
  empty: '没有符合条件的申报。',
  more: '显示更多',
  back: '‹ 返回',
  moment: (iso: string) => time.format(new Date(iso)),
  who: (person: string) => (person === 'system' ? '系统' : person.replace(/^[a-z]+:/, '')),
  login: {
    title: '请从聊天里进入',
    text: '在“申报通”里回复“后台”，点收到的卡片就能进来。链接 10 分钟内有效，只能用一次。',
  },
  status: {
    draft: '填写中',
    'awaiting-recommendation': '待推荐',
    returned: '退回修改',
    recommended: '已推荐',
    'not-recommended': '不推荐',
    awarded: '入选',
    'not-awarded': '未入选',
    erased: '资料已删除',
  },
  funnel: {
    title: '申报进度',
    total: (count: number) => `共 ${count} 份`,
    steps: { started: '开始申报', submitted: '已提交', recommended: '已推荐', awarded: '入选' },
    share: (percent: number) => `${percent}%`,
  },
  list: {
    search: '搜编号、名称、单位',
    allStatus: '全部状态',
    allBodies: '全部推荐单位',
    allTracks: '全部类别',
    columns: {
      title: '申报名称',
      organisation: '单位',
      track: '类别',
      body: '推荐单位',
      status: '状态',
      changed: '最近变动',
    },
  },
  detail: {
    answers: '填写内容',
    history: '经过',
    papers: '文件',
    printed: (version: number, pages: number) => `申报表第 ${version} 版（${pages} 页）`,
    outdated: '打印后内容有改动',
    article: '图文资料（不盖章）',
    joined: (version: number) => `盖章申报表（第 ${version} 版）`,
    joinedNote: '合成一份，按页码排好、转正',
    /** `number` is set when there are several. */
    stamped: (version: number, number: number | null, isPicture: boolean) =>
      number === null
        ? `盖章件（第 ${version} 版）`
        : isPicture
          ? `发来的第 ${number} 张`
          : `发来的第 ${number} 个文件`,
    view: '查看',
    save: '下载',
    missing: (labels: readonly string[]) => `还缺 ${labels.length} 栏：${listed(labels)}`,
    returned: '退回原因',
    declined: '不推荐原因',
    applicant: '申报人',
    ownPaper: ownPaperName,
    noPapers: '还没有文件。',
  },
  extension: {
    title: '截止时间',
    closes: (day: string) => `这份申报到 ${day}（含当天）截止`,
    given: (reason: string) => `个别延期：${reason}`,
    extend: '个别延期…',
    until: '延到（含当天）',
    why: '原因（申报人会原样看到）',
    confirm: '确定延期',
    cancel: '取消',
  },
  stampedForm: {
    unread: '这份盖章件没有自动核对过，请打开看一眼。',
    approve: '看过，可以用',
    askAgain: '请申报人重传…',
    why: '原因（申报人会原样看到）',
    example: '例如：末页的章没有拍全，请重新扫描',
    reject: '退回重传',
    cancel: '取消',
  },
  history: (line: Line) => history[line.kind]?.(line) ?? null,
  results: {
    title: '公布结果',
    lead: '给每份已推荐的申报选定结果，预览通知，再一次公布。公布后，申报人立即在聊天里收到，不能撤回。',
    none: '现在没有已推荐、待公布的申报。',
    awarded: '入选',
    notAwarded: '未入选',
    later: '暂不公布',
    allAwarded: '全部入选',
    clear: '全部清空',
    preview: '预览通知',
    chosen: (awarded: number, notAwarded: number) => `入选 ${awarded} 份，未入选 ${notAwarded} 份`,
    previewTitle: '申报人将收到',
    cannot: '状态已变，不能公布',
    confirm: (count: number) => `确认公布 ${count} 份`,
    change: '再改改',
    publishing: '正在公布…',
    done: (count: number) => `已公布 ${count} 份，申报人会立即收到通知。`,
    refused: (count: number) =>
      `${count} 份没有公布：状态已变，或是您自己填报、参与填报的（要由别的同事公布）。请重新查看。`,
  },
  /** What staff may take away from a person. */
  access: {
    end: '停用链接',
    endHint: '这个人手里的所有链接和已打开的页面马上失效；聊天照常，需要时会再发新的链接',
    endAsk: (who: string) => `停用 ${who} 手里的所有链接和登录？聊天不受影响。`,
    ended: '已停用',
    unbind: '解除绑定',
    unbindAsk: (who: string, body: string) =>
      `不再让 ${who} 代表${body}？以前做过的都留在记录里，再要用就重新发邀请码。`,
  },
  bodies: {
    title: '推荐单位',
    lead: '每个推荐单位的联系人凭邀请码绑定。邀请码只能用一次，请单独发给本人。',
    columns: {
      name: '推荐单位',
      kind: '类型',
      contacts: '已绑定联系人',
      waiting: '待推荐',
      recommendation: '推荐意见表',
      statistics: '信息统计表',
    },
    standing: { none: '未出', made: '待盖章', stamped: '已盖章', outdated: '已过时' },
    version: (version: number) => `第${version}版`,
    printed: '原件',
    spreadsheet: '表格',
    /** The version is named when it is not the last one. */
    stamped: (version: number | null, index: number, count: number) =>
      `${version === null ? '' : `第${version}版`}盖章件${count > 1 ? ` ${index + 1}` : ''}`,
    joined: '盖章件（合成一份）',
    nobody: '还没有人绑定',
    invite: '生成邀请码',
    code: (name: string, word: string, code: string) => `请${name}的联系人在“申报通”的聊天里发送：${word} ${code}`,
    copy: '复制',
    copied: '已复制',
    search: '搜名称',
  },
  messages: {
    title: '消息',
    lead: '“不明”是发送中途断线，对方可能收到也可能没收到；“未送达”是平台拒绝。系统不会自己重发，请联系本人后点“已核实”。',
    waiting: '排队待发',
    unknown: '不明',
    failed: '未送达',
    none: '没有需要人工核实的消息。',
    check: '已核实',
    checkedBy: (who: string) => `${who} 已核实`,
    columns: { at: '时间', person: '收件人', text: '内容', state: '状态', action: '' },
    parked: {
      title: '没处理好的',
      lead: '系统没能答复的话，已先放在一边，发的人已被告知，后面的话照常处理。“放回去重答”会按原来的次序再试一次（例如升级之后）；已经另外办好的，点“已处理”。',
      columns: { at: '时间', person: '谁说的', text: '说了什么', why: '为什么', action: '' },
      why: { failed: '答了三次都出错', blocked: '让系统停住了', interrupted: '处理时进程多次中断' },
      kinds: {
        text: '文字',
        image: '图片',
        file: '文件',
        'stored-files': '网页上传的文件',
        'text-written': '网页写的长文',
        'form-written': '网页填的申报表',
        choice: '点了卡片按钮',
        verdict: '初审决定',
        'print-form': '打印申报表',
        'print-papers': '打印推荐单位的表',
        'read-paper': '看盖章件',
        'fetch-media': '取图片',
      } as Readonly<Record<string, string>>,
      putBack: '放回去重答',
      drop: '已处理',
    },
  },
  /** By the code of the refusal. */
  refusals: {
    'broadcast-refused': '这次没有改成。请刷新看看它现在的样子，再试一次。',
    'link-forged': '这个链接不完整或已失效，请在聊天里再回复一次“后台”。',
    'own-application': '这份申报是您自己填报或参与填报的，不能由您来定，请另一位工作人员来办。',
    'already-decided': '这份申报已经往下走了，现在改不了。请刷新看看。',
    'not-later': '延期的日子要在今天之后，也要比现在的截止日更晚。请换一个日期。',
    'link-expired': '这个链接已过期（10 分钟内有效），请在聊天里再回复一次“后台”。',
    'link-used': '这个链接已经用过，请在聊天里再回复一次“后台”。',
    'login-required': '登录已过期，请在聊天里再回复一次“后台”。',
    'not-staff': '您不是工作人员，不能进入后台。',
    'foreign-origin': '请求不是从后台发出的，已拒绝。',
    'not-found': '没有找到。',
    'too-often': '操作太频繁，请过几分钟再试。',
    'bad-request': '没有传完整，请再试一次。',
    unavailable: '系统正忙，刚才没有保存，请稍后重试。',
    internal: '系统出了点问题，请稍后重试。',
    offline: '网络断了，请检查网络后重试。',
  },
} as const;
