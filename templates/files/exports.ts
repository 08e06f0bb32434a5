import type { CheckedApplication, CheckedPaper, ExportWords, StampedState } from '../../src/ports/export-words.ts';
import { shownLabel } from '../messages/phrases/labels.ts';
import { standingText } from '../pages/standing.ts';
import { safeName } from './safe-name.ts';

const MAX_TITLE = 40;
const MAX_NAME = 60;

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const when = (iso: string | null) => (iso === null ? null : moment.format(new Date(iso)).replaceAll('/', '-'));

const stampedStates: Readonly<Record<StampedState, string>> = {
  none: '未收到',
  outdated: '旧版，内容已改',
  approved: '工作人员已确认',
  unread: '未自动核对',
  present: '有章',
  cannot_confirm: '请人工确认',
  absent: '没看到章',
};

const without = (name: string) => name.replace(/\.[0-9A-Za-z]{1,5}$/u, '');
const number2 = (number: number) => String(number).padStart(2, '0');
const scope = ({ campaign, body }: { campaign: string; body: string | null }) =>
  body === null ? campaign : `${campaign} · ${body}`;

/** What is missing of an application, in words; nothing when it is whole. */
function missingOf({ printed, stamped, pictures, open, lost }: CheckedApplication): string {
  return [
    ...(open > 0 ? [`还有 ${open} 栏没填`] : []),
    ...(printed === null ? ['没有申报表'] : printed.isCurrent ? [] : ['申报表不是最新内容']),
    ...(stamped === null ? ['没有盖章件'] : stamped.state === 'outdated' ? ['盖章件是旧版'] : []),
    ...pictures.flatMap(({ label, isMissing }) => (isMissing ? [`没有${label}`] : [])),
    ...lost.map((path) => `文件丢失：${path}`),
  ].join('；');
}

function missingOfPaper({ printed, stamped, lost }: CheckedPaper): string {
  return [
    ...(printed === null ? ['没有出表'] : printed.hasSpreadsheet ? [] : ['没有 Excel 表']),
    ...(stamped === null ? ['没有盖章件'] : stamped.version === printed?.version ? [] : ['盖章件是旧版']),
    ...lost.map((path) => `文件丢失：${path}`),
  ].join('；');
}

const bodyColumn = { header: '推荐单位', widthCharacters: 20 };

/** Words of what staff export. */
export const exportWords: ExportWords = {
  file({ kind, campaign, body, at }) {
    const what = kind === 'archive' ? '申报材料' : '申报数据';
    const day = (when(at) ?? '').slice(0, 10);
    return safeName(`${[campaign, ...(body === null ? [] : [body]), what].join('_').slice(0, 80)}_${day}`);
  },
  part: (number) => `申报数据_${number}.xlsx`,
  bodyFolder: (name) => safeName(name ?? '未选推荐单位', MAX_NAME) || '推荐单位',
  applicationFolder: ({ id, title }) => safeName(`${id}_${safeName(title, MAX_TITLE)}`),
  papersFolder: '推荐单位材料',
  printed: ({ version, isCurrent }) => `申报表_第${version}版${isCurrent ? '' : '（之后内容有改动）'}.pdf`,
  stampedFolder: '盖章件',
  stampedBeforeFolder: '之前交的盖章件',
  stamped: ({ version, number, name, extension }) =>
    `第${version}版_${number2(number)}_${safeName(without(name), MAX_TITLE) || '盖章件'}.${extension}`,
  pictureFolder: (label) => safeName(label, MAX_TITLE) || '图片',
  picture: ({ number, caption, extension }) =>
    `${[number2(number), safeName(caption, MAX_TITLE)].filter((part) => part !== '').join('_')}.${extension}`,
  answers: '填写内容.json',
  checklist: '核对清单.xlsx',
  checklistSheets: {
    applications: { name: '申报', title: (about) => `${scope(about)} 申报材料核对清单（${about.count} 份）` },
    papers: { name: '推荐单位材料', title: (about) => `${scope(about)} 推荐单位材料核对清单（${about.count} 项）` },
  },
  applicationColumns: (hasBodies) => [
    { header: '申报编号', widthCharacters: 12 },
    { header: '申报名称', widthCharacters: 26 },
    { header: '类别', widthCharacters: 22 },
    { header: '单位', widthCharacters: 30 },
    ...(hasBodies ? [bodyColumn] : []),
    { header: '状态', widthCharacters: 16 },
    { header: '提交时间', widthCharacters: 17 },
    { header: '申报表', widthCharacters: 14 },
    { header: '盖章件', widthCharacters: 24 },
    { header: '图片', widthCharacters: 26 },
    { header: '缺什么', widthCharacters: 40 },
  ],
  applicationRow: (checked) => [
    checked.id,
    checked.title,
    checked.track,
    checked.organisation,
    ...(checked.body === null ? [] : [checked.body]),
    standingText(checked.status, checked.stage),
    when(checked.submittedAt),
    checked.printed === null ? '无' : `第 ${checked.printed.version} 版`,
    checked.stamped === null
      ? '无'
      : `第 ${checked.stamped.version} 版，${checked.stamped.files} 个文件，${stampedStates[checked.stamped.state]}`,
    checked.pictures.map(({ label, count }) => `${label} ${count}`).join('；'),
    missingOf(checked) || '齐全',
  ],
  paperColumns: [
    { header: '推荐单位', widthCharacters: 24 },
    { header: '材料', widthCharacters: 44 },
    { header: '出表', widthCharacters: 18 },
    { header: '盖章件', widthCharacters: 20 },
    { header: '缺什么', widthCharacters: 40 },
  ],
  paperRow: (checked) => [
    checked.body,
    checked.title,
    checked.printed === null ? '无' : `第 ${checked.printed.version} 版`,
    checked.stamped === null ? '无' : `第 ${checked.stamped.version} 版，${checked.stamped.files} 个文件`,
    missingOfPaper(checked) || '齐全',
  ],
  table: {
    title: ({ campaign, track, count }) => `${campaign} · ${track}（${count} 份）`,
    rows: {
      name: ({ track, label }) => `${track}·${shownLabel(label)}`,
      title: ({ campaign, track, label, count }) => `${campaign} · ${track} · ${shownLabel(label)}（${count} 行）`,
      columns: [
        { header: '申报编号', widthCharacters: 12 },
        { header: '序号', widthCharacters: 6 },
      ],
    },
    columns: (hasBodies) => [
      { header: '申报编号', widthCharacters: 12 },
      { header: '状态', widthCharacters: 16 },
      ...(hasBodies ? [bodyColumn] : []),
      { header: '提交时间', widthCharacters: 17 },
      { header: '申报表版次', widthCharacters: 11 },
      { header: '盖章件', widthCharacters: 16 },
    ],
    row: ({ id, status, stage, body, submittedAt, version, stamped }) => [
      id,
      standingText(status, stage),
      ...(body === null ? [] : [body]),
      when(submittedAt),
      version,
      stampedStates[stamped],
    ],
  },
};
