import type { RecommendingBody } from '../domain/campaign/schema.ts';

/** Keeps `Ports.campaigns` up to what the journal says of their recommending bodies. */
export interface CampaignsInUse {
  /** The seq of the roster that a campaign's bodies were taken from; 0 while they are those of the campaign's file. */
  seenOf(campaign: string): number;
  /** From now on the campaign has these bodies. Nothing happens for an older roster, an unknown campaign or an empty list. */
  useBodies(campaign: string, seq: number, bodies: readonly RecommendingBody[]): void;
}
