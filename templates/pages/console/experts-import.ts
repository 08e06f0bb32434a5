import { byKey } from '../by-key.ts';

type Problem = {
  code: string;
  column?: string;
  value?: string;
  max?: number;
  row?: number;
  tracks?: readonly string[];
};

const columns: Readonly<Record<string, string>> = {
  ...{ id: '编号', name: '姓名', unit: '单位', position: '职务', mobile: '手机', email: '邮箱' },
  ...{ tracks: '评审类别', avoids: '回避单位' },
};

const problems: Readonly<Record<string, (problem: Problem) => string>> = {
  missing: ({ column = '' }) => `“${columns[column] ?? column}”没有填，请补上`,
  'too-long': ({ column = '', max = 0 }) => `“${columns[column] ?? column}”太长，最多 ${max} 个字`,
  'bad-mobile': ({ value = '' }) => `手机“${value}”不是 11 位手机号，请核对`,
  'bad-email': ({ value = '' }) => `邮箱“${value}”不完整，请核对`,
  'unknown-id': ({ value = '' }) => `编号“${value}”不在现有名单里；新增的专家请把编号留空`,
  'unknown-track': ({ value = '', tracks = [] }) => `类别“${value}”没有，请写${tracks.join('、')}之一，不填为全部`,
  twice: ({ row = 0, value = '' }) => `和第 ${row} 行的手机 ${value} 重复，请删去一行`,
};

/** Words of importing a list of experts. */
export const expertsImportTexts = {
  title: '导入专家名单',
  lead: '存下模板，填好再拖进来；先看每一行会怎样，再确定。',
  template: '存模板',
  choose: '选文件',
  counts: (fresh: number, changed: number, wrong: number) =>
    `新增 ${fresh} 位，修改 ${changed} 位${wrong > 0 ? `，${wrong} 行有问题不导入` : ''}`,
  confirm: (count: number) => `导入 ${count} 位`,
  nothing: '没有要导入的。',
  cancel: '先不导入',
  done: (count: number) => `导入了 ${count} 位专家。`,
  does: { new: '新增', update: '修改', same: '没有变化', nothing: '不导入' },
  columns: { row: '行', name: '姓名', unit: '单位', mobile: '手机', does: '会怎样' },
  problem: (problem: Problem) => problems[problem.code]?.(problem) ?? problem.code,
  refusals: byKey({
    'no-headings': '没找到表头。请用模板，至少要有“姓名”“单位”“手机”三栏。',
    'no-rows': '表里没有专家，请填好再导入。',
    'too-many-rows': '一次最多 1000 行，请分开导入。',
    'changed-since': '预览之后名单又变了，请重新选一次文件。',
    empty: '文件是空的，请重新选择。',
    'old-excel': '这是旧版 .xls，或设了密码。请另存为不加密的 .xlsx 再导入。',
    'not-a-table': '这不是表格文件，请选 .xlsx 或 .csv。',
    'broken-table': '文件打不开，请重新保存后再导入。',
    'too-complex': '表格太复杂，请只留名单再导入。',
  }),
} as const;
