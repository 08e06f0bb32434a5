import { shanghaiDay } from '../../src/domain/campaign/calendar.ts';
import type { PaperKind } from '../../src/domain/recommendation/papers.ts';
import type { Names } from '../../src/ports/wording.ts';
import { dayAndYear } from '../messages/phrases/words.ts';
import { bodyColumns } from './body-columns.ts';
import { expertHeadings } from './expert-columns.ts';
import { exportWords } from './exports.ts';
import { safeName as safe } from './safe-name.ts';

const MAX_CHARACTERS = 100;

/** File names as people see them in the chat. */
export const names: Names = {
  formFile({ track, title, version }) {
    return named(`${safe(track)}申报表_`, title, version);
  },
  blankFile: ({ form }) => `${[...`空白表_${safe(form)}`].slice(0, MAX_CHARACTERS - 5).join('')}.docx`,
  articleFile: ({ name, title, version }) => named(`${safe(name ?? '图文资料')}_`, title, version),
  certificateFile({ title, number }) {
    const tail = `_${safe(number)}.pdf`;
    const room = Math.max(0, MAX_CHARACTERS - [...tail].length);
    return `${[...`证书_${safe(title)}`].slice(0, room).join('')}${tail}`;
  },
  proofFile: ({ application, day }) => `证明_${safe(application)}_${safe(day)}.json`,
  paperFile({ title, body, version, extension }) {
    const tail = `_第${version}版.${extension}`;
    const room = Math.max(0, MAX_CHARACTERS - [...tail].length);
    return `${[...`${safe(title)}_${safe(body)}`].slice(0, room).join('')}${tail}`;
  },
  joinedFile: ({ paper, name, of, version }) => named(`盖章${safe(name ?? papers[paper])}_`, of, version),
  paperColumns(paper, { sheetColumns }) {
    const { headers, widths } = sheets[paper];
    return headers.map((header, index) => ({
      header: sheetColumns?.[index] ?? header,
      widthCharacters: widths[index] ?? 0,
    }));
  },
  differences: (explained) =>
    `注 2. 与推荐意见表不一致的说明：${reasonsOf(explained)
      .map(
        ({ rows, reason }) =>
          `${rows.map(({ label, unit, stated, listed }) => `“${label}”本表 ${stated} ${unit}，推荐意见表 ${listed} ${unit}`).join('；')}。原因：${reason}`,
      )
      .join('\n')}`,
  decision: {
    file: (campaign, version, extension) =>
      `会审决定表_${safe(campaign)}${version === null ? '' : `_第${version}版`}.${extension}`,
    title: (track) => `${track}会审决定表`,
    columns: ['名次', '名称', '单位', '平均分', '专家数', '决定', '调整原因'].map((header, index) => ({
      header,
      widthCharacters: [6, 32, 36, 8, 8, 8, 36][index] ?? 10,
    })),
    count: (track, selected, of) => `${track} ${of} 份，入选 ${selected} 份`,
    // A line for each of two tracks, so that no name is cut; more have room for no line of their own.
    counts: (parts) => parts.join(parts.length > 2 ? '；' : '\n'),
    outcome: (outcome) => (outcome === 'awarded' ? '入选' : '不入选'),
    corrected: ({ outcome, by, at, reason }) =>
      `公布后更正为${outcome === 'awarded' ? '入选' : '不入选'}（${by}，${dayAndYear(shanghaiDay(new Date(at)))}），原因：${reason}`,
    signatures: (decidedBy) => [
      '',
      `${decidedBy || '会审组'}（盖章）：`,
      '参加会审的人签字：',
      '日期：    年    月    日',
    ],
  },
  exports: exportWords,
  bodyColumns,
  bodiesFile: (campaign) => `推荐单位名单_${safe(campaign)}.xlsx`,
  expertColumns: expertHeadings,
  hidden: '〔已隐去〕',
  expertsFile: (campaign) => `评审专家名单_${safe(campaign)}.xlsx`,
};

/** Headings where the campaign gives none. */
const sheets: Record<PaperKind, { headers: string[]; widths: number[] }> = {
  recommendation: { headers: ['序号', '单位全称（以公章为准）', '申报名称'], widths: [6, 40, 36] },
  statistics: { headers: ['序号', '内容', '单位', '数量'], widths: [6, 44, 6, 26] },
};

const papers = { form: '申报表', recommendation: '推荐意见表', statistics: '信息统计表' } as const;

function named(head: string, title: string, version: number): string {
  const tail = `_第${version}版.pdf`;
  const room = Math.max(0, MAX_CHARACTERS - [...head].length - [...tail].length);
  return `${head}${[...safe(title)].slice(0, room).join('')}${tail}`;
}

/** What was explained together is said together. */
function reasonsOf<Row extends { reason: string | null }>(
  explained: readonly Row[],
): { reason: string; rows: Row[] }[] {
  const reasons = [...new Set(explained.map(({ reason }) => reason ?? ''))];
  return reasons.map((reason) => ({ reason, rows: explained.filter((one) => (one.reason ?? '') === reason) }));
}
