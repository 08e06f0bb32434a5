import type { ApplicationStatus } from '../../../src/domain/application/record/application.ts';
import type { MessageValues } from '../../../src/domain/base/message-values.ts';
import { shanghaiDay } from '../../../src/domain/campaign/calendar.ts';
import { hostOf } from '../phrases/campaign-words.ts';
import { day, lines, quoted, turned, type Words } from '../phrases/words.ts';

/** What each status is called. */
export const statusName: Record<ApplicationStatus, string> = {
  draft: '还没提交',
  'awaiting-recommendation': '等待推荐',
  returned: '退回修改',
  recommended: '评审中',
  'not-recommended': '推荐单位未推荐',
  rejected: '评审未通过',
  awarded: '入选',
  'not-awarded': '未入选',
  erased: '资料已删除',
};

/** How an application stands, and what comes next. */
export const status: Words<'status' | 'done.unclear' | 'done.not-taken'> = {
  status: (values, { campaign }) =>
    lines(
      `${quoted(values.title)}（编号 ${values.application}）`,
      `现在：${standing(values)}`,
      next(values, hostOf(campaign)),
      values.isUnstamped === true && values.isOver !== true && (unstamped[values.status] ?? null),
    ),
  'done.not-taken': ({ turn }) =>
    turned(turn, [
      '发来的这个没有收：已经交上去了，现在不用再传什么。确实要补材料，回“人工”说一声。',
      '这个也没有收：申报已经交了，不用再传。要补材料，回“人工”，写上要补什么。',
    ]),
  'done.unclear': ({ status: now, misses, canWithdraw }) => {
    const can = canWithdraw ? '“状态”“预览”“撤回”“我的申报”' : '“状态”“预览”“我的申报”';
    return misses % 2 === 1
      ? `这句我没听明白。这份申报（${nameOf(now)}）现在不用您填什么，可以回${can}。`
      : `还是没听明白，别着急。能回的有${can}；想找人问问，回“人工”，后面写上问题。`;
  },
};

type Values = MessageValues['status'];

/** What an applicant can do about a paper without a seal, while it can still be sent again. */
const unstamped: Readonly<Record<string, string>> = {
  draft: '⚠️ 传来的盖章件上还没看到公章：盖好章回“重传”。确实盖了，不用管。',
  returned: '⚠️ 传来的盖章件上还没看到公章：盖好章回“重传”。确实盖了，不用管。',
  'awaiting-recommendation':
    '⚠️ 交上去的盖章件上还没看到公章，可能会请您重传。想先换好，回“撤回”，再回“重传”。确实盖了，不用管。',
};

/** The stage by its title, where it is at one. */
function standing({ status: written, stage, isResultDue }: Values): string {
  if (!stage) return nameOf(written);
  if (isResultDue) return `评审做完了，等${stage}`;
  return written === 'returned' ? `${stage}退回，等您改好` : `在${stage}`;
}

/** @returns the status as it is when it is none of ours */
export function nameOf(written: string): string {
  return isStatus(written) ? statusName[written] : written;
}

function isStatus(written: string): written is ApplicationStatus {
  return Object.hasOwn(statusName, written);
}

function next(values: Values, host: string): string {
  if (values.isOver === true && (values.status === 'draft' || values.status === 'returned'))
    return `资料申报已经截止，没有交上去；填过的都还在。有特殊情况，请找${values.contact}。`;

  if (!isStatus(values.status)) return `想了解详情，请找${values.contact}。`;
  return nextStep[values.status](values, host);
}

const nextStep: Record<ApplicationStatus, (values: Values, host: string) => string> = {
  draft: () => '回“进度”看还差什么，回“继续”接着填。',
  'awaiting-recommendation': ({ body, submittedAt, bodyMissed, contact }) =>
    bodyMissed
      ? `${body || '推荐单位'}到${day(bodyMissed)}截止还没有定，现在不能再定了。请找${contact}，看还能不能补。`
      : `${submittedAt ? `${day(shanghaiDay(new Date(submittedAt)))}提交，` : ''}${body || '推荐单位'}正在看，有消息我马上通知您。`,
  returned: ({ body, reason, until }, host) =>
    `${body || host}请您${until ? `在${day(until)}前（当天也算）` : ''}改一改${reason ? `：${reason}` : ''}\n回“继续”开始改，改好重新打印、盖章、提交。`,
  recommended: ({ body, isResultDue }, host) =>
    isResultDue
      ? '结果一出我马上告诉您，您不用做什么。'
      : `${body ? `${body}已经推荐，` : ''}接下来由${host}评审。名单定了我会告诉您。`,
  'not-recommended': ({ reason, contact }) => `${reason ? `原因：${reason}\n` : ''}想进一步了解，可以找${contact}。`,
  rejected: ({ reason, contact }) => `${reason ? `原因：${reason}\n` : ''}想进一步了解，可以找${contact}。`,
  awarded: ({ contact }) => `恭喜入选！后续安排请留意通知，也可以问${contact}。`,
  'not-awarded': ({ contact }) => `这次没有入选，欢迎明年再来。想了解评审情况，可以找${contact}。`,
  erased: ({ contact }) => `申报人要求删除资料，内容已经删掉，不能再恢复。有疑问请找${contact}。`,
};
