import { loadCampaigns } from '../catalog/load-campaigns.ts';
import { type Config, usualStart } from '../config/config.ts';
import { dayBefore, windowState } from '../domain/campaign/calendar.ts';
import { campaignChoice, nearestCampaign } from '../domain/campaign/open-campaigns.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';

type Days = Pick<CampaignDefinition, 'calendar'>;

/** When the process's clock starts. Nothing else set, the simulator begins at the usual moment, or on the second day of the campaign that is next
 *  to it where none is open then. @param folder where the campaigns stand. @returns null for the real time */
export async function clockStartOf(
  { clockStart, simulator }: Pick<Config, 'clockStart' | 'simulator'>,
  folder: string,
): Promise<Date | null> {
  if (!simulator || clockStart?.getTime() !== usualStart.getTime()) return clockStart;
  // A folder that cannot be read is told by the start itself.
  const campaigns = await loadCampaigns(folder).catch(() => []);
  return simulatedStart(campaigns, clockStart);
}

/** The usual moment while a campaign is open then, else the second morning of the one next to it. */
export function simulatedStart(campaigns: readonly CampaignDefinition[], usual: Date): Date {
  const choice = campaignChoice(campaigns, usual);
  const [from] = choice.open.length > 0 ? [] : [nearestCampaign(choice)?.calendar.preRegistration.from];
  return from === undefined ? usual : morningOf(dayBefore(from, -1));
}

/** When scripted people can register and fill in: the usual moment where both windows are open then, else the first morning on which both are. */
export function playStart({ calendar: { preRegistration, submission } }: Days, usual: Date): Date {
  if ([preRegistration, submission].every((window) => windowState(window, usual) === 'open')) return usual;
  const [first = preRegistration.to] = [preRegistration.from ?? '', submission.from ?? ''].sort().toReversed();
  return morningOf(first === '' || first > preRegistration.to ? preRegistration.to : first);
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
