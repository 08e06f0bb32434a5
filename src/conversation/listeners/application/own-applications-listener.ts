import { adaptToRevision } from '../../../domain/application/answers/adapt.ts';
import { isUntouched } from '../../../domain/application/answers/is-untouched.ts';
import { isKnown, trackOf } from '../../../domain/application/answers/progress.ts';
import { titleOf } from '../../../domain/application/answers/title-of.ts';
import type { Application } from '../../../domain/application/record/application.ts';
import { campaignFor } from '../../../domain/application/record/extension.ts';
import { findCampaign } from '../../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../../domain/campaign/schema.ts';
import { say } from '../../../domain/messages/messages.ts';
import { erasedPart } from '../../base/erased-part.ts';
import { nextBookmark, type Outcome, outcomeSaying } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import { DONE, type JourneyPlace } from '../../journey/machine/machine.ts';
import { placeAtFirstOpen } from '../../journey/machine/step.ts';
import { arrive, statusOf, stayAt } from '../../journey/place/arrive.ts';
import { openPlacesFor } from '../../journey/place/open-places-for.ts';
import { isHelping } from '../../journey/taking/take-answer.ts';
import { changeTrack } from '../../journey/tracks/change-track.ts';
import { chosenTrack, startApplication } from '../../journey/tracks/start-application.ts';
import { means, pickedIndex } from '../../meaning/words.ts';
import type { Listener } from '../base/listener.ts';

/** 我的申报 lists the person's applications and a number switches; 新申报 begins another. @returns null for other words */
export const ownApplicationsListener: Listener = (journey, place, heard) => {
  if (heard.kind !== 'text') return null;
  const { text } = heard;
  const { vocabulary, bookmark } = journey;
  if (means(vocabulary, 'applications', text)) return list(journey, place);
  if (bookmark.mode?.kind === 'choosing-application') return choose(journey, bookmark.mode.applications, text);
  const mode = bookmark.mode;
  if (mode?.kind !== 'choosing-track') return null;
  const campaign = findCampaign(journey.campaigns, mode.campaign ?? journey.campaign.id);
  return campaign && (insteadOfAnother(journey, place, campaign, text) ?? startApplication(journey, campaign, text));
};

/** 新申报 over one that is neither registered nor filled in: that one is what is begun, and no empty one stays behind. */
function insteadOfAnother(
  journey: JourneyScene,
  place: JourneyPlace,
  campaign: CampaignDefinition,
  text: string,
): Outcome | null {
  const { application, track, bookmark } = journey;
  const isEmpty = isUntouched(application) && !application.isPreRegistered && !isHelping(journey);
  const wanted = isEmpty && campaign.id === application.campaign ? chosenTrack(campaign, text) : null;
  if (wanted === null) return null;
  if (wanted !== application.track) return changeTrack(journey, wanted);
  const settled = { ...journey, bookmark: { ...bookmark, mode: null, misses: 0 } };
  return arrive(settled, place, [say('track.kept', { track: track.name })]);
}

function ownOf({ own, application }: JourneyScene): readonly Application[] {
  return own && own.length > 0
    ? own.map((known) => (known.id === application.id ? application : known))
    : [application];
}

function list(journey: JourneyScene, place: JourneyPlace): Outcome {
  const own = ownOf(journey);
  const isSeveral = new Set(own.map(({ campaign }) => campaign)).size > 1;
  const applications = own.map((application) => {
    const campaign = isKnown(journey.campaigns, application) && findCampaign(journey.campaigns, application.campaign);
    const track = campaign ? trackOf(campaign, application) : null;
    return {
      application: application.id,
      title: campaign ? titleOf(campaign, application) : '',
      track: track?.title ?? '',
      ...(isSeveral && campaign ? { campaign: campaign.title } : {}),
      status: application.status,
      isCurrent: application.id === journey.application.id,
      ...(application.applicant === journey.person.id ? {} : { isHelping: true }),
    };
  });
  const mode = own.length > 1 ? { kind: 'choosing-application' as const, applications: own.map(({ id }) => id) } : null;
  const parts = [say('own.list', { applications })];
  // Where a number picks from the list nothing else is asked.
  return mode
    ? stayAt({ ...journey, bookmark: { ...journey.bookmark, mode } }, place, parts)
    : arrive(journey, place, parts);
}

function choose(journey: JourneyScene, listed: readonly string[], text: string): Outcome | null {
  const index = pickedIndex(text, listed.length);
  const picked = index === null ? undefined : ownOf(journey).find(({ id }) => id === listed[index]);
  return picked ? switchTo(journey, picked) : null;
}

/** The conversation goes on about another application of the person's. One whose campaign's folder is gone is named, and nothing moves. */
export function switchTo(journey: JourneyScene, picked: Application): Outcome {
  if (picked.status === 'erased')
    return outcomeSaying([erasedPart(journey, picked.id)], { ...nextBookmark(journey), mode: null });
  const known = isKnown(journey.campaigns, picked) ? findCampaign(journey.campaigns, picked.campaign) : null;
  if (!known)
    return outcomeSaying([say('own.gone', { application: picked.id })], { ...nextBookmark(journey), mode: null });
  const { application, asksAgain } = adaptToRevision(known, picked, journey.now);
  const campaign = campaignFor(known, application);
  const track = trackOf(known, application);
  const at = { application: application.id, misses: 0, mode: null, lastField: null, section: null };
  const next = {
    ...journey,
    campaign,
    asksAgain,
    isSettled: true,
    application,
    track,
    bookmark: { ...journey.bookmark, ...at },
  };
  const place = placeAtFirstOpen(track, openPlacesFor(next));
  const switched = say('own.switched', { application: application.id, title: titleOf(campaign, application) });
  return arrive(next, place, place.place === DONE ? [switched, statusOf(next)] : [switched]);
}
