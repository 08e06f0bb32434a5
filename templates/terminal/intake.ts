/** What `npm run intake` says. */
export const intakeWords = {
  description: '把语料里的话说给真正的对话引擎听，给每句的结果打分',
  files: '语料文件（JSON 数组），或放着 Word 文件和 expected.json 的文件夹；格式见 test/fixtures/intake/README.md',
  samples: '基础答案所在的文件夹：每个赛道先按其中的样例填到被问的那一栏',
  campaign: '活动编号；只有一个活动时不用写',
  maxWrong: '最多允许几句存错或丢失（默认 0）；超过时退出码为 1',
  maxNeedless: '最多允许百分之几的话被不必要地追问（默认不限）',
  list: '列出每一句不对的话',
  noFiles: '没有语料文件。用法：npm run intake -- 文件.json … 文件夹 …（加 --help 看说明）',
  unread: (file: string) => `${file} 不是语料文件：要一个 JSON 数组，每项有 kind、track、asked、say、ok。`,
  unreadFolder: (folder: string) =>
    `${folder} 不是 Word 语料：文件夹里要有 expected.json（格式见 test/fixtures/intake/README.md）。`,
  faults: (grade: string, name: string, faults: string) => `  ${grade}  ${name}  ${faults}`,
  unknownCampaign: (id: string, known: readonly string[]) =>
    id ? `没有活动 ${id}，现有：${known.join('、')}。` : `有几个活动，请用 --campaign 指定：${known.join('、')}。`,
  grades: { right: '对', 'asked-back': '问回', wrong: '存错', lost: '丢了', needless: '多问' },
  total: '合计',
  count: '句数',
  failed: (grade: string, kind: string, asked: string, say: string, stored: string) =>
    `  ${grade}  ${kind}  ${asked}  “${say}” → ${stored}`,
} as const;
