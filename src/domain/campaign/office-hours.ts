import { onShanghaiClock } from './calendar.ts';
import type { CampaignDefinition } from './schema.ts';

/** Whether somebody is in the office who could answer; a campaign without hours does not say, and counts as open. Holidays are not known. */
export function isOfficeOpen({ officeHours }: Pick<CampaignDefinition, 'officeHours'>, now: Date): boolean {
  if (!officeHours) return true;
  const local = onShanghaiClock(now);
  const time = local.toISOString().slice(11, 16);
  return officeHours.days.includes(local.getUTCDay()) && officeHours.from <= time && time < officeHours.to;
}
