import { day } from '../../messages/phrases/words.ts';

type Problem = {
  code: string;
  column?: string;
  value?: string;
  max?: number;
  row?: number;
  kinds?: readonly string[];
  bodies?: readonly string[];
};

const columns: Readonly<Record<string, string>> = {
  id: '编号',
  body: '推荐单位',
  kind: '类别',
  above: '上一级推荐单位',
  unit: '单位全称',
  name: '联系人',
  department: '部门',
  position: '职务',
  mobile: '手机',
  phone: '座机',
  email: '邮箱',
  address: '联系地址',
  postcode: '邮编',
};

const problems: Readonly<Record<string, (problem: Problem) => string>> = {
  missing: ({ column = '' }) => `“${columns[column] ?? column}”没有填，请补上`,
  'too-long': ({ column = '', max = 0 }) => `“${columns[column] ?? column}”太长，最多 ${max} 个字`,
  'bad-mobile': ({ value = '' }) => `手机“${value}”不是 11 位手机号，请核对`,
  'bad-email': ({ value = '' }) => `邮箱“${value}”不完整，请核对`,
  'bad-postcode': ({ value = '' }) => `邮编“${value}”不是 6 位数字`,
  'bad-phone': ({ value = '' }) => `座机“${value}”看不出号码，请核对`,
  'unknown-kind': ({ value = '', kinds = [] }) => `类别“${value}”没有，请写${kinds.join('、')}之一`,
  'unknown-id': ({ value = '' }) => `编号“${value}”不在现有名单里；新增的推荐单位请把编号留空`,
  'name-taken': ({ value = '' }) => `“${value}”已是另一个编号的名称，请核对编号`,
  'not-above': ({ value = '', bodies = [] }) =>
    bodies.length === 0
      ? `这一类推荐单位上面没有别的单位，“上一级推荐单位”请留空（现在写的是“${value}”）`
      : `上一级推荐单位“${value}”不在上一级的名单里，请写${bodies.join('、')}之一`,
  twice: ({ row = 0, value = '' }) => `和第 ${row} 行的手机 ${value} 重复，请删去一行`,
  'mobile-elsewhere': ({ row = 0, value = '' }) => `手机 ${value} 在第 ${row} 行已是另一家的联系人，一个人只能代表一家`,
};

/** Words of importing recommending bodies and their contacts. */
export const bodiesImportTexts = {
  title: '导入名单',
  lead: '从 Excel（.xlsx）或 CSV 导入推荐单位和联系人。一行一位联系人，同一家可以有多行。先看结果再确认；名单里没有的行不会被删除，空格不会冲掉已有内容。',
  template: '下载现有名单（可当模板）',
  drop: '把文件拖到这里，或',
  choose: '选择文件',
  reading: '正在读…',
  file: (name: string) => `文件：${name}`,
  counts: ({ fresh, changed, same, wrong }: { fresh: number; changed: number; same: number; wrong: number }) =>
    `共 ${fresh + changed + same + wrong} 行：新增 ${fresh}，更新 ${changed}，没有变化 ${same}，有问题 ${wrong}`,
  wrongFirst: '有问题的行',
  all: '全部',
  above: (name: string) => `报送 ${name}`,
  columns: { row: '行', body: '推荐单位', name: '联系人', mobile: '手机', does: '结果' },
  does: {
    'new-body': '新增推荐单位',
    'new-contact': '新增联系人',
    update: '更新',
    same: '没有变化',
    nothing: '不导入',
  },
  problem: (problem: Problem) => problems[problem.code]?.(problem) ?? '这一行读不懂，请核对',
  confirm: (count: number, wrong: number) =>
    wrong > 0 ? `确认导入 ${count} 行（跳过有问题的 ${wrong} 行）` : `确认导入 ${count} 行`,
  withAccounts: '同时发放账号：给还没有账号的联系人开通网页账号，用户名和一次性密码导入后显示一次',
  andAccounts: '，并发放账号',
  nothing: '没有可导入的变化。',
  cancel: '不导入',
  done: (bodies: number) => `已导入，${bodies} 家推荐单位有变动，马上生效。`,
  refusals: {
    empty: '文件是空的，请换一个。',
    'old-excel': '这是旧版 .xls，或加了密码的表。请在 Excel 里另存为 .xlsx（不加密码）或 CSV 再导入。',
    'not-a-table': '这不是表格文件。请用 .xlsx 或 CSV。',
    'broken-table': '这个文件打不开，可能没有传完整。请在 Excel 里另存一份 .xlsx 再试。',
    'too-complex': '这个表太大了。请只留名单这一张工作表，另存一份再试。',
    'no-headings': '没有找到表头。前 10 行里要有一行写着“推荐单位”“联系人”“手机”，可以用下载的模板。',
    'no-rows': '表头下面没有内容，请填上再导入。',
    'too-many-rows': '一次最多 2000 行，请分开导入。',
    'changed-since': '名单刚才被改动过，请重新看一遍结果再确认。',
    'too-large': '文件太大，最多 5 MB。',
  },
} as const;

/** What was found about a body's papers; a person decides. */
export const paperFoundTexts = {
  seal: { cannot_confirm: '章看不清，请人工看', absent: '没看到红章，请人工看' },
  differs: ({
    label,
    stated,
    listed,
    reason,
  }: {
    label: string;
    stated: number;
    listed: number;
    reason: string | null;
  }) => `${label}：填 ${stated}，推荐了 ${listed}${reason === null ? '（未说明）' : `（${reason}）`}`,
} as const;

/** Somebody who acts for a body for a time. */
export const deputyTexts = {
  label: '邀请码只给临时代办人，用到这天为止（长期联系人不用填）：',
  note: (until: string) => (until ? `（临时代办，到${day(until)}为止，到期自动解除）` : ''),
} as const;

/** Words for bodies that no chat leads to. */
export const phoneTexts = {
  title: (count: number, waiting: number) =>
    waiting > 0 ? `${count} 家够不着，其中 ${waiting} 家有待办，请打电话` : `${count} 家够不着：聊天里还没有联系人`,
  lead: '这些单位没有人在聊天里（没有绑定，或者只有网页账号）。提醒和群发发不到他们，只在他们登录网页时看得到；要紧的请打电话。名单里写的联系人：',
  waiting: (count: number) => `${count} 份等初审`,
  /** What is to be said on the telephone. */
  say: (
    waiting: number,
    { papers, closesOn, left }: { papers: readonly string[]; closesOn: string; left: number },
  ): string =>
    [
      ...(waiting > 0 ? [`${waiting} 份等初审`] : []),
      ...(papers.length > 0 ? [`${papers.join('、')}没交`] : []),
      `${Number(closesOn.slice(5, 7))}月${Number(closesOn.slice(8))}日${left < 0 ? '已截止' : `截止，还有 ${left} 天`}`,
    ].join('，'),
  reminded: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日提醒过，没发到`,
  idle: '没有待办',
  columns: { body: '单位', who: '联系人', mobile: '手机', what: '要说的', note: '通话记录' },
  callList: (campaign: string) => `要打电话的推荐单位 · ${campaign}`,
  print: '打印电话单',
} as const;
