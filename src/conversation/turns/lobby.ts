import { decide } from '../../domain/application/decide.ts';
import { evolve } from '../../domain/application/evolve.ts';
import { windowNow } from '../../domain/application/window.ts';
import type { CampaignDefinition, Track } from '../../domain/campaign/schema.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { CommandWord } from '../../domain/vocabulary.ts';
import { nextBookmark, type Outcome, saying } from '../base/outcome.ts';
import type { Heard, Scene } from '../base/scene.ts';
import { foldText, means, pickedIndex } from '../base/words.ts';
import { placeAtFirstOpen } from '../journey/step.ts';
import { questionParts } from '../listeners/answer-question.ts';
import { asideKind } from '../listeners/say-aside.ts';
import { askAt, openPlaces } from '../steps/registry.ts';

/** Before an application: greet, say what can be done here, choose a track. */
export function lobbyTurn(scene: Scene, heard: Heard): Outcome | null {
  const { campaign, vocabulary } = scene;
  if (heard.kind === 'text') {
    const track = chosenTrack(campaign, heard.text);
    if (track) return start(scene, track);
    if (means(vocabulary, 'help', heard.text))
      return saying(scene, [say('help', { contact: campaign.contact, stage: 'before' }), again(scene)]);
    const asked = scene.isStaff ? null : questionParts(scene, heard.text, null, null);
    if (asked?.some(({ message }) => message === 'faq.answer')) return saying(scene, [...asked, again(scene)]);
    if (scene.isStaff)
      return saying(scene, [say(means(vocabulary, 'console', heard.text) ? 'staff.console' : 'lobby.staff', {})]);
  }
  if (heard.kind === 'entered' && scene.person.bookmark) return null;
  if (scene.isStaff) return saying(scene, [say('lobby.staff', {})]);
  if (heard.kind === 'unreadable' && heard.reason === 'too-heavy')
    return saying(scene, [say('media.refused', { reason: heard.reason }), again(scene)]);
  if (heard.kind !== 'text' && heard.kind !== 'entered') {
    return saying(scene, [say('lobby.unsupported', { type: heard.kind }), again(scene)]);
  }
  if (heard.kind === 'text' && FORM_WORDS.some((word) => means(vocabulary, word, heard.text)))
    return saying(scene, [say('lobby.nothing-yet', {}), again(scene)]);
  if (!scene.person.bookmark?.turn) return saying(scene, [welcome(scene)]);
  return heard.kind === 'text' ? missed(scene, heard.text) : saying(scene, [again(scene)]);
}

/** Words about an application, before there is one. */
const FORM_WORDS: readonly CommandWord[] = [
  ...(['back', 'skip', 'edit', 'progress', 'preview', 'status', 'resume', 'withdraw', 'begin-anew'] as const),
  ...(['applications', 'submit', 'pause', 'restore', 'leave-people'] as const),
];

/** What was not understood is asked again in other words; a greeting, or a word to begin with, is no miss. */
function missed(scene: Scene, text: string): Outcome {
  const { vocabulary, person } = scene;
  const isMiss = !means(vocabulary, 'start', text) && asideKind(vocabulary, text) === null;
  const misses = isMiss ? (person.bookmark?.misses ?? 0) + 1 : 0;
  const outcome = saying(scene, [again(scene, misses)]);
  return { ...outcome, bookmark: { ...outcome.bookmark, misses } };
}

function names(campaign: CampaignDefinition): string[] {
  return Object.values(campaign.tracks).map(({ name }) => name);
}

/** What can be begun, while something can be. */
export function again({ campaign, now }: Scene, misses?: number): Part {
  const { preRegistration } = campaign.calendar;
  const state = windowNow(campaign, 'preRegistration', null, now).state;
  if (state === 'open') return say('lobby.again', { tracks: names(campaign), ...(misses ? { misses } : {}) });
  const { from = '', to } = preRegistration;
  return say('lobby.closed', { state, from, to, contact: campaign.contact });
}

function welcome({ campaign, now }: Scene) {
  const { preRegistration, submission } = campaign.calendar;
  return say('lobby.welcome', {
    campaign: campaign.title,
    host: campaign.host,
    tracks: names(campaign),
    preRegistration: `${preRegistration.from ?? ''}~${preRegistration.to}`,
    submission: `${submission.from ?? ''}~${submission.to}`,
    isOpen: windowNow(campaign, 'preRegistration', null, now).state === 'open',
    isOver: windowNow(campaign, 'preRegistration', null, now).state === 'after',
    contact: campaign.contact,
  });
}

/** The track a text names: by number, by name or by a word around it (“我们是班组”), but not when it names several. */
function chosenTrack(campaign: CampaignDefinition, text: string): string | null {
  const tracks = Object.entries(campaign.tracks);
  const index = pickedIndex(text, tracks.length);
  if (index !== null) return tracks[index]?.[0] ?? null;
  const folded = foldText(text);
  const found = tracks.filter(([, track]) => wordsOf(track).some((word) => folded.includes(foldText(word))));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function wordsOf(track: Track): string[] {
  return [track.name, track.title, ...track.aliases];
}

/** Begins another application in the track the text names. @returns null when it names none */
export function startApplication(scene: Scene, text: string): Outcome | null {
  const track = chosenTrack(scene.campaign, text);
  return track ? start(scene, track) : null;
}

function start(scene: Scene, trackId: string): Outcome {
  const { campaign, now, person, contacts, newApplicationId } = scene;
  const decision = decide(
    null,
    { kind: 'start', application: newApplicationId, track: trackId },
    { campaign, now, by: person.id, contacts },
  );
  if (decision.kind === 'refused')
    return saying(scene, [say('refused', { reason: decision.reason, values: { ...decision.values } })]);
  const at = now.toISOString();
  const application = decision.events.reduce<ReturnType<typeof evolve> | null>(
    (known, event) => evolve(known, event, at),
    null,
  );
  const track = campaign.tracks[trackId];
  if (!application || !track) return saying(scene, [again(scene)]);
  const place = placeAtFirstOpen(track, openPlaces(track, application));
  const bookmark = {
    ...nextBookmark(scene),
    ...place,
    skipped: [],
    application: application.id,
    misses: 0,
    mode: null,
    lastField: null,
  };
  const journey = { ...scene, application, track, bookmark };
  return {
    change: { kind: 'application', application: application.id, events: decision.events },
    effects: decision.effects,
    bookmark,
    parts: [
      say('journey.started', { application: application.id, title: track.title, track: track.title }),
      ...askAt(place.place, journey),
    ],
  };
}
