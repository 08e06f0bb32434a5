import { day } from '../../messages/phrases/words.ts';
import { historyOfApplication, listedLabels } from '../application-history.ts';
import { byKey } from '../by-key.ts';
import { ownPaperName } from '../own-papers.ts';
import { statusNames } from '../standing.ts';
import { consoleRefusals } from './refusals.ts';

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** Every word of the staff's console. */
export const consoleTexts = {
  title: '申报通 · 后台',
  brand: '申报通',
  sub: '后台',
  nav: {
    applications: '申报',
    checks: '评审核对',
    results: '公布结果',
    bodies: '推荐单位',
    scoring: '评审',
    broadcasts: '群发',
    exports: '导出',
    messages: '消息',
    calendar: '时间',
    audit: '记录',
    staff: '人员',
  },
  logout: '退出',
  loading: '正在打开…',
  empty: '没有符合条件的申报。',
  more: '显示更多',
  back: '‹ 返回',
  /** With its year: what is listed is of several seasons, and a season goes over the turn of the year. */
  moment: (iso: string) => time.format(new Date(iso)),
  /** @param known null while it is not known what the person is called */
  who: (person: string, known: { name: string | null; body: string | null } | null) => {
    if (person === 'system') return '系统';
    const account = person.replace(/^[a-z]+:/, '');
    const body = known?.body ?? '';
    if (known?.name) return body ? `${known.name}（${body}）` : known.name;
    return body ? `${body}联系人（账号 ${account}）` : `未留姓名（账号 ${account}）`;
  },
  login: {
    title: '请从聊天里进入',
    text: '在“申报通”里回“后台”，点收到的卡片就能进来。链接 10 分钟内有效，只能用一次。',
  },
  status: statusNames,
  funnel: {
    title: '申报进度',
    total: (count: number) => `共 ${count} 份`,
    steps: { started: '开始申报', submitted: '已提交', awarded: '入选' },
    reached: (stage: string) => `到${stage}`,
    share: (percent: number) => `${percent}%`,
  },
  list: {
    search: '搜姓名、编号、名称、单位、电话、账号',
    people: '名单里的人',
    allStatus: '全部状态',
    allBodies: '全部推荐单位',
    allTracks: '全部类别',
    columns: {
      title: '申报名称',
      organisation: '单位',
      applicant: '申报人',
      body: '推荐单位',
      status: '状态',
      answered: '已填',
      stuck: '停了',
      left: '剩余',
    },
    answered: (answered: number, columns: number) => `${answered}/${columns}`,
    stuck: (days: number) => (days === 0 ? '今天有动' : `${days} 天`),
    stuckSaid: (days: number) => (days === 0 ? '今天有动' : `停了 ${days} 天`),
    left: (days: number) => (days < 0 ? `过期 ${-days} 天` : days === 0 ? '今天截止' : `${days} 天`),
    leftSaid: (days: number) => (days > 0 ? `剩余 ${days} 天` : days < 0 ? `过期 ${-days} 天` : '今天截止'),
    noName: '未留姓名',
    noTelephone: '电话未填',
  },
  detail: {
    answers: '填写内容',
    history: '经过',
    earlier: (count: number) => `更早的 ${count} 步`,
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
    stampedBefore: (version: number, number: number | null) =>
      `之前交的盖章件（第 ${version} 版，请申报人重交了）${number === null ? '' : `，第 ${number} 个文件`}`,
    view: '查看',
    close: '关闭',
    save: '下载',
    missing: (labels: readonly string[]) => `还缺 ${labels.length} 栏：${listedLabels(labels)}`,
    returned: '退回原因',
    declined: '不推荐原因',
    applicant: '申报人',
    helpers: '一起填的',
    telephone: '电话',
    answeredBy: (who: string, moment: string) => `${who} · ${moment}`,
    ownPaper: ownPaperName,
    noPapers: '还没有文件。',
  },
  extension: {
    title: '截止时间',
    closes: (last: string) => `这份申报到${day(last)}（含当天）截止`,
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
  history: historyOfApplication,
  results: {
    title: '公布结果',
    lead: '给每份评审中的申报选定结果，预览通知，再一次公布。公布后，有关的人立即在聊天里收到自己的；错了可以在“送达与更正”里更正。',
    none: '现在没有待公布的申报。',
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
    manage: '管理',
    manageWhom: (who: string) => `管理 ${who} 的链接和绑定`,
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
    undecidable: (titles: readonly string[]) =>
      `${titles.slice(0, 6).join('、')}${titles.length > 6 ? `等 ${titles.length} 份` : ''}：联系人都参与填报，没有人能审，请再邀请一位联系人。`,
    columns: {
      name: '推荐单位',
      kind: '类型',
      contacts: '已绑定联系人',
      waiting: '待推荐',
      recommendation: '推荐意见表',
      statistics: '信息统计表',
    },
    standing: { none: '未出', made: '待盖章', stamped: '已盖章', outdated: '已过时' },
    /** It came, and only people can say that it is this paper, and stamped. */
    forPeople: '请人工看',
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
    search: '搜名称、联系人、电话',
    noneFound: '没有对得上的推荐单位或联系人。',
    /** Those of the list whom nobody is bound as. */
    listed: (names: readonly string[]) => `名单上还有：${names.join('、')}`,
  },
  messages: {
    title: '消息',
    lead: '“不明”是发送中途断线，对方可能收到也可能没收到；“未送达”是平台拒绝。系统不会自己重发：他下次说话时补给他，急的请打电话，办好后点“已核实”。',
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
      kinds: byKey({
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
      }),
      putBack: '放回去重答',
      drop: '已处理',
    },
  },
  refusals: consoleRefusals,
} as const;
