import { cardRoom } from '../../domain/base/message.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { BookmarkMode, CampaignPurpose } from '../../domain/people/bookmark-mode.ts';
import { nextBookmark, type Outcome, outcomeSaying } from './outcome.ts';
import type { Scene } from './scene.ts';

/** Asks which campaign is meant, one line each with its days. A number, a name or a button picks; more than a card has buttons for are picked
 *  by number or name.
 *  @param said words that wait for the choice. @param before said first */
export function askCampaign(
  scene: Scene,
  campaigns: readonly CampaignDefinition[],
  purpose: CampaignPurpose,
  said: string | null,
  before: readonly Part[] = [],
): Outcome {
  const bookmark = nextBookmark(scene);
  const mode: BookmarkMode = {
    kind: 'choosing-campaign',
    campaigns: campaigns.map(({ id }) => id),
    purpose,
    said,
  };
  const rows = campaigns.map(({ title, calendar }) => ({
    title,
    from: calendar.preRegistration.from ?? '',
    to: calendar.preRegistration.to,
    formTo: calendar.submission.to,
    recommendationTo: calendar.recommendation.to,
  }));
  const buttons = campaigns.map(({ id, title }) => ({ id, title }));
  const card = { kind: 'campaign' as const, purpose, turn: bookmark.turn };
  const pick = buttons.length <= cardRoom.buttons ? [say('campaign.pick', { card, purpose, campaigns: buttons })] : [];
  return outcomeSaying([...before, say('campaign.list', { purpose, rows }), ...pick], { ...bookmark, mode, misses: 0 });
}
