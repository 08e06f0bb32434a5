import type { WindowName } from '../../../src/domain/campaign/schema.ts';
import { windowTitles } from '../../messages/phrases/window-titles.ts';
import { byKey } from '../by-key.ts';

const dayText = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** With its weekday: a browser writes dates its own way. */
function dayOfWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? ''
    : `${dayText(day)} ${'周日 周一 周二 周三 周四 周五 周六'.split(' ')[at.getUTCDay()]}`;
}

/** A refusal as it comes over the wire. */
type Refusal = { kind: string; window?: WindowName; other?: string | null; stage?: string } & {
  [Key in 'from' | 'to' | 'day' | 'otherTo' | 'otherFrom']?: string;
};

function isWindow(name: string | null | undefined): name is WindowName {
  return typeof name === 'string' && Object.hasOwn(windowTitles, name);
}

/** Words of the console's page of dates. */
export const calendarTexts = {
  dayOfWeek,
  title: '时间安排',
  lead: '改了马上生效，不用重新部署：各处的截止、提醒都按新的日子走，受影响的人会在聊天里收到通知。个别延过期的申报，如果自己的截止日更晚，不受影响。',
  windows: windowTitles,
  hints: {
    preRegistration: '到期后不能再新报',
    submission: '到期后不能再填写、盖章、提交',
    recommendation: '推荐单位推荐、交推荐意见表的最后一天',
    review: '专家评审意见的最后一天',
  },
  stageHint: '评审的一步：过了这一天，这一步就不能再定',
  day: dayText,
  columns: { window: '阶段', from: '开始', to: '截止（含当天）' },
  fromStart: '不限',
  opened: '已经开始，开始日不能再改',
  why: '原因（收到通知的人会原样看到）',
  example: '例如：应各单位要求，延长申报时间',
  preview: '看看影响谁',
  change: '再改改',
  confirm: (people: number) => (people === 0 ? '确定改期' : `确定改期，并通知 ${people} 人`),
  doneHeld: (seconds: number) =>
    `已改期，${seconds} 秒后通知受影响的人；按错了，现在就点“撤回”，或在聊天里回“撤回刚才的决定”。`,
  done: '已改期。受影响的人一分钟内会收到通知。',
  previewTitle: '改了会怎样',
  changedTo: (window: string, before: string, now: string) => `${window}：${before} → ${now}`,
  period: (from: string | undefined, to: string) => `${from ? `${dayText(from)}至` : '到'}${dayText(to)}`,
  told: (applicants: number, contacts: number, experts: number) =>
    applicants + contacts + experts === 0
      ? '现在没有人受影响，不发通知。'
      : `受影响、会收到通知：${[applicants > 0 && `申报人 ${applicants} 人`, contacts > 0 && `推荐单位联系人 ${contacts} 人`, experts > 0 && `评审专家 ${experts} 人`].filter(Boolean).join('，')}。`,
  keepOwn: (count: number) => `另有 ${count} 份申报个别延过期，仍按自己更晚的日子，不通知。`,
  titles: (titles: readonly string[], isMore: boolean) => `例如：${titles.join('、')}${isMore ? ' 等' : ''}`,
  reminders: (window: string, before: readonly string[], now: readonly string[]) =>
    `${window}的提醒：${before.length === 0 ? '（原来没有了）' : before.map(dayText).join('、')} → ${now.length === 0 ? '（没有了）' : now.map(dayText).join('、')}`,
  reads: '他们会收到',
  history: '改过的',
  none: '还没有改过。',
  telling: '正在通知',
  waiting: (seconds: number) => `${seconds} 秒后通知受影响的人，在那以前可以撤回。`,
  undo: (seconds: number) => `撤回（${seconds} 秒）`,
  undone: '已撤回，没有通知任何人',
  undoDone: '已撤回刚才的改期，日子和原来一样，没有通知任何人。',
  undoRefused: byKey({
    'no-move': '没有这次改期，请刷新看看。',
    undone: '这次改期已经撤回了。',
    told: '已经开始通知，撤不回了。请再改一次期，写明更正的原因。',
    'moved-on': '在它之后又改过一次，不能单独撤回。请先撤回后一次，或再改一次期。',
  }),
  refusals: (reason: Refusal): string => {
    const { kind, window, other, stage = '', from = '', to = '', day = '', otherTo = '', otherFrom = '' } = reason;
    const name = window ? windowTitles[window] : '';
    const otherName = isWindow(other) ? windowTitles[other] : (other ?? windowTitles.submission);
    switch (kind) {
      case 'nothing-changed':
        return '日子和现在的一样，没有要改的。';
      case 'changed-since':
        return '刚才有同事改过时间，请刷新看看再改。';
      case 'past':
        return `${name}：${dayText(day)}已经过去了，请填今天或以后的日子。`;
      case 'has-opened':
        return from === ''
          ? `${name}一直开放，不能再设开始日。`
          : `${name}从${dayText(from)}已经开始，开始日不能再改；可以改截止日。`;
      case 'too-far':
        return `${name}：${day}离现在一年多，是不是年份填错了？`;
      case 'backward':
        return `${name}：开始日${dayText(from)}晚于截止日${dayText(to)}，请对调或改一个。`;
      case 'ends-before':
        return `${name}到${dayText(to)}截止，早于${otherName}的截止日${dayText(otherTo)}；请把${name}也往后放，或把${otherName}提前。`;
      case 'opens-before':
        return `${name}从${dayText(from)}开始，早于${otherName}的开始日${dayText(otherFrom)}；请改一个。`;
      case 'stage-past':
        return `${stage}：${dayText(day)}已经过去了，请填今天或以后的日子。`;
      case 'stage-too-far':
        return `${stage}：${day}离现在一年多，是不是年份填错了？`;
      case 'stage-has-opened':
        return `${stage}已经开始，开始日不能再改；可以改截止日。`;
      case 'stage-backward':
        return `${stage}：开始日${dayText(from)}晚于截止日${dayText(to)}，请对调或改一个。`;
      case 'stage-ends-before':
        return `${stage}到${dayText(to)}截止，早于前一步${otherName}的截止日${dayText(otherTo)}，到时没人能办；请把${stage}也往后放。`;
      default:
        return '这样改不成，请检查一下日子。';
    }
  },
} as const;
