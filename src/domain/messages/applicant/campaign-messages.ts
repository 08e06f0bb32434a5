import type { CardOf } from '../../base/card.ts';
import type { WindowName } from '../../campaign/schema.ts';
import type { CampaignPurpose } from '../../people/bookmark-mode.ts';

/** Days are `YYYY-MM-DD`; `from` is empty for a window that is open from the start. */
type Registration = { title: string; from: string; to: string };

/** Which campaign is meant; part of `MessageValues`. */
export interface CampaignMessages {
  /** Numbered as they may be picked. */
  'campaign.list': {
    purpose: CampaignPurpose;
    rows: (Registration & { formTo: string; recommendationTo: string })[];
  };
  /** The same to press: at most six. */
  'campaign.pick': {
    card: CardOf<'campaign'>;
    purpose: CampaignPurpose;
    campaigns: { id: string; title: string }[];
  };
  /** Staff changed dates; `titles`: the reader's applications that follow them, none for a recommending body. Days are empty where there is none. */
  'campaign.moved': {
    campaign: string;
    windows: { window: WindowName; from: string; to: string; fromBefore: string; toBefore: string }[];
    /** Stages of the review, by their titles. */
    stages?: { stage: string; from: string; to: string; fromBefore: string; toBefore: string }[];
    titles: string[];
    reason: string;
  };
  'campaign.now': { campaign: string };
  /** Several are loaded and none is open. */
  'campaign.none-open': { coming: Registration[]; over: (Registration & { contact: string })[] };
}
