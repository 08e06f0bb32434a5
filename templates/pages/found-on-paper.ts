import type { PaperReason } from '../../src/domain/paper/judge-paper.ts';
import { keptRow } from '../messages/phrases/labels.ts';
import { isPaperReason, type Located, pagesOfReason, sealVerdicts } from '../messages/phrases/stamped-problems.ts';

/** What was found, for people who decide: what the sender should do about it is no matter of theirs. */
const seen: Readonly<Record<PaperReason, string>> = {
  missing_page: '少了页',
  foreign_page: '没有申报表的二维码，可能是别的材料',
  blank_page: '空白页',
  wrong_version: '不是现在这一版，盖章以后内容改过',
  wrong_application: '是另一份申报的申报表',
  no_seal: '盖章处没有看到红色公章',
  unreadable: '二维码看不清',
  two_pages: '一张里有两页',
  too_dark: '画面太暗',
  blurred: '画面模糊',
  low_resolution: '画面太小，字认不清',
  cropped: '没有拍全',
  encrypted: 'PDF 有打开密码',
  broken: '文件打不开',
  not_accepted: '不是 PDF 或照片',
  too_many_pages: '页数太多',
  too_large: '文件太大',
  too_complex: '文件太复杂，没有读完',
  not_read: '机器没能及时读完，请人工确认',
  original_sent_back: '是发出去的电子原件，没有打印盖章',
  seal_no_colour: '没有看到红色的章，像是黑白扫描或复印件',
  seal_other_colour: '章不是红色的（例如蓝章）',
  seal_no_words: '章里沿着边没有看到文字',
  seal_cannot_confirm: '公章看不清（章色太浅，或没盖全）',
  electronic_seal: '有电子签章，系统不核验它是否有效',
  live_text: '是电子原件，章像是直接贴在电子文件上的',
};

/** What reviewers read beside a stamped form. */
export const foundOnPaper = {
  picture: '末页，标出了盖章处',
  seal: sealVerdicts,
  approved: '工作人员看过，可以用',
  /** @param where of the reasons that lie on some pages or in some files */
  reason(reason: string, where: readonly Located[]): string {
    if (!isPaperReason(reason)) return reason;
    const places = pagesOfReason(reason, where, '发来的');
    return places === '' ? seen[reason] : `${places}：${seen[reason]}`;
  },
} as const;

/** Sums that do not agree, as the applicant kept them. */
export const keptSumWords = {
  title: '合计不一致，申报人确认就是这样',
  line: keptRow,
} as const;
