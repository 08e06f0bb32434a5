import type { WindowName } from '../../../src/domain/campaign/schema.ts';

/** What people call the windows of a campaign. */
export const windowTitles: Readonly<Record<WindowName, string>> = {
  preRegistration: '预报名',
  submission: '资料申报',
  recommendation: '推荐单位推荐',
  review: '评审',
};
