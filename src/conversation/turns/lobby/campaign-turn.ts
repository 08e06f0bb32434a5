import { trackOf } from '../../../domain/application/answers/progress.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import { campaignChoice } from '../../../domain/campaign/open-campaigns.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { saysTrack } from '../../../domain/language/answers/track-words.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import { type CampaignPurpose, campaignPurposeSchema } from '../../../domain/people/bookmark-mode.ts';
import { askCampaign } from '../../base/ask-campaign.ts';
import { atDesk } from '../../base/desk.ts';
import { nextBookmark, type Outcome } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { startNamed } from '../../journey/tracks/start-application.ts';
import { switchTo } from '../../listeners/application/own-applications-listener.ts';
import { foldText, means, pickedIndex } from '../../meaning/words.ts';
import { openPaperTurn } from '../body-papers/papers-turn.ts';
import { askAgain } from './ask-again.ts';
import { beginIn, nothingOpen } from './lobby-turn.ts';

/** Everything by which a campaign is chosen: a link or a code that names it, a button, a number or a name from the list, 选择专栏 and
 *  再报一个. @returns null for everything else */
export function campaignTurn(scene: Scene, heard: Heard): Outcome | null {
  if (heard.kind === 'entered') return heard.campaign === undefined ? null : byLink(scene, heard.campaign);
  if (heard.kind === 'choice') return byButton(scene, heard);
  if (heard.kind !== 'text') return null;
  const mode = scene.person.bookmark?.mode;
  if (mode?.kind === 'choosing-campaign') {
    const listed = mode.campaigns.flatMap((id) => findCampaign(scene.campaigns, id) ?? []);
    const picked = pickedIn(listed, heard.text);
    // A track's name picks its campaign, and is begun at once.
    if (picked) return chosen(scene, picked, mode.purpose, mode.said ?? heard.text, []);
  }
  if (isWord(scene, heard.text)) return choose(scene);
  return byName(scene, heard.text);
}

/** 选择专栏 from anywhere; 再报一个 where something is begun already. */
function isWord({ vocabulary }: Scene, text: string): boolean {
  return means(vocabulary, 'campaigns', text) || means(vocabulary, 'start-another', text);
}

/** Asks which campaign where several are open, goes straight on with one, and says what comes next with none. */
function choose(scene: Scene): Outcome {
  const { open } = campaignChoice(scene.campaigns, scene.now);
  const [only, another] = open;
  if (another) return askCampaign(scene, open, 'apply', null);
  return only ? beginIn(scene, only, []) : nothingOpen(scene);
}

/** The whole text is a campaign's name or id, while several are loaded. */
function byName(scene: Scene, text: string): Outcome | null {
  if (scene.campaigns.length < 2) return null;
  const named = scene.campaigns.find((campaign) => isNameOf(campaign, text));
  return named ? chosen(scene, named, 'apply', null, []) : null;
}

function isNameOf({ id, title }: CampaignDefinition, text: string): boolean {
  return [id, title].map(foldText).includes(foldText(text));
}

/** The campaign that a reply to the list picks: by number, by its name or a part of it that no other has, by its tracks. */
function pickedIn(listed: readonly CampaignDefinition[], text: string): CampaignDefinition | null {
  const index = pickedIndex(text, listed.length);
  if (index !== null) return listed[index] ?? null;
  const folded = foldText(text);
  if ([...folded].length < 2) return null;
  const fits = listed.filter((campaign) => {
    const tracks = Object.values(campaign.tracks).flatMap(({ name, aliases }) => [name, ...aliases]);
    return foldText(campaign.title).includes(folded) || saysTrack(folded, tracks.map(foldText));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** A link or a code names the campaign: nothing is asked. An application of the person's in it is gone on with. */
function byLink(scene: Scene, id: string): Outcome {
  const { application, own = [] } = scene;
  if (application?.campaign === id) return askAgain(scene, []);
  const begun = own.find((known) => known.campaign === id);
  const current = application && findCampaign(scene.campaigns, application.campaign);
  if (begun && application && current) {
    const track = trackOf(current, application);
    return switchTo({ ...scene, application, track, bookmark: nextBookmark(scene) }, begun);
  }
  const campaign = findCampaign(scene.campaigns, id);
  return campaign ? beginIn(scene, campaign, []) : choose(scene);
}

/** A button of a list of campaigns. Once an application was begun the list is over: it would begin another one. */
function byButton(scene: Scene, { card, key, code }: Extract<Heard, { kind: 'choice' }>): Outcome | null {
  if (card?.kind !== 'campaign') return null;
  const mode = scene.person.bookmark?.mode;
  const isAsked = mode?.kind === 'choosing-campaign' || mode?.kind === 'choosing-track';
  if (card.purpose === 'apply' && scene.application && !isAsked) return null;
  const closing = code ? [say('card.close', { code, decision: 'taken' as const })] : [];
  const campaign = findCampaign(scene.campaigns, key);
  const purpose = campaignPurposeSchema.safeParse(card.purpose);
  if (!campaign || !purpose.success) {
    const outcome = choose(scene);
    return { ...outcome, parts: [...closing, ...outcome.parts] };
  }
  const said = mode?.kind === 'choosing-campaign' ? mode.said : null;
  return chosen(scene, campaign, purpose.data, said, closing);
}

function chosen(
  scene: Scene,
  campaign: CampaignDefinition,
  purpose: CampaignPurpose,
  said: string | null,
  before: readonly Part[],
): Outcome {
  const settled = { ...scene, person: withoutChoice(scene.person) };
  if (purpose === 'apply')
    return (said && startNamed(settled, campaign, said, before)) || beginIn(settled, campaign, before);
  const desk = scene.desks.find((known) => known.campaign.id === campaign.id);
  const parts = [...before, say('campaign.now', { campaign: campaign.title })];
  return (desk && openPaperTurn(atDesk(settled, desk), purpose, parts)) || beginIn(settled, campaign, before);
}

function withoutChoice(person: Scene['person']): Scene['person'] {
  return person.bookmark ? { ...person, bookmark: { ...person.bookmark, mode: null } } : person;
}
