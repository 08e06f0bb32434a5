import type { ApplicationStatus } from '../../src/domain/application/record/application.ts';

/** What each status is called where no stage is named. */
export const statusNames: Readonly<Record<ApplicationStatus, string>> = {
  draft: '填写中',
  'awaiting-recommendation': '待推荐',
  returned: '退回修改',
  recommended: '评审中',
  'not-recommended': '不推荐',
  rejected: '评审未通过',
  awarded: '入选',
  'not-awarded': '未入选',
  erased: '资料已删除',
};

/** How an application stands, by the title of its stage where it is at one or went out: 待形式评审, 资格核对未通过. */
export function standingText(status: ApplicationStatus, stage: string | null | undefined): string {
  if (!stage) return statusNames[status];
  if (status === 'awaiting-recommendation' || status === 'recommended') return waitingAt(stage);
  if (status === 'returned') return `${stage}退回`;
  return status === 'rejected' || status === 'not-recommended' ? `${stage}未通过` : statusNames[status];
}

/** What waits at a stage: 待形式评审. */
export function waitingAt(stage: string): string {
  return `待${stage}`;
}
