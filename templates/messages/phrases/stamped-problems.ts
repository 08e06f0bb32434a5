import type { PaperProblem, SealVerdict } from '../../../src/domain/paper/findings.ts';
import type { PaperReason } from '../../../src/domain/paper/judge-paper.ts';
import { clip } from './words.ts';

/** What is told about a stamped paper that came back. Each line says what is wrong and what to do. */
export const stampedProblems: Readonly<Record<PaperProblem, string>> = {
  missing_page: '少了页：申报表的每一页都要传，请把缺的那页扫描或拍照补上。',
  foreign_page: '有一页上没有申报表的二维码，可能是别的材料：不需要的话请去掉，别的图片请在它自己的栏目里发。',
  blank_page: '有一页是空白的，可以去掉；如果本该有字，请重新扫描。',
  wrong_version: '这不是现在这一版：盖章以后内容改过，请打印最新一版，重新盖章再传。',
  wrong_application: '这是另一份申报的申报表，请传本申报的那一份。',
  no_seal: '在盖章处没有看到红色公章：还没盖章的话请盖好再传；已经盖了，请用彩色重新扫描或拍清楚些。',
  unreadable: '有一页的二维码看不清：请把整页拍进画面、对好焦，或者改用扫描。',
  two_pages: '一张里拍到了两页，只能认一页：请一页拍一张。',
  too_dark: '画面太暗，请在亮一点的地方重拍，不要挡住光。',
  blurred: '画面模糊，请拿稳手机、等对好焦再拍。',
  low_resolution: '画面太小，字认不清：请用原图发送，或者按 150 dpi 以上扫描。',
  cropped: '这一页没有拍全，请把四个角都拍进来。',
  encrypted: '这个 PDF 有打开密码，请去掉密码再传。',
  broken: '这个文件打不开，可能传了一半，请重新导出或重新拍照再传。',
  not_accepted: '这不是 PDF 或照片，请传扫描的 PDF，或者 JPG、PNG、HEIC 照片。',
  too_many_pages: '页数太多了：一次最多 40 页，请只传申报表。',
  too_large: '文件太大了：一个文件最多 20 MB，照片最多 6000 万像素，请压缩后再传。',
  too_complex: '这个文件太复杂，读不完：请把它打印出来重新扫描，或者逐页拍照再传。',
  not_read: '机器没能及时读完，不是文件的问题，由工作人员确认。',
  original_sent_back: '这是我们发给您的电子原件，没有打印盖章：请打印、盖公章，再扫描或拍照传回来。',
};

/** The same of a page or a file that is named before it. */
const placed: Partial<Record<PaperReason, string>> = {
  foreign_page: '没有申报表的二维码，可能是别的材料：不需要的话请去掉，别的图片请在它自己的栏目里发。',
  blank_page: '是空白的，可以去掉；如果本该有字，请重新扫描。',
  wrong_version: '不是现在这一版：盖章以后内容改过，请打印最新一版，重新盖章再传。',
  wrong_application: '是另一份申报的申报表，请换成本申报的那一页。',
  unreadable: '二维码看不清：请把整页拍进画面、对好焦，或者改用扫描。',
  two_pages: '和另一页拍在了一张里，只能认一页：请一页拍一张。',
  cropped: '没有拍全，请把四个角都拍进来。',
  encrypted: '有打开密码，请去掉密码再传。',
  broken: '打不开，可能传了一半，请重新导出或重新拍照再传。',
  not_accepted: '不是 PDF 或照片，请传扫描的 PDF，或者 JPG、PNG、HEIC 照片。',
};

/** Where a reason lies: numbers of pages and of pictures, names of files. */
export type Located = { problem: string } & Readonly<Record<'pages' | 'captures', readonly number[]>> & {
    files: readonly string[];
  };

/** A problem with the pages or files it is about, when it is about some only. */
export function placedProblem(reason: PaperReason, where: readonly Located[]): string {
  const places = pagesOfReason(reason, where, '您发来的');
  return places === '' ? paperReasons[reason] : `${places}：${placed[reason] ?? paperReasons[reason]}`;
}

/** The pages or files that a reason is about; empty when it is about the whole. @param sent how pictures of no known page are called */
export function pagesOfReason(reason: PaperReason, where: readonly Located[], sent: string): string {
  const at = where.find(({ problem }) => problem === reason);
  if (!at) return '';
  return [
    ...(at.pages.length > 0 ? [`第 ${at.pages.slice(0, 6).join('、')} 页`] : []),
    ...(at.captures.length > 0 ? [`${sent}第 ${at.captures.slice(0, 6).join('、')} 张`] : []),
    ...at.files.slice(0, 2).map((name) => `“${clip(name, 24)}”`),
  ].join('、');
}

/** Other reasons why a person looks at it. */
export const stampedReasons: Readonly<Record<Exclude<PaperReason, PaperProblem>, string>> = {
  seal_no_colour: '没有看到红色的章，像是黑白扫描或复印件，由工作人员确认；手里有红章原件的，请用彩色重新扫描或拍照。',
  seal_other_colour: '章不是红色的（例如蓝章），由工作人员确认；要盖的是红色公章。',
  seal_no_words: '章里沿着边没有看到文字，由工作人员确认。',
  seal_cannot_confirm: '公章看不清（章色太浅，或没盖全），由工作人员确认。',
  electronic_seal: '文件里有电子签章，系统不核验它是否有效，由工作人员确认。',
  live_text: '这是电子原件，章像是直接贴在电子文件上的，由工作人员确认。',
};

export const paperReasons: Readonly<Record<PaperReason, string>> = { ...stampedProblems, ...stampedReasons };

/** What is wrong with one photo, behind 第 2 页 or 这一张. */
export function photoProblem(problems: readonly PaperReason[]): string {
  for (const problem of problems) {
    const short = photoProblems.get(problem);
    if (short !== undefined) return short;
  }
  return '看不清';
}

const photoProblems: ReadonlyMap<PaperReason, string> = new Map([
  ['wrong_application', '是另一份申报的'],
  ['wrong_version', '不是现在这一版的（盖章以后内容改过，要重新打印盖章）'],
  ['original_sent_back', '是电子原件，没有打印盖章'],
  ['no_seal', '没看到红色公章'],
  ['two_pages', '和另一页拍在了一张里，要一页拍一张'],
  ['cropped', '没拍全，四个角都要拍进来'],
  ['too_dark', '太暗'],
  ['blurred', '太糊'],
  ['low_resolution', '太小，字认不清'],
  ['unreadable', '的二维码看不清'],
  ['foreign_page', '上没有这张表的二维码'],
  ['blank_page', '是空白的'],
]);

/** Reasons are read back from the journal, where an older edition may have written others. */
export function isPaperReason(reason: string): reason is PaperReason {
  return Object.hasOwn(paperReasons, reason);
}

export const sealVerdicts: Readonly<Record<SealVerdict, string>> = {
  present: '盖章处看到红色印章（不代表真伪）',
  cannot_confirm: '盖章处看不清，待人工确认',
  absent: '盖章处没有看到红色印章',
};

/** The labels of the fields that changed after printing; at most a few are named. */
export function wrongVersion(stamped: number, current: number, changed: readonly string[]): string {
  const named = changed.slice(0, 5).join('、');
  const what =
    changed.length === 0 ? '' : `：${changed.length <= 2 ? '只有' : ''}${named}${changed.length > 5 ? '等' : ''}变了`;
  return `您盖章的是第 ${stamped} 版，现在是第 ${current} 版${what}。请打印第 ${current} 版，重新盖章再传。`;
}

/** Of another file altogether nothing is said page by page. */
export function missingPages(missing: readonly number[], expected: number): string {
  if (missing.length === expected)
    return '这里面没有找到申报表（每页右上角和左下角有二维码）：请传盖好章的申报表，整页扫描，或者把四个角都拍进画面。';
  return `申报表一共 ${expected} 页，还缺第 ${missing.join('、')} 页，请补上。`;
}

/** What `npm run stamped` says. */
export const stampedCommand = {
  description: '读盖过章传回来的申报表（PDF、照片），每个文件输出一行 JSON',
  files: '要读的文件',
  expect:
    'JSON 文件：{ "codes": [第 1 页二维码的原文, 第 2 页的, …], "seal": { "leftMm", "topMm", "rightMm", "bottomMm" } }，seal 是末页盖章框的位置（毫米）',
  usage: '用法：npm run stamped -- 文件… --expect 期望.json（加 --help 看说明）',
  help: `
每个文件单独判断，输出一行 JSON：
  { "file", "openable", "pages": [{ "code": "ok|other|unreadable|none", "page" }], "seal": "present|absent|cannot_confirm", "problems": [] }
seal 只说画面上看到什么，不代表印章真伪。
退出码：0 每个文件都判断过了（不论结果）；1 参数不对，或者有文件读不到。
`,
  progress: (at: number, all: number) => `正在读第 ${at} 个，共 ${all} 个`,
  cannotRead: (path: string) => `读不到文件 ${path}：请检查路径和权限。`,
  notJson: (path: string) => `${path} 不是 JSON 文件。`,
  wrongExpect: (path: string) =>
    `${path} 的内容不对：要有 codes（每页二维码的原文，至少一页，不重复）和 seal（leftMm、topMm、rightMm、bottomMm，单位毫米，左小于右、上小于下，在 A4 纸内）。`,
} as const;
