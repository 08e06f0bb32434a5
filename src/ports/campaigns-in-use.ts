import type { MovedCalendar } from '../domain/calendar/moved-calendar.ts';
import type { RecommendingBody } from '../domain/campaign/schema.ts';

/** Keeps `Ports.campaigns` up to what the journal says of their recommending bodies and of their calendar. */
export interface CampaignsInUse {
  /** The seq of the roster that a campaign's bodies were taken from; 0 while they are those of the campaign's file. */
  seenOf(campaign: string): number;
  /** From now on the campaign has these bodies. Nothing happens for an older roster, an unknown campaign or an empty list. */
  useBodies(campaign: string, seq: number, bodies: readonly RecommendingBody[]): void;
  /** The seq of the stream that a campaign's windows were taken from; 0 while they are those of the campaign's file. */
  calendarSeenOf(campaign: string): number;
  /** From now on these windows, and those of stages beside them, take the place of those of the campaign's file. Nothing happens for an older seq or an unknown campaign. */
  useWindows(campaign: string, seq: number, moved: Pick<MovedCalendar, 'windows' | 'stages'>): void;
}
