import type { AuditGroup } from '../../../src/domain/audit/audit-exports.ts';
import type { JournalEvent } from '../../../src/domain/base/journal-entry.ts';
import { auditSentences } from '../../audit/registry.ts';
import { accountName } from '../admitted-by-code.ts';

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** Words of the console's record of who did what. */
export const auditTexts = {
  title: '操作记录',
  lead: '谁在什么时候做了什么，照原样记下，只增不改。这里不显示填写的内容本身。导出也会记一笔。',
  moment: (iso: string) => time.format(new Date(iso)),
  columns: { at: '时间', who: '谁', what: '做了什么', about: '关于' },
  headings: ['时间', '谁', '账号', '做了什么', '关于', '申报编号', '类别', '记录位置'],
  filters: {
    who: '谁（姓名、电话或账号）',
    application: '申报编号、名称、姓名',
    body: '全部推荐单位',
    group: '全部类别',
    from: '从',
    to: '到',
    look: '查',
  },
  groups: {
    filling: '填写',
    papers: '文件与提交',
    decisions: '推荐与结果',
    staff: '工作人员办理',
    people: '人员与账号',
    broadcasts: '群发',
    handover: '人工',
    data: '导出与删除',
    system: '系统',
  } satisfies Record<AuditGroup, string>,
  leftOut: '您自己填报或参与填报的申报，由谁打分、谁提了异议，这里不列，请同事查看。',
  only: (name: string) => `只看${name}`,
  none: '没有符合条件的记录。“谁”按姓名、电话、账号或单位找做这件事的人；某份申报的全部经过，填在“申报”那一栏。',
  more: '再看 50 条',
  lookedBack: (iso: string) => `已经查到 ${time.format(new Date(iso))}，更早的还没有查。`,
  lookFurther: '接着往前查',
  save: '导出 CSV',
  saved: '已导出；这次导出也记了一笔。',
  file: (iso: string) => `操作记录_${time.format(new Date(iso)).slice(0, 10)}.csv`,
  system: '系统',
  other: (kind: string) => `其他（${kind}）`,
  noName: (account: string) => `账号 ${account}`,
} as const;

interface Line {
  event: JournalEvent;
  labels: readonly string[];
}

const sentences: Readonly<
  Record<string, readonly [AuditGroup, (event: never, labels: readonly string[]) => string] | null>
> = auditSentences;

/** What was done, in words; one of a later program by its own name. */
export function auditSentence({ event, labels }: Line): string {
  const sentence = Object.hasOwn(sentences, event.kind) ? sentences[event.kind] : null;
  return sentence ? sentence[1](event as never, labels) : auditTexts.other(event.kind); // kept under its own kind: the sentence's type is that of the kind
}

/** @returns null for what nobody did */
export function groupOf(kind: string): AuditGroup | null {
  if (!Object.hasOwn(sentences, kind)) return 'system';
  return sentences[kind]?.[0] ?? null;
}

/** As whom who acted is shown: the account first where only a form's contact is known. @returns null where nobody said a name */
export function nameShown({ by, name, isNameFromForm }: { by: string; name: string | null; isNameFromForm: boolean }) {
  return name !== null && isNameFromForm ? byForm(by, name) : name;
}

const byForm = (person: string, name: string) => `${auditTexts.noName(accountName(person))}（表上的联系人：${name}）`;

interface About {
  application?: string;
  title?: string;
  bodyName?: string;
  objection?: string;
  broadcast?: { people: number; begins: string };
  bodies?: { count: number; names: readonly string[] };
  person?: string;
  personName?: string | null;
  isNameFromForm?: boolean;
}

function personShown({ person, personName, isNameFromForm }: About & { person: string }): string {
  if (!personName) return auditTexts.noName(accountName(person));
  return isNameFromForm ? byForm(person, personName) : personName;
}

/** What it was about, in words; empty for nothing in particular. */
export function sayAbout(about: About | null): string {
  if (!about) return '';
  const { application, title, bodyName, objection, broadcast, bodies, person, personName, isNameFromForm } = about;
  if (application !== undefined)
    return [title ? `${title}（${application}）` : application, bodyName].filter(Boolean).join(' · ');
  if (objection !== undefined) return `异议 ${objection}`;
  if (broadcast) return `${broadcast.people} 人：${broadcast.begins}`;
  if (bodies) return `${bodies.names.join('、')}${bodies.count > bodies.names.length ? ` 等 ${bodies.count} 家` : ''}`;
  return [person === undefined ? '' : personShown({ person, personName, isNameFromForm }), bodyName]
    .filter(Boolean)
    .join(' · ');
}
