import type { Json } from '../../../src/domain/base/json.ts';
import type { Audience, AudienceState } from '../../../src/domain/broadcast/audience.ts';
import type { BroadcastStatus, Fate } from '../../../src/domain/broadcast/broadcast.ts';
import type { ClosingStep } from '../../../src/domain/broadcast/closing-soon.ts';
import type { BroadcastStaffCommand } from '../../../src/domain/broadcast/decide-broadcast.ts';
import { decisionText } from '../../messages/anybody/decision-refusals.ts';
import {
  audienceNames,
  broadcastStatusNames,
  everybodyName,
  fateNames,
  readyWordings,
} from '../../messages/phrases/broadcast-words.ts';
import { windowTitles } from '../../messages/phrases/window-titles.ts';
import { day } from '../../messages/phrases/words.ts';
import { byKey } from '../by-key.ts';

type BroadcastAction = Exclude<BroadcastStaffCommand['kind'], 'draft' | 'test' | 'send'>;

const states: Readonly<Record<AudienceState, string>> = audienceNames;
const fates = byKey<string>(fateNames satisfies Readonly<Record<Fate, string>>);
const statuses: Readonly<Record<BroadcastStatus, string>> = broadcastStatusNames;

const actions: Readonly<Record<BroadcastAction, string>> = {
  undo: '撤销',
  drop: '删除草稿',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  retry: '只补发没送到的',
  recall: '撤回',
};

const clock = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** The states of whoever acts for a recommending body. */
const ofBodies: Partial<Record<AudienceState, true>> = {
  'body-waiting': true,
  'table-missing': true,
  'statistics-missing': true,
};
const urgingBodies = readyWordings.find(({ toBodies }) => toBodies);
const urgingApplicants = readyWordings.find(({ toBodies }) => !toBodies);

type Closing = Pick<ClosingStep, 'id' | 'title' | 'to' | 'daysLeft' | 'of'>;

function windowTitleOf(id: string): string {
  return id === 'preRegistration' || id === 'submission' ? windowTitles[id] : id;
}

/** Words of the console's broadcasts. */
export const broadcastTexts = {
  title: '群发',
  lead: '按进展挑人，写好内容先看效果，再发。发出后有 60 秒可以撤销；每个人只收到一次。',
  create: '新建群发',
  cancel: '关闭',
  none: '还没有发过群发。',
  who: '发给谁',
  states,
  applicants: '申报人',
  contacts: '推荐单位联系人',
  allStates: (hasContacts: boolean) => `不勾选就是本活动的全部申报人${hasContacts ? '和联系人' : ''}。`,
  toAll: (people: number, hasContacts: boolean) =>
    `没有选范围：发给全部 ${people} 人（本活动的全部申报人${hasContacts ? '和联系人' : ''}）`,
  everybody: (hasContacts: boolean) => `没有选范围，会发给本活动的全部申报人${hasContacts ? '和联系人' : ''}。`,
  /** An audience in words. */
  audience: (
    { states: chosen, section, tracks, bodies, silentDays, picked, written }: Audience,
    nameOf: (kind: 'track' | 'body', id: string) => string,
  ) => {
    const parts = [
      chosen.map((state) => states[state]).join('、'),
      tracks.map((id) => nameOf('track', id)).join('、'),
      section ? `正填到“${section}”` : '',
      bodies.map((id) => nameOf('body', id)).join('、'),
      silentDays === null ? '' : `${silentDays} 天没动静`,
      picked.length > 0 ? `挑中的 ${picked.length} 份申报` : '',
      written.length > 0 ? `名单里的 ${written.length} 行` : '',
    ].filter((part) => part !== '');
    return `发给：${parts.join('，') || everybodyName}`;
  },
  meant: (people: number) => `${people} 人`,
  meantNow: (people: number) => `现在发是 ${people} 人`,
  track: '申报类别',
  any: '不限',
  section: '正填到',
  body: '推荐单位',
  silent: '几天没动静',
  silentHint: '天',
  pick: '从名单里挑人',
  pickAgain: '按上面的条件重新列',
  picked: (count: number) => `只发给挑中的 ${count} 份申报`,
  unpick: '不挑了',
  pickSearch: '找姓名、名称、单位、电话或申报号',
  pickNone: '这些人里没有对得上的。换个写法，或把姓名粘贴到下面的名单里。',
  pickedAbout: (...parts: string[]) => parts.filter((part) => part !== '').join(' · '),
  pickMore: (count: number) => `只列了前 ${count} 份。请先用上面的条件缩小范围，或把名单粘贴到下面。`,
  edit: '接着写',
  written: '只发给名单里的（可粘贴）',
  writtenHint: '申报号、姓名、名称、单位全称或电话，一行一个',
  saved: '常用范围',
  save: '存为常用范围',
  saveName: '给这个范围起个名字',
  forget: '删除这个常用范围',
  text: '内容',
  textHint: '可用 {姓名}、{单位}、{缺什么}、{截止日}，发出时换成各人自己的。',
  ready: '现成的话',
  /** @param hasBodies somebody recommends */
  readyWordings: (hasBodies: boolean) => readyWordings.filter(({ toBodies }) => hasBodies || !toBodies),
  count: (length: number) => `${length} / 500 字`,
  look: '看看效果',
  summary: (people: number, unreachable: number) =>
    unreachable > 0 ? `将发给 ${people} 人，其中 ${unreachable} 人够不着。` : `将发给 ${people} 人。`,
  outOfReach: (names: readonly string[], count: number) =>
    `够不着的：${names.join('、')}${count > names.length ? ' 等' : ''}。他们那里发不到，请打电话；申报页、推荐单位页有电话。`,
  nobody: '按这个条件现在没有人。请换个范围。',
  idle: (people: number) => `另有 ${people} 人什么都不缺，这条写了“缺什么”，不发给他们。`,
  allIdle: (people: number) =>
    `这 ${people} 人什么都不缺，这条写了“缺什么”，不发给他们。要通知他们，请去掉 {缺什么}；要催别人，请换个范围。`,
  names: (names: readonly string[], people: number) =>
    people > names.length ? `${names.join('、')} 等` : names.join('、'),
  unnamed: (lines: readonly string[]) =>
    `名单里这 ${lines.length} 行没找到人：${lines.slice(0, 20).join('、')}${lines.length > 20 ? ' 等' : ''}`,
  shownTo: (channel: string, person: string) => `${channel}里看到的（以“${person}”为例）`,
  test: '先发给我自己看看',
  tested: '已发到您的聊天里，请看一眼。',
  when: '什么时候发',
  now: '马上发（60 秒内可撤销）',
  atTime: '定时发',
  night: '提醒：这个时间在晚上 8:30 到早上 8:30 之间，会打扰人休息。确实要这时发也可以。',
  fullHour: '提醒：整点和半点大家都在发，消息会到得慢些，错开几分钟更好。',
  send: (people: number) => `发给这 ${people} 人`,
  list: '发过的',
  drafts: '草稿（还没有发）',
  statuses,
  fates,
  actions,
  at: (iso: string) => clock.format(new Date(iso)),
  by: (who: string, iso: string) => `${who} ${clock.format(new Date(iso))}`,
  leaves: (iso: string) => `${clock.format(new Date(iso))} 发出`,
  undoLeft: (seconds: number) => `还有 ${seconds} 秒可以撤销`,
  progress: (done: number, people: number) => `${done} / ${people} 人`,
  collecting: (people: number) => `正在列名单：已列 ${people} 人`,
  ledger: '每个人的情况',
  hideLedger: '收起',
  allFates: '全部',
  more: '再看一些',
  columns: ['收件人', '情况', '时间'] as const,
  again: '补发',
  sure: (action: BroadcastAction) =>
    action === 'drop'
      ? '删掉这份草稿？'
      : action === 'stop'
        ? '停止后，没发的就不再发了。确定停止？'
        : '确定把已发出的撤回？',
  yes: '确定',
  no: '不了',
  /** What those are told who have not done their part of what closes. */
  urging: (chosen: readonly string[]) =>
    (chosen.some((state) => state in ofBodies) ? urgingBodies : urgingApplicants)?.text ?? '',
  closing: {
    title: ({ id, title, to, daysLeft, of }: Closing) =>
      daysLeft < 0
        ? `${title ?? windowTitleOf(id)}${day(to)}已经截止，这些推荐单位联系人手里还有没定的申报`
        : `${title ?? windowTitleOf(id)}${day(to)}截止，${daysLeft === 0 ? '今天最后一天' : `还有 ${daysLeft} 天`}，${of === 'bodies' ? '这些推荐单位联系人' : '这些人'}还没办完`,
    line: ({ state, people }: { state: AudienceState; people: number }) => `${states[state]} ${people} 人`,
    unreachable: (people: number) => `其中 ${people} 人发不到，请打电话`,
    over: '没有延期的，推荐单位现在不能再定，申报人也被卡住了。还要推荐的，给那份申报延期，或到“时间”改截止日；改了再催。',
    urge: '写一条催他们',
    hint: '点一类只催这一类。内容已经写好，看过再发；发出后 60 秒内能撤销。',
  },
  problems: {
    fields: (fields: readonly string[]) =>
      `不认识 {${fields.join('}、{')}}。可用的是 {姓名}、{单位}、{缺什么}、{截止日}。`,
  },
} as const;

/** Why a broadcast was not changed. */
export function broadcastProblem(given: Readonly<Record<string, unknown>>): string | null {
  const values = given as Readonly<Record<string, Json>>; // a JSON body
  const { reason, fields } = values;
  if (reason === 'unknown-fields')
    return broadcastTexts.problems.fields(Array.isArray(fields) ? fields.map(String) : []);
  const known = Object.entries(decisionText).find(([code]) => code === reason);
  return known ? known[1](values, null) : null;
}
