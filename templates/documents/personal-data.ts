import type { FormLayout } from '../../src/documents/layout.ts';
import { onShanghaiClock } from '../../src/domain/campaign/calendar.ts';
import { defineForm } from '../../src/domain/form/schema.ts';
import { deedsMarks } from '../../src/domain/language/printed/deeds-marks.ts';
import { statusName } from '../messages/applicant/status.ts';
import { historyOfApplication } from '../pages/application-history.ts';

/** All that is kept of one person, for reading: plain paragraphs under headings, in the faces of the official forms. It is not stamped and has no codes. */
export const personalData: FormLayout = {
  title: '个人信息汇总',
  frame: { leftMm: 20, rightMm: 190, topMm: 20, bottomMm: 275, stepMm: 6.5, paddingMm: 0 },
  footer: '个人信息汇总 · {application} · 第 {page}/{pages} 页',
  isPlain: true,
  date: { written: '{year} 年 {month} 月 {day} 日', empty: '' },
  head: [],
  tableTopMm: 20,
  blocks: [
    {
      kind: 'deeds',
      isBare: true,
      label: '',
      field: 'text',
      pictures: 'pictures',
      subtitle: [],
      marks: deedsMarks,
      pictureWidthMm: 60,
      pictureMaxHeightMm: 70,
    },
  ],
};

export const personalForm = defineForm({
  id: 'personal-data',
  title: '个人信息汇总',
  source: '',
  fields: [{ id: 'text', label: '内容', section: '内容', kind: 'long-text', minCharacters: 0, maxCharacters: 1 }],
});

interface Readable {
  person: string;
  at: string;
  applications: readonly {
    id: string;
    campaign: string;
    track: string;
    status: string;
    sections: readonly {
      section: string;
      rows: readonly { label: string; text: string; pictures: readonly unknown[] }[];
    }[];
  }[];
  messages: readonly { at: string; to: string; text: string }[];
  history: readonly (Parameters<typeof historyOfApplication>[0] & { at: string })[];
  /** Older messages that are not among them. */
  left: number;
}

const statuses: Readonly<Record<string, string>> = statusName;

const MOST_CHARACTERS = 400;

/** What is in the document, one paragraph a line. */
export const personalText = ({ person, at, applications, messages, history, left }: Readable): string =>
  [
    '个人信息汇总',
    `编制时间：${moment(at)}。帐号：${person}。由申报通按本人要求编制；机器可读的另有一份（JSON），内容更全。`,
    '一、申报和填写的内容',
    ...(applications.length === 0 ? ['没有。'] : []),
    ...applications.flatMap(({ id, campaign, track, status, sections }) => [
      `【${id}】${campaign} · ${track} · ${statuses[status] ?? status}`,
      ...sections.flatMap(({ section, rows }) => [
        `〔${section}〕`,
        ...rows.map(
          ({ label, text, pictures }) =>
            `${label}：${text}${pictures.length > 0 ? `（图片 ${pictures.length} 张）` : ''}`,
        ),
      ]),
    ]),
    '二、经过',
    ...history.flatMap((line) => {
      const said = historyOfApplication(line);
      return said === null ? [] : [`${moment(line.at)}　${said}`];
    }),
    '三、系统发给本人和有关人员的消息',
    ...(left > 0 ? [`较早的 ${left} 条没有印在这里，见机器可读的那一份。`] : []),
    ...messages.map((one) => `${moment(one.at)}　${one.to === person ? '' : '（发给有关人员）'}${short(one.text)}`),
  ].join('\n');

function moment(at: string): string {
  return onShanghaiClock(new Date(at)).toISOString().slice(0, 16).replace('T', ' ');
}

/** A message on one line; links are good once and say nothing here. */
function short(text: string): string {
  const flat = text
    .replace(/https?:\/\/\S+/gu, '〔链接〕')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...flat];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : flat;
}
