import { isUntouched } from '../../../domain/application/answers/is-untouched.ts';
import type { Track } from '../../../domain/campaign/schema.ts';
import { choseWrong, tracksMeant } from '../../../domain/language/answers/track-words.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { JourneyScene } from '../../base/scene.ts';
import type { JourneyPlace } from '../../journey/machine/machine.ts';
import { arrive, stayAt } from '../../journey/place/arrive.ts';
import { isHelping } from '../../journey/taking/take-answer.ts';
import { changeTrack } from '../../journey/tracks/change-track.ts';
import { chosenTrack, inCampaign, startIn } from '../../journey/tracks/start-application.ts';
import { foldText, means, meansTakingBack } from '../../meaning/words.ts';
import type { Listener } from '../base/listener.ts';
import { takeBackListener } from '../commands/take-back-listener.ts';

/** While one of these is asked, a track may still be named. */
const HEARD_AT: readonly BookmarkMode['kind'][] = ['choosing-body', 'holding', 'changing-track'];

/** 班组吧, 换成班组, 选错了: another track of the campaign is meant. Where nothing is filled in the application is of that track from then on; else
 *  another one is begun after a yes. @returns null for other words */
export const trackListener: Listener = (journey, place, heard) => {
  const { application, campaign, bookmark } = journey;
  if (heard.kind !== 'text' || application.status !== 'draft' || isHelping(journey)) return null;
  if (Object.keys(campaign.tracks).length < 2) return null;
  const { mode } = bookmark;
  if (mode && !HEARD_AT.includes(mode.kind)) return null;
  const settled = mode?.kind === 'changing-track' ? settle(journey, place, mode.track, heard.text) : null;
  if (settled) return settled;
  const wanted = trackWanted(journey, heard.text);
  if (wanted !== null) return change(journey, place, wanted);
  return isUntouched(application) && choseWrong(foldText(heard.text)) ? askWhich(journey, place, heard.text) : null;
};

/** The reply to what was asked about the change. */
function settle(journey: JourneyScene, place: JourneyPlace, named: string | null, text: string): Outcome | null {
  const { vocabulary, campaign, application, track } = journey;
  if (named !== null && means(vocabulary, 'yes', text)) return startIn(inCampaign(journey, campaign), named);
  const picked = named === null ? chosenTrack(campaign, text) : null;
  if (picked !== null && picked !== application.track) return change(journey, place, picked);
  const isNo = (['no', 'keep', 'resume', 'back'] as const).some((word) => means(vocabulary, word, text));
  if (picked === null && !isNo && !meansTakingBack(vocabulary, text)) return null;
  return arrive(withMode(journey, null), place, [say('track.kept', { track: track.name })]);
}

/** The other track that a text means. Where something is filled in, its own name has to be in a sentence of changing. */
function trackWanted({ campaign, application, track: mine }: JourneyScene, text: string): string | null {
  const folded = foldText(text);
  const isFree = isUntouched(application);
  const wordsOf = (track: Track) => [track.name, track.title, ...(isFree ? track.aliases : [])].map(foldText);
  for (const [id, track] of Object.entries(campaign.tracks)) {
    if (id === application.track) continue;
    const meant = tracksMeant(folded, wordsOf(track), wordsOf(mine));
    if (meant === 'changed' || (meant === 'plain' && isFree)) return id;
  }
  return null;
}

function change(journey: JourneyScene, place: JourneyPlace, wanted: string): Outcome {
  const { application, campaign, track } = journey;
  if (isUntouched(application)) return changeTrack(journey, wanted);
  const filled = Object.values(application.answers).filter((value) => value !== undefined).length;
  const name = campaign.tracks[wanted]?.name ?? wanted;
  const asked = say('track.sure', { track: name, mine: track.name, filled });
  return stayAt(withMode(journey, { kind: 'changing-track', track: wanted }), place, [asked]);
}

/** 选错了 takes back what was chosen last, and says how the track is changed; where nothing was, or the words are no taking back, it is asked. */
function askWhich(journey: JourneyScene, place: JourneyPlace, text: string): Outcome {
  const { campaign, track, application } = journey;
  const tracks = Object.values(campaign.tracks).map(({ name }) => name);
  const undone = (application.deeds ?? []).length > 0 ? takeBackListener(journey, place, { kind: 'text', text }) : null;
  if (undone) {
    const [first, ...rest] = undone.parts;
    const hint = say('track.hint', { tracks: tracks.filter((name) => name !== track.name) });
    return { ...undone, parts: [...(first ? [first] : []), hint, ...rest] };
  }
  const asked = say('track.which', { tracks, mine: track.name });
  return stayAt(withMode(journey, { kind: 'changing-track', track: null }), place, [asked]);
}

function withMode(journey: JourneyScene, mode: BookmarkMode | null): JourneyScene {
  return { ...journey, bookmark: { ...journey.bookmark, mode, misses: 0 } };
}
